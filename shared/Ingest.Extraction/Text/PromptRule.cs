using System.Text.RegularExpressions;
using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Takes out the lines that call on the reader to subscribe, to share or to write, in whatever words: one of their sentences asks, and something is offered, or an address given.</summary>
internal static partial class PromptRule
{
    /// <summary>Nobody asks in more; in a script of signs, which count by pairs, in so many signs.</summary>
    private const int MostWords = 45, MostSigns = 80;

    private const string Quotes = "“\"„«‘'「『‹»";

    public static void Apply(Story story)
    {
        for (var i = 0; i < story.Blocks.Count; i++)
            if (story.Blocks[i].IsLive && Offers(story.Blocks[i], story.Measures[i]) && IsPrompt(story.Blocks[i], story.Measures[i]))
                Story.Remove(story.Blocks[i], "newsletter", 0.85);
    }

    private static bool Offers(Block block, BlockMeasure m) => m.Phrases.Offers || m.Phrases.Asks && (IsSetApart(block) || Mailbox().IsMatch(block.Text));

    /// <summary>By a link or by its type: there the call alone is enough.</summary>
    private static bool IsSetApart(Block block) => block.Linked > 0 || block.Emphasised;

    private static bool IsPrompt(Block block, BlockMeasure m)
    {
        if (m.Words > MostWords || block.Shape == BlockShape.Heading || Quotes.Contains(block.Text[0], StringComparison.Ordinal))
            return false;
        if (block.LinkOnly && m.Phrases.Offers)
            return block.Shape != BlockShape.Item;
        if (!m.Phrases.Asks)
            return false;
        // Where words have no spaces between them, what asks may end the sentence.
        return LineTokens.IsSign(block.Text[0]) ? block.Text.Length <= MostSigns : Sentences.Parts(block.Text).Any(s => IsAsking(s, m.Phrases.Offers || !IsSetApart(block) ? PhraseKind.Ask : PhraseKind.Newsletter));
    }

    private static bool IsAsking(string sentence, PhraseKind kind) =>
        sentence.Length > 0 && !Quotes.Contains(sentence[0], StringComparison.Ordinal) && PhraseLists.Shipped.Opens(sentence, kind);

    /// <summary>The address of a newsroom, as against one for tickets.</summary>
    [GeneratedRegex(@"\b(?:news|tips?|stor(?:y|ies)|editor|letters?|feedback|corrections?|readers?|redak|redac|redaç|redaz|rédac|leser|lesermail|lector|leitor|lettor|lettere|cartas|brieven|lezers|courrier|czytelnik|pisma)[\w.-]*@[\w-]+\.\w", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mailbox();
}
