using Ingest.Language;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class KeywordTests
{
    private const string Text =
        "The harbour tunnel will open in June. Engineers tested the harbour tunnel for a year. The city paid for the harbour tunnel with "
        + "a toll, and the toll will stay for ten years.";

    [Fact]
    public void What_comes_often_and_early_comes_first() =>
        Assert.Equal("harbour tunnel", Annotator.Default.Annotate(null, Text, "en").Keywords[0].Text);

    [Fact]
    public void There_are_at_most_twenty_different_ones_with_falling_scores()
    {
        var keywords = Annotator.Default.Annotate("Tunnel opens", Text, "en").Keywords;

        Assert.InRange(keywords.Count, 1, 20);
        Assert.Equal(keywords.Count, keywords.Select(keyword => keyword.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(keywords.OrderByDescending(keyword => keyword.Score), keywords);
    }

    [Fact]
    public void A_word_that_never_comes_without_its_phrase_stands_only_in_it()
    {
        var keywords = Annotator.Default.Annotate(null, Text, "en").Keywords.Select(keyword => keyword.Text).ToList();

        Assert.DoesNotContain("harbour", keywords);
        Assert.DoesNotContain("tunnel", keywords);
        Assert.Contains("toll", keywords);
    }

    [Fact]
    public void A_text_of_frequent_words_alone_has_none() =>
        Assert.Empty(Annotator.Default.Annotate(null, "It was what it was.", "en").Keywords);
}
