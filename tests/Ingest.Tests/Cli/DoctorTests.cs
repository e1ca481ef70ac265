using Ingest.Cli.Checking;
using Ingest.Cli.Commands;
using Ingest.Cli.Searching;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class DoctorTests
{
    [Fact]
    public void Every_unknown_key_is_named()
    {
        var file = Settings(("Fetching:Quiet", "1"), ("Fetching:Fields:Kopf", "x"), ("Logz:Level", "Debug"), ("fetching:quietperiod", "00:00:03"));

        Assert.Equal(
            ["Fetching:Fields:Kopf is unknown", "Fetching:Quiet is unknown", "Logz is unknown"],
            SettingsChecks.Unknown(file).Select(check => check.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_wrong_value_is_named()
    {
        var wrong = SettingsChecks.Wrong(Settings(("Fetching:QuietPeriod", "soon"), ("Fetching:KeepDoneDays", "-1"), ("Transport:Broker", "http://x"), ("Logs:Level", "Loud"))).ToList();

        Assert.Equal(4, wrong.Count);
        Assert.Contains(wrong, check => check.Message.Contains("Fetching:QuietPeriod is 'soon'", StringComparison.Ordinal));
        Assert.Contains(wrong, check => check.Message.Contains("KeepDoneDays", StringComparison.Ordinal));
        Assert.Contains(wrong, check => check.Message.Contains("Transport:Broker", StringComparison.Ordinal));
        Assert.Contains(wrong, check => check.Remedy!.Contains("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public void The_defaults_are_right() => Assert.Empty(SettingsChecks.Wrong(Settings()));

    [Fact]
    public void A_broker_is_known_by_its_first_words()
    {
        Assert.Equal(CheckState.Ok, BrokerCheck.Read([1, 0, 0, 0, 0, 1, 0, 0, 10, 0, 10, 0], "x").State);
        Assert.Equal(CheckState.Problem, BrokerCheck.Read("AMQP\0\u0001\0\0"u8, "x").State);
        Assert.Equal(CheckState.Problem, BrokerCheck.Read("HTTP/1.1 400"u8, "x").State);
        Assert.Equal(CheckState.Unreachable, BrokerCheck.Read([], "x").State);
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_no_reply() =>
        Assert.Equal(CheckState.Unreachable, (await BrokerCheck.RunAsync("amqp://localhost:1/", TestContext.Current.CancellationToken)).State);

    [Theory]
    [InlineData("sport", "medtop:15000000")]
    [InlineData("SPORT", "medtop:15000000")]
    [InlineData("15000000", "medtop:15000000")]
    [InlineData("own:bridges", "own:bridges")]
    [InlineData("conflict, war", "medtop:16000000")]
    public void A_topic_is_named_as_people_do(string topic, string id) => Assert.Equal(id, TopicNames.Resolve(topic));

    [Fact]
    public void A_topic_that_is_none_is_said() => Assert.Throws<UsageException>(() => TopicNames.Resolve("no such topic"));

    [Theory]
    [InlineData("2025-11-30", false, "2025-11-30T00:00:00Z")]
    [InlineData("2025-11-30", true, "2025-12-01T00:00:00Z")]
    [InlineData("2025-11-30T18:00:00+01:00", true, "2025-11-30T17:00:00Z")]
    public void A_day_is_meant_whole(string text, bool end, string time) =>
        Assert.Equal(DateTimeOffset.Parse(time, null), Times.Read(text, end));

    [Theory]
    [InlineData("2025-13-01")]
    [InlineData("yesterday")]
    public void What_is_no_date_is_none(string text) => Assert.Null(Times.Read(text, end: false));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build();
}
