using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Contracts;
using MassTransit;
using MassTransit.Serialization;
using Xunit;

namespace Ingest.Tests.Contracts;

/// <summary>Messages as they were released: they may wait in a queue while the program is replaced, so today's code reads them all.</summary>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions Wire = new(SystemTextJsonMessageSerializer.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    private static readonly GivenFields Given = new()
    {
        Id = "7",
        Url = "https://example.org/a?x=1",
        Title = "Given",
        Authors = ["Ana"],
        Published = "1 March 2026",
        Outlet = "The Courier",
        Language = "en",
        Topics = ["Region"],
    };

    private static readonly CleanArticle Clean = new()
    {
        Origin = Some.Origin(1, 2, "sub/news.jsonl"),
        ArticleId = Some.Id(11),
        TextId = Some.Id(12),
        Given = Given,
        Title = "High \"water\"",
        Standfirst = "What it is about",
        Authors = ["Ana", "Béla"],
        Outlet = "The Courier",
        Published = new Dated(Some.Noon, DatePrecision.Time, "meta"),
        Modified = new Dated(Some.Noon.AddHours(-12), DatePrecision.Day, "url"),
        Url = "https://example.org/a",
        Section = "Region",
        Image = new LeadImage("https://example.org/a.jpg", "A caption", "A credit"),
        DeclaredLanguage = "en-GB",
        Text = "The river rose.\n\n汉字 & <b>é</b> 😀",
        Removed = [new RemovedSpan("by-line", 3, 9, 0.5)],
        Short = true,
    };

    private static readonly Annotations Notes = new()
    {
        Language = "en",
        Model = "lexicon-1",
        Topics = [new Topic("medtop:17000000", "weather", 0.75, [new Evidence("river", 4, 5, 2.5), new Evidence("water", -1, 5, 1)])],
        Entities = [new Entity("Ulm", "place", [new Mention(1, 3)], "DE", 2820256, ["Ulm a. d. Donau"]), new Entity("Ana", "person", [])],
        Keywords = [new Keyword("river", 2.5)],
    };

    private static readonly DropPublished End = new(Some.Id(1), Some.Noon, "sub/news.jsonl", new string('a', 64), 3, Abandoned: true);

    public static TheoryData<string> Names => [.. Messages.Select(message => message.GetType().Name)];

    private static object[] Messages =>
    [
        new ArticlesFetched([new RawArticle { Origin = Clean.Origin, Kind = ContentKind.Html, Content = "<p>The river\r\nrose.</p>", Given = Given }], [End], new Mark("f", 3)),
        new ArticlesCleaned([Clean], [End], new Mark("f", 3)),
        new ArticlesEnriched([new EnrichedArticle { Article = Clean, Annotations = Notes }], [End], new Mark("f", 3)),
        new ArticlesRejected([
            new Refusal(Clean.Origin, Outcome.Rejected, "cleaner", "not one letter", "Check the file"),
            new Refusal(Clean.Origin, Outcome.Failed, "enricher", "FormatException: x", null, "at X()")]),
        new DropSettled(Some.Id(1), new OutcomeCounts(1, 2, 3, 4, 5)),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_released_message_is_read_as_what_it_was(string name)
    {
        var expected = Messages.Single(message => message.GetType().Name == name);
        var file = Path.Combine(AppContext.BaseDirectory, "Contracts", "Golden", "v1", name + ".json");
        Assert.SkipWhen(Environment.GetEnvironmentVariable("INGEST_WRITE_GOLDEN") is { Length: > 0 } folder && Write(folder, name, expected), "written");

        var read = JsonSerializer.Deserialize(File.ReadAllText(file), expected.GetType(), Wire);

        Assert.Equal(JsonSerializer.Serialize(expected, expected.GetType(), Wire), JsonSerializer.Serialize(read, expected.GetType(), Wire));
        Assert.Equivalent(expected, read, strict: true);
    }

    [Fact]
    public void Every_released_message_has_its_file() =>
        Assert.Equal(Messages.Select(message => message.GetType().Name).Order(), Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Contracts", "Golden", "v1")).Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Names_on_the_wire_are_those_that_were_released() => Assert.Equal(
        [
            "urn:message:Ingest.Contracts:ArticlesFetched", "urn:message:Ingest.Contracts:ArticlesCleaned", "urn:message:Ingest.Contracts:ArticlesEnriched",
            "urn:message:Ingest.Contracts:ArticlesRejected", "urn:message:Ingest.Contracts:DropSettled",
        ],
        Messages.Select(message => MessageUrn.ForTypeString(message.GetType())));

    [Fact]
    public void A_field_of_a_later_release_is_passed_over()
    {
        var read = JsonSerializer.Deserialize<Mark>("""{"fetcher":"f","number":3,"later":{"x":1}}""", Wire);

        Assert.Equal(new Mark("f", 3), read);
    }

    private static bool Write(string folder, string name, object message)
    {
        File.WriteAllText(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(message, message.GetType(), Wire) + "\n");
        return true;
    }
}
