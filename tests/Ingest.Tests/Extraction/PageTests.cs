using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction;

public sealed class PageTests
{
    public static TheoryData<string> Names => Pages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_becomes_the_article_that_its_folder_expects(string name)
    {
        var expected = Expectation.Read(Pages.Folder(name));
        var (content, kind) = Pages.Read(name);

        var verdict = ArticleExtractor.Extract(content, kind, GivenFields.None, Pages.AsOf);

        if (expected.Rejected is { } reason)
        {
            Assert.Contains(reason, Assert.IsType<Verdict<ExtractedArticle>.Rejected>(verdict).Reason, StringComparison.Ordinal);
            return;
        }
        var article = Assert.IsType<Verdict<ExtractedArticle>.Accepted>(verdict).Value;
        Assert.Equal(expected.Title, article.Title);
        Assert.Equal(expected.Standfirst, article.Standfirst);
        Assert.Equal(expected.Authors, article.Authors);
        Assert.Equal(expected.Outlet, article.Outlet);
        Assert.Equal(expected.Published, article.Published?.Iso);
        Assert.Equal(expected.Modified, article.Modified?.Iso);
        Assert.Equal(expected.Url, article.Url);
        Assert.Equal(expected.Section, article.Section);
        Assert.Equal(expected.Language, article.DeclaredLanguage);
        Assert.Equal(expected.ImageUrl, article.Image?.Url);
        Assert.Equal(expected.Caption, article.Image?.Caption);
        Assert.Equal(expected.Credit, article.Image?.Credit);
        Assert.Equal(expected.Topics, article.GivenTopics);
        AssertText(expected, article);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cleaning_what_was_cleaned_changes_nothing(string name)
    {
        var (content, kind) = Pages.Read(name);
        if (ArticleExtractor.Extract(content, kind, GivenFields.None, Pages.AsOf) is not Verdict<ExtractedArticle>.Accepted(var article))
            return;

        var again = Pages.Extract(article.Text, given: new GivenFields { Title = article.Title });

        Assert.Equal(article.Text, again.Text);
        Assert.Empty(again.Removed);
    }

    private static void AssertText(Expectation expected, ExtractedArticle article)
    {
        Assert.StartsWith(expected.Begins, article.Text, StringComparison.Ordinal);
        Assert.EndsWith(expected.Ends, article.Text, StringComparison.Ordinal);
        foreach (var words in expected.Holds)
            Assert.Contains(words, article.Text, StringComparison.Ordinal);
        foreach (var words in expected.Lacks)
            Assert.DoesNotContain(words, article.Text, StringComparison.Ordinal);
        if (expected.Paragraphs is { } paragraphs)
            Assert.Equal(paragraphs, article.Text.Split("\n\n").Length);
        if (expected.Rules is { } rules)
            Assert.Equal(rules.Order(), article.Removed.Select(r => r.Rule).Distinct().Order());
    }
}
