using CsCheck;
using Ingest.Language.Tokens;
using Ingest.Stories.Words;
using Ingest.Tests.Language;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class WordReaderTests
{
    [Fact]
    public void Words_are_those_of_the_tokenizer_in_any_text() => AnyText.Gen.Sample(
        text => Assert.Equal(ByTokenizer(text), Read(text)), iter: 20_000);

    [Theory]
    [InlineData("The U.S. navy’s ships; 12.5 per cent, e.g. 'so' and O'Neill's don’t—well-known…")]
    [InlineData("J. R. said:“No”. À la carte, ª º · l·l 90's état.Neuf a.b c")]
    public void Words_are_those_of_the_tokenizer_at_marks(string text) => Assert.Equal(ByTokenizer(text), Read(text));

    private static List<Word> Read(string text)
    {
        var words = new List<Word>();
        WordReader.Read(text, words);
        return words;
    }

    private static List<Word> ByTokenizer(string text) =>
        [.. Tokenizer.Tokenize(text).Where(token => !token.Is(TokenShape.Mark | TokenShape.Clitic)).Select(token =>
        {
            var (hash, plain) = WordReader.Hash(token.Of(text));
            return new Word(hash, plain, token.Start, token.End);
        })];
}
