using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Reads what the lines below a story still tell of it, and takes the note about its author.</summary>
internal static partial class TailFields
{
    private const int LongestNote = 320;

    public static void Read(Story story)
    {
        TakeNote(story);
        if (story.Fields.Outlet is not null)
            return;
        foreach (var block in story.Blocks.Where(b => b.Rule == "copyright" && b.Text.Length <= 200))
            if (Owner().Match(block.Text) is { Success: true } match && OutletName.IsLike(match.Groups["name"].Value.Trim()))
                story.Fields.OfferOutlet(match.Groups["name"].Value.Trim());
        // 'Photo: A. Name/The Harbour Post'
        if (story.Fields.Image?.Credit is { } credit && credit.LastIndexOf('/') is > 0 and var slash && OutletName.IsOutlet(credit[(slash + 1)..].Trim()))
            story.Fields.OfferOutlet(credit[(slash + 1)..]);
    }

    /// <summary>A last paragraph that begins with the author's own name tells of the author.</summary>
    private static void TakeNote(Story story)
    {
        // A letter or an essay may be signed.
        if (story.Live.LastOrDefault() is { } last && story.Fields.Authors.Contains(last.Text.Trim('—', '–', '-', ' ')))
            Story.Remove(last, "by-line", 0.8);
        foreach (var block in story.Live.TakeLast(3).ToList())
            if (block.Text.Length <= LongestNote && story.Fields.Authors.Any(a => a.Contains(' ', StringComparison.Ordinal) && block.Text.TrimStart('•', '*', ' ').StartsWith(a + " ", StringComparison.OrdinalIgnoreCase)) && Note().IsMatch(block.Text))
                Story.Remove(block, "author-note", 0.8);
    }

    [GeneratedRegex(@"^.{3,60}?\s(?:is|was|are|writes|teaches|covers|reports|works|lives|has|ist|war|arbeitet|schreibt|lehrt|lebt|est|écrit|enseigne|travaille|es|escribe|trabaja|é|escreve|trabalha|è|scrive|insegna|is|schrijft|werkt|jest|pisze|pracuje|пишет|работает|—|–)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{4})?,?\s*)?[«„“""]?(?<name>\p{Lu}[^.,|»”""\d–—]{2,45}?)[»”""]?\s*(?:$|[.,|–—-]|\s\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}
