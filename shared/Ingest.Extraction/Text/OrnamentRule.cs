using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Takes out lines without a letter or a number, as rules, rows of stars and pictures whose marks are gone, and addresses that stand alone.</summary>
internal static class OrnamentRule
{
    /// <summary>What agencies write below their copy: '- 30 -'.</summary>
    private const string EndOfCopy = "30";

    public static void Apply(Story story)
    {
        foreach (var block in story.Live)
            if (IsPicture(block.Text))
                Story.Remove(block, "image");
            else if (WebAddress.IsAlone(block.Text.Trim('<', '>')))
                TakeAddress(story, block);
            else if (!HasWord(block.Text) || block.Text.Trim('-', '–', '—', ' ') == EndOfCopy && block.Text != EndOfCopy)
                Story.Remove(block, block.Text.Length == 0 ? "image" : "ornament");
    }

    private static void TakeAddress(Story story, Block block)
    {
        story.Fields.OfferUrl(WebAddress.Absolute(block.Text.Trim('<', '>')));
        Story.Remove(block, "labelled-field", 0.9);
    }

    private static bool HasWord(string text)
    {
        foreach (var c in text)
            if ((CharacterKinds.Of(c) & CharacterKinds.LetterOrDigit) != 0)
                return true;
        return false;
    }

    /// <summary>Takes the mark of a picture or a button off the words behind it: '[IMG] The Harbour Post'.</summary>
    public static string WithoutMark(string text)
    {
        const string button = "(BUTTON) ";
        if (text.StartsWith(button, StringComparison.Ordinal))
            return text[button.Length..];
        return text.Length > 0 && text[0] == '[' && text.IndexOf("] ", StringComparison.Ordinal) is > 0 and var end && IsPicture(text[..(end + 1)]) ? text[(end + 2)..] : text;
    }

    /// <summary>'[logo.gif]', '[IMG]': how text browsers mark a picture.</summary>
    private static bool IsPicture(string text) =>
        text is ['[', .., ']'] && text.Length <= 80 && !text.Contains(' ', StringComparison.Ordinal)
        && (text is "[IMG]" or "[INLINE]" or "[IMAGE]" or "[LINK]" || text.EndsWith(".gif]", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".jpg]", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(".png]", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".jpeg]", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".svg]", StringComparison.OrdinalIgnoreCase));
}
