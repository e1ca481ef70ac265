using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Takes out captions and photo credits; the first becomes the lead image's.</summary>
internal static partial class CaptionRule
{
    private const int LongestCaption = 420;

    public static void Apply(Story story)
    {
        foreach (var block in story.Live.Where(b => b.Text.Length <= LongestCaption && b.Shape != BlockShape.Heading))
        {
            if (Read(block.Text) is not { } found)
                continue;
            Story.Remove(block, "caption", 0.9);
            if (story.Fields.Image is null or { Caption: null, Credit: null })
                story.Fields.OfferImage(null, found.Caption, found.Credit);
        }
    }

    public static (string? Caption, string? Credit)? Read(string text)
    {
        // No pattern has a time limit: the length bounds them.
        if (text.Length > LongestCaption)
            return null;
        var match = Credited().Match(text);
        if (!match.Success)
            match = Agency().Match(text);
        if (!match.Success)
            match = Labelled().Match(text);
        if (!match.Success)
            return null;
        return (Part(match, "caption"), Part(match, "credit"));
    }

    private static string? Part(Match match, string group) =>
        match.Groups[group].Value.Trim(' ', '|', '/', '(', '[', '–', '—', '-') is { Length: > 0 } text ? text : null;

    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    /// <summary>'… Photograph: A. Name/Agency', '… (Photo by A. Name)', 'Foto: Name'.</summary>
    [GeneratedRegex("""
        ^(?<caption>(?:.*[\s.(\[|–—])?)[(\[]?
        (?:(?:Photograph|PHOTOGRAPH|Photo|PHOTO|Photos|Picture|PICTURE|Image|IMAGE|Illustration|Composite|Foto|FOTO|Fotos|Bild|Photographie|Crédit(?:\s+photo)?|Fotografía|Imagen|Imagem|Immagine|Beeld)(?:\s+(?:credit|source|courtesy|copyright))?
        (?:\s*:\s*|\s+(?:by|von|par|de|di|door)\s*:?\s+)|(?:Image|Photo|Picture)?\s*(?:[Cc]redit|[Cc]ourtesy)\s*:\s*)
        (?<credit>\p{Lu}[^.!?;"“”]{1,90}?(?:\.\s?\p{L}[^.!?;"“”]{1,60})?)[)\]]?\.?$
        """, Exact)]
    private static partial Regex Credited();

    /// <summary>'… (Reuters/A. Name)', '… A. Name / AFP via Getty Images'.</summary>
    [GeneratedRegex("""
        ^(?<caption>.*[.!?”"]\s*|)[(\[]?(?<credit>(?:\p{Lu}[\p{L}.'’-]*(?:\s+|(?=[/|]))){0,4}(?:/|\bvia\b|\|)\s*(?:AP|AFP|EPA|Reuters|REUTERS|Getty\s+Images|Getty|Shutterstock|Alamy|dpa|ANSA|EFE|PA|Rex)(?:\s+\p{Lu}\p{L}+)?(?:\s*(?:/|via)\s*[\p{Lu}][\p{L}\s]{1,30})?|(?:AP|AFP|EPA|Reuters|Getty\s+Images)\s*/\s*\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s*|(?:AP|AFP|Reuters|File)\s+[Pp]hoto(?:/[\p{L}\s.]{2,40})?)[)\]]?\.?$
        """, Exact)]
    private static partial Regex Agency();

    /// <summary>'Caption: …', 'Image: …' in front of the words.</summary>
    [GeneratedRegex("""^(?:(?:Image|Photo|Picture)\s+)?(?:Caption|CAPTION|Bildunterschrift|Légende|Pie\s+de\s+foto|Legenda|Didascalia)\s*:\s*(?<caption>.+?)(?<credit>)$""", Exact)]
    private static partial Regex Labelled();
}
