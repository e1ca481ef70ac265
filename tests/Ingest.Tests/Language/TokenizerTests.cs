using CsCheck;
using Ingest.Language.Tokens;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The mayor's plan", "The|mayor|'s|plan")]
    [InlineData("The U.S. Senate met.", "The|U.S.|Senate|met|.")]
    [InlineData("O’Neill didn’t go", "O’Neill|didn’t|go")]
    [InlineData("re-elected in 2019", "re|-|elected|in|2019")]
    [InlineData("1,250.5 tonnes", "1,250.5|tonnes")]
    [InlineData("東京 is big", "東|京|is|big")]
    [InlineData("नमस्ते दुनिया", "नमस्ते|दुनिया")]
    public void Text_is_cut_where_a_reader_would_cut_it(string text, string expected)
    {
        var words = Tokenizer.Tokenize(text).Select(token => token.Of(text).ToString());

        Assert.Equal(expected, string.Join('|', words));
    }

    [Theory]
    [InlineData("It rained. Nobody came.", "It|Nobody")]
    [InlineData("Gen. Maria Holm spoke", "Gen")]
    [InlineData("Holm said: “Wait here”", "Holm|Wait")]
    [InlineData("Prices rose\nWages fell", "Prices|Wages")]
    public void Words_that_open_a_sentence_are_marked(string text, string expected)
    {
        var words = Tokenizer.Tokenize(text).Where(token => token.Is(TokenShape.Opening)).Select(token => token.Of(text).ToString());

        Assert.Equal(expected, string.Join('|', words));
    }

    [Fact]
    public void Tokens_of_any_string_lie_in_it_in_order_and_do_not_overlap() =>
        AnyText.Gen.Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Length > 0 && token.Start >= end && token.End <= text.Length);
                Assert.True(text[end..token.Start].All(IsSkipped));
                end = token.End;
            }
        });

    private static bool IsSkipped(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u00AD';
}
