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

    [Fact]
    public void A_name_with_a_hyphen_is_one_word()
    {
        const string News = "The report says that al-Qaida was weakened. The ministry calls al-Qaida a long-term threat.";

        var keywords = Annotator.Default.Annotate(null, News, "en").Keywords.Select(keyword => keyword.Text).ToList();

        Assert.Contains("al-Qaida", keywords);
        Assert.DoesNotContain("Qaida", keywords);
        Assert.DoesNotContain("long-term", keywords);
    }

    [Fact]
    public void What_news_are_about_may_be_a_usual_word() =>
        Assert.Contains("water", Annotator.Default.Annotate(null, "Engineers found water below the old town.", "en").Keywords.Select(keyword => keyword.Text));

    [Fact]
    public void Of_two_words_that_come_as_often_the_longer_is_first() =>
        Assert.Equal(["negotiations", "pact"], Annotator.Default.Annotate(null, "A pact? The negotiations.", "en").Keywords.Select(keyword => keyword.Text));
}
