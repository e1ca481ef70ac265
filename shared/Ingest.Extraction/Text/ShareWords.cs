using System.Collections.Frozen;
using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Knows rows of buttons: 'Share | Tweet | Print', 'Partager sur Facebook Envoyer par e-mail'.</summary>
internal static class ShareWords
{
    private const int FewestWords = 2, MostWords = 14;

    private static readonly FrozenSet<ulong> Words = PhraseLists.Languages.SelectMany(PhraseLists.Read)
        .Where(p => p.Kind == "share" && !p.Phrase.StartsWith('…'))
        .SelectMany(p => LineTokens.Of(p.Phrase).Words[..LineTokens.Of(p.Phrase).Count].ToArray())
        .Concat(new[] { "linkedin", "facebook", "twitter", "whatsapp", "email", "mail", "x", "qq空间", "or", "and", "more" }.Select(w => LineTokens.Hash(w))).ToFrozenSet();

    public static bool AreAll(string text, BlockMeasure m)
    {
        if (m.Words is < FewestWords or > MostWords || text.Length > 160 || m.Ends || m.IsRunning)
            return false;
        var tokens = new LineTokens { Words = stackalloc ulong[LineTokens.Most], Signs = stackalloc bool[LineTokens.Most], Marked = stackalloc bool[LineTokens.Most] };
        tokens.Read(text);
        for (var i = 0; i < tokens.Count; i++)
            if (!Words.Contains(tokens.Words[i]))
                return false;
        return tokens.Count >= FewestWords;
    }
}
