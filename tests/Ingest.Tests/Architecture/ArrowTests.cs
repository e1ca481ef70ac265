using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Ingest.Contracts;
using Xunit;

namespace Ingest.Tests.Architecture;

/// <summary>Who may know whom; read from the compiled assemblies, and from the project files for what is declared but not used yet.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Services = ["Ingest.Fetcher", "Ingest.Cleaner", "Ingest.Enricher", "Ingest.Store", "Ingest.Portal"];

    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("Ingest.Contracts", "")]
    [InlineData("Ingest.Extraction", "Ingest.Contracts")]
    [InlineData("Ingest.Language", "Ingest.Contracts")]
    [InlineData("Ingest.Stories", "Ingest.Contracts Ingest.Language")]
    [InlineData("Ingest.Storage", "Ingest.Contracts")]
    [InlineData("Ingest.Hosting", "Ingest.Contracts")]
    public void A_shared_project_knows_no_more_of_Ingest_than_it_may(string project, string allowed)
    {
        var known = References(project).Concat(Declared(project)).Where(IsOurs).Distinct().Order();

        Assert.Empty(known.Except(allowed.Split(' ')));
    }

    [Theory]
    [InlineData("Ingest.Contracts")]
    [InlineData("Ingest.Extraction")]
    [InlineData("Ingest.Language")]
    [InlineData("Ingest.Stories")]
    public void A_pure_project_knows_neither_transport_nor_logs_nor_database_nor_host(string project) =>
        Assert.DoesNotContain(References(project), name => Starts(name, "MassTransit", "Serilog", "Npgsql", "Dapper", "Microsoft.Data", "Microsoft.Extensions", "Microsoft.AspNetCore", "OpenTelemetry", "RabbitMQ"));

    [Fact]
    public void Contracts_know_nobody_at_all()
    {
        Assert.All(References("Ingest.Contracts"), name => Assert.StartsWith("System", name, StringComparison.Ordinal));
        Assert.DoesNotContain(ProjectFile("Ingest.Contracts").Descendants(), element => element.Name.LocalName is "PackageReference" or "ProjectReference");
    }

    [Fact]
    public void Services_never_know_one_another()
    {
        foreach (var service in Services)
            Assert.Empty(References(service).Concat(Declared(service)).Intersect([.. Services, "ingest", "Ingest.Cli"]));
    }

    [Fact]
    public void Only_hosting_and_the_services_know_the_transport()
    {
        foreach (var project in (string[])["Ingest.Contracts", "Ingest.Extraction", "Ingest.Language", "Ingest.Stories", "Ingest.Storage"])
            Assert.DoesNotContain(References(project), name => Starts(name, "MassTransit", "RabbitMQ"));
        Assert.Equal(["Ingest.Hosting"], Projects().Where(file => XDocument.Load(file).Descendants("PackageReference").Any(package => package.Attribute("Include")!.Value.StartsWith("MassTransit", StringComparison.Ordinal)))
            .Select(file => Path.GetFileNameWithoutExtension(file)));
    }

    [Fact]
    public void Only_storage_knows_the_databases() => Assert.Equal(
        ["Ingest.Storage", "Ingest.Testing"],
        Projects().Where(file => XDocument.Load(file).Descendants("PackageReference").Any(package => package.Attribute("Include")!.Value is "Npgsql" or "Dapper" or "Microsoft.Data.Sqlite"))
            .Select(file => Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void Nothing_is_called_common_core_utils_or_helpers()
    {
        string[] vague = ["Common", "Core", "Utils", "Util", "Helpers", "Helper", "Misc"];
        var names = Projects().Select(file => Path.GetFileNameWithoutExtension(file))
            .Concat(Services.Concat(["Ingest.Contracts", "Ingest.Extraction", "Ingest.Language", "Ingest.Stories", "Ingest.Storage", "Ingest.Hosting", "ingest"])
                .SelectMany(name => Assembly.Load(name).GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))).Select(type => type.Namespace ?? "")))
            .Where(name => name.StartsWith("Ingest", StringComparison.Ordinal)).Distinct();

        Assert.DoesNotContain(names, name => name.Split('.').Intersect(vague).Any());
    }

    [Fact]
    public void A_contract_is_a_sealed_record_or_an_enumeration()
    {
        var open = typeof(RawArticle).Assembly.GetExportedTypes().Where(type => !type.IsSealed && !type.IsEnum && type.Name != "Verdict`1");

        Assert.Empty(open);
    }

    private static IEnumerable<string> References(string project) => Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Declared(string project) => ProjectFile(project).Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static XDocument ProjectFile(string project) => XDocument.Load(Projects().Single(file => Path.GetFileNameWithoutExtension(file) == project));

    private static IEnumerable<string> Projects() => ((string[])["shared", "services", "tests"]).Select(folder => Path.Combine(Root, folder))
        .SelectMany(folder => Directory.EnumerateDirectories(folder)).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")).Order(StringComparer.Ordinal);

    private static bool IsOurs(string name) => name.StartsWith("Ingest", StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string name, params string[] prefixes) => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
                return folder.FullName;
        throw new DirectoryNotFoundException("the sources are in no folder above " + AppContext.BaseDirectory);
    }
}
