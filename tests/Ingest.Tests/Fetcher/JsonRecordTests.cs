using System.Text;
using System.Text.Json;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Reading;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class JsonRecordTests
{
    [Fact]
    public void Fields_are_found_under_the_names_that_people_give_them()
    {
        var content = Accepted("""{"HEADLINE":"T","articleBody":"B","link":"https://x.example","pubDate":"2020-01-01","lang":"en","publisher":"P","tags":["a",7],"_id":12}""");

        Assert.Equal("B", content.Text);
        Assert.Equal(ContentKind.Plain, content.Kind);
        Assert.Equivalent(
            new GivenFields { Id = "12", Url = "https://x.example", Title = "T", Published = "2020-01-01", Language = "en", Outlet = "P", Topics = ["a", "7"] }, content.Given, strict: true);
    }

    [Fact]
    public void The_first_name_with_a_value_wins() => Assert.Equal("B", Accepted("""{"text":"","body":null,"content":"B"}""").Text);

    [Theory]
    [InlineData("""{"text":"x","author":{"name":"Ana"}}""", "Ana")]
    [InlineData("""{"text":"x","authors":[{"name":"Ana","id":1},"Béla",null,{"id":2}]}""", "Ana|Béla")]
    [InlineData("""{"text":"x","author":{"name":"A\u0000na"}}""", "Ana")]
    public void Authors_may_be_objects_with_a_name(string line, string authors) => Assert.Equal(authors, string.Join('|', Accepted(line).Given.Authors));

    [Fact]
    public void A_configured_name_comes_before_the_usual_ones()
    {
        var options = new FetchingOptions { Fields = { Text = ["inhalt"], Title = ["kopf"] } };

        var content = Accepted("""{"text":"wrong","Inhalt":"right","kopf":"T"}""", options);

        Assert.Equal(("right", "T"), (content.Text, content.Given.Title));
    }

    [Fact]
    public void Html_is_read_as_such_under_its_own_names_and_where_it_shows()
    {
        Assert.Equal(ContentKind.Html, Accepted("""{"html":"<b>x</b>"}""").Kind);
        Assert.Equal(ContentKind.Html, Accepted("""{"text":"<p>x</p>"}""").Kind);
        Assert.Equal(ContentKind.Plain, Accepted("""{"text":"1 < 2"}""").Kind);
    }

    [Theory]
    [InlineData("""{"text":"\ud800"}""", "lone surrogate")]
    [InlineData("""{"\udc00":1}""", "line 7: ")]
    [InlineData("""["text"]""", "the line is an array")]
    [InlineData("12", "the line is a number")]
    [InlineData("""{"title":"only"}""", "none of the fields")]
    [InlineData("""{"text":"x" """, "no JSON at byte")]
    public void A_line_that_is_no_record_is_refused_with_its_number(string line, string reason)
    {
        var refused = Assert.IsType<Verdict<SourceContent>.Rejected>(Read(line));

        Assert.StartsWith("line 7", refused.Reason, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Remedy);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var line = $"{{\"text\":{new string('[', 100_000)}{new string(']', 100_000)}}}";

        Assert.Contains("no JSON", Assert.IsType<Verdict<SourceContent>.Rejected>(Read(line)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_record_that_is_dropped_again_is_read_and_not_nested_when_it_is_refused_again()
    {
        const string line = """{"title":"only","n":1}""";
        var refusal = new RefusedRecord(Some.Id(1), "a.jsonl", Some.Noon, 0, Outcome.Rejected, "fetcher", "no text", "mend it", null);
        var once = RefusedSource.Write(refusal, Source(line));
        var twice = RefusedSource.Write(refusal with { Reason = "still no text" }, Source(once));

        using var note = JsonDocument.Parse(twice);
        Assert.Equal(line, note.RootElement.GetProperty("source").GetString());
        Assert.Equal("still no text", note.RootElement.GetProperty("refused").GetProperty("reason").GetString());
        Assert.Equal("mended", Accepted(RefusedSource.Write(refusal, Source("""{"text":"mended"}"""))).Text);
    }

    [Fact]
    public void A_refused_record_that_is_no_utf8_is_kept_byte_for_byte()
    {
        byte[] source = [.. Encoding.UTF8.GetBytes("{\"text\":\"caf"), 0xE9, .. Encoding.UTF8.GetBytes("\"}")];
        var refusal = new RefusedRecord(Some.Id(1), "a.jsonl", Some.Noon, 0, Outcome.Failed, "cleaner", "x", null, "at X()");

        var line = RefusedSource.Write(refusal, new SourceRecord(0, 1, source.Length, source, new Verdict<SourceContent>.Rejected("", "")));

        using var note = JsonDocument.Parse(line);
        Assert.Equal(source, RefusedSource.Unwrap(note.RootElement));
        Assert.Equal("café", Accepted(line).Text);
    }

    private static SourceRecord Source(string line) =>
        new(0, 1, line.Length, Encoding.UTF8.GetBytes(line), new Verdict<SourceContent>.Rejected("", ""));

    private static Verdict<SourceContent> Read(string line, FetchingOptions? options = null) => JsonRecord.Read(Encoding.UTF8.GetBytes(line), 7, options ?? new FetchingOptions());

    private static SourceContent Accepted(string line, FetchingOptions? options = null) => Assert.IsType<Verdict<SourceContent>.Accepted>(Read(line, options)).Value;
}
