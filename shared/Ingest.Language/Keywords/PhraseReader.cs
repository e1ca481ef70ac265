using Ingest.Language.Tokens;

namespace Ingest.Language.Keywords;

/// <summary>Cuts a text into phrases at marks, line ends, frequent words and where names begin and end.</summary>
internal static class PhraseReader
{
    private const int LongestPhrase = 3;
    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    public static List<Phrase> Read(Document document)
    {
        var phrases = new List<Phrase>();
        Read(document, document.Text, document.Tokens, inTitle: false, phrases);
        Read(document, document.Title, document.TitleTokens, inTitle: true, phrases);
        return phrases;
    }

    private static void Read(Document document, string text, Token[] tokens, bool inTitle, List<Phrase> phrases)
    {
        var start = -1;
        for (var i = 0; i <= tokens.Length; i++)
        {
            var inside = i < tokens.Length && Tells(document, text, tokens[i]);
            var breaks = !inside || tokens[i].Is(TokenShape.LineStart) || start >= 0 && Differs(tokens[i - 1], tokens[i]);
            if (start >= 0 && (breaks || i - start == LongestPhrase))
            {
                Add(text, tokens.AsSpan(start, i - start), inTitle, phrases);
                start = -1;
            }

            if (inside && start < 0)
                start = i;
        }
    }

    private static bool Tells(Document document, string text, Token token) =>
        token.Is(TokenShape.Word) && !token.Is(TokenShape.Number | TokenShape.Ideograph)
        && (token.Length >= ShortestWord || token.Is(TokenShape.Capitals)) && token.Length <= LongestWord
        && !document.IsFrequent(token, text);

    /// <summary>A name and the small words beside it are two phrases.</summary>
    private static bool Differs(Token before, Token token) =>
        !before.Is(TokenShape.Opening) && before.Is(TokenShape.Capitalised) != token.Is(TokenShape.Capitalised);

    private static void Add(string text, ReadOnlySpan<Token> run, bool inTitle, List<Phrase> phrases)
    {
        var words = new string[run.Length];
        for (var i = 0; i < run.Length; i++)
            words[i] = run[i].Of(text).ToString();
        phrases.Add(new Phrase(string.Join(' ', words), words, inTitle ? -1 : run[0].Start));
    }
}
