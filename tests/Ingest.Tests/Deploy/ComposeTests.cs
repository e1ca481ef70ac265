using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Ingest.Tests.Deploy;

/// <summary>What <c>docker-compose.yml</c> promises about the containers.</summary>
public sealed class ComposeTests
{
    private static readonly Dictionary<object, object> Services = (Dictionary<object, object>)Read()["services"];

    public static TheoryData<string> Ours { get; } = [.. Services.Where(service => Service(service.Key).ContainsKey("build")).Select(service => (string)service.Key)];

    [Fact]
    public void Every_stage_has_a_service() =>
        Assert.Equal(["cleaner", "enricher", "fetcher", "portal", "prepare", "store"], Ours.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ours))]
    public void A_container_of_ours_has_no_rights_that_it_does_not_need(string name)
    {
        var service = Service(name);

        Assert.Equal("true", service["read_only"]);
        Assert.Equal(["ALL"], List(service, "cap_drop"));
        Assert.Equal(["no-new-privileges:true"], List(service, "security_opt"));
        Assert.False(service.ContainsKey("privileged"));
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public void A_container_of_ours_does_not_run_as_root(string name)
    {
        var service = Service(name);
        if (name == "prepare")
        {
            // Hands the data folder to its user, and ends: no network, and no right but that one.
            Assert.Equal(("0:0", "none"), (service["user"], service["network_mode"]));
            Assert.Equal(["CHOWN"], List(service, "cap_add"));
            return;
        }

        Assert.Equal("${INGEST_UID:-1000}:${INGEST_GID:-1000}", service["user"]);
        Assert.False(service.ContainsKey("cap_add"));
        Assert.Equal("true", service["init"]);
    }

    [Fact]
    public void Only_the_portal_can_be_reached_and_from_this_machine_alone()
    {
        foreach (var (name, _) in Services)
        {
            if (Service(name).ContainsKey("ports"))
                Assert.Equal(("portal", "127.0.0.1:${INGEST_PORTAL_PORT:-8080}:8080"), (name, Assert.Single(List(Service(name), "ports"))));
        }

        Assert.True(Service("portal").ContainsKey("ports"));
    }

    private static Dictionary<object, object> Service(object name) => (Dictionary<object, object>)Services[name];

    private static IEnumerable<string> List(Dictionary<object, object> service, string key) => ((List<object>)service[key]).Cast<string>();

    private static Dictionary<object, object> Read()
    {
        using var file = File.OpenText(Path.Combine(Repository.Root, "docker-compose.yml"));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(file)));
    }
}
