using Ingest.Cli.Commands;
using Ingest.Cli.Topics;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class LabelledFileTests
{
    private const string Fine = """{"title": "A", "text": "b", "topics": [" bees ", "law"]}""";

    [Fact]
    public void Articles_are_read_with_their_topics_and_lines()
    {
        var (line, article) = Assert.Single(Read(Fine + "\n\n"));

        Assert.Equal((1, "A", "b"), (line, article.Title, article.Text));
        Assert.Equal(["bees", "law"], article.Topics);
    }

    [Theory]
    [InlineData("{", "line 3: no JSON")]
    [InlineData("[1]", "line 3: expected {")]
    [InlineData("""{"text": "b"}""", "line 3: no 'topics'")]
    [InlineData("""{"text": "b", "topics": "bees"}""", "line 3: 'topics' is a list of names")]
    [InlineData("""{"text": "b", "topics": [" "]}""", "line 3: 'topics' is a list of names")]
    [InlineData("""{"text": 7, "topics": []}""", "line 3: 'text' is no text")]
    [InlineData("""{"text": " ", "topics": []}""", "line 3: neither 'title' nor 'text' has a word")]
    public void A_line_that_is_no_labelled_article_is_named(string line, string message) =>
        Assert.Contains(message, Assert.Throws<UsageException>(() => Read($"{Fine}\n\n{line}\n").Count).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("not there: nothing.jsonl", Assert.Throws<UsageException>(() => LabelledFile.Read("nothing.jsonl").ToList()).Message, StringComparison.Ordinal);

    private static List<(int Line, Ingest.Language.Topics.Own.LabelledArticle Article)> Read(string content)
    {
        using var folder = new TemporaryFolder();
        return [.. LabelledFile.Read(folder.Write("labelled.jsonl", content))];
    }
}
