using CsCheck;
using Ingest.Storage.Searching;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Juan Guaidó", "juan guaido")]
    [InlineData("  --x--  ", "x")]
    [InlineData("don't stop", "don t stop")]
    [InlineData("ﬁne ½ Ⅳ", "fine 1 2 iv")]
    [InlineData("北京 2022", "北 京 2022")]
    [InlineData("a\u200Bb\u00ADc", "abc")]
    [InlineData("x\ud800y\ufffe", "x y")]
    [InlineData("", "")]
    public void Text_is_reduced_to_its_words(string text, string words) => Assert.Equal(words, SearchText.Fold(text));

    [Fact]
    public void Folding_what_was_folded_changes_nothing() => Gen.String.Sample(text =>
    {
        var folded = SearchText.Fold(text);
        Assert.Equal(folded, SearchText.Fold(folded));
    });

    [Fact]
    public void A_word_of_any_length_folds_to_one_that_both_stores_can_index()
    {
        var folded = SearchText.Fold($"{new string('é', 9_000)} end");

        Assert.Equal($"{new string('e', 500)} end", folded);
    }

    [Theory]
    [InlineData("river bank", "river|bank")]
    [InlineData("\"river bank\" -flood gua*", "river bank|-flood|gua*")]
    [InlineData("-\"two words\"", "-two words")]
    [InlineData("\"open end", "open end")]
    [InlineData("\"no prefix*\"", "no prefix")]
    [InlineData("well-known", "well known")]
    [InlineData("- * \" \" -\"\"", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_query_is_read_as_it_was_meant(string? query, string expected) => Assert.Equal(
        expected,
        string.Join('|', SearchTerm.Parse(query).Select(term => $"{(term.Excluded ? "-" : "")}{string.Join(' ', term.Words)}{(term.Prefix ? "*" : "")}")));

    [Fact]
    public void A_snippet_shows_the_words_that_were_found_on_one_line()
    {
        var text = string.Concat(Enumerable.Repeat("Nothing of note\nhappened. ", 40)) + "Then Juan Guaidó\tspoke. " + string.Concat(Enumerable.Repeat("Much more followed. ", 40));

        var snippet = Snippet.Of(text, SearchTerm.Parse("-nothing guaido"));

        Assert.Contains("Juan Guaidó spoke.", snippet, StringComparison.Ordinal);
        Assert.StartsWith("… ", snippet, StringComparison.Ordinal);
        Assert.EndsWith(" …", snippet, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', snippet);
        Assert.InRange(snippet.Length, 100, 170);
    }

    [Fact]
    public void A_short_text_is_its_own_snippet() => Assert.Equal("Two words", Snippet.Of("Two\n\nwords", SearchTerm.Parse("absent")));

    [Fact]
    public void A_snippet_never_holds_half_a_character()
    {
        foreach (var before in Enumerable.Range(100, 4))
        {
            var snippet = Snippet.Of($"{new string('x', before % 2)}{string.Concat(Enumerable.Repeat("😀", before))}river{string.Concat(Enumerable.Repeat("😀", 300))}", SearchTerm.Parse("river"));

            Assert.DoesNotContain('\ufffd', string.Concat(snippet.EnumerateRunes()));
            Assert.Contains("river", snippet, StringComparison.Ordinal);
        }
    }
}
