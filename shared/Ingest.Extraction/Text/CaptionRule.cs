using System.Buffers;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Takes out captions and photo credits; the first becomes the lead image's.</summary>
internal static partial class CaptionRule
{
    private const int LongestCaption = 420;

    /// <summary>Of what stands behind a picture in one line.</summary>
    private const int MostWords = 30;

    /// <summary>No pattern lets more characters follow than these, from a label to the end.</summary>
    private const int LongestCredit = 240, LongestCapitals = 60;

    /// <summary>One of these stands in whatever a pattern matches; most paragraphs hold none of them. Those of other scripts are looked for apart, for they are found slower.</summary>
    private static readonly SearchValues<string>
        Labels = SearchValues.Create(["Photo", "PHOTO", "Picture", "PICTURE", "Image", "IMAGE", "Illustration", "Composite", "Foto", "FOTO", "Bild", "Imagen", "Imagem", "Immagine", "Beeld", "Zdj", "Fotoğraf", "FOTOĞRAF", "Kuva", "Fot.", "fot.", "redit", "ourtesy"], StringComparison.Ordinal),
        OtherLabels = SearchValues.Create(["Фото", "Иллюстрация", "صورة", "تصوير", "图", "摄影", "写真", "撮影"], StringComparison.Ordinal),
        Agencies = SearchValues.Create(["AP", "AFP", "EPA", "Reuters", "REUTERS", "Getty", "Shutterstock", "Alamy", "dpa", "ANSA", "EFE", "PA", "Rex", "File"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Owners = SearchValues.Create("©摄攝撮写图提");

    public static void Apply(Story story)
    {
        var photographers = Photographers(story);
        // Text browsers print what a picture shows in brackets.
        var running = Array.FindIndex(story.Measures, m => m.IsRunning);
        for (var i = 0; i < story.Blocks.Count; i++)
        {
            var block = story.Blocks[i];
            if (!block.IsLive || block.Text.Length > LongestCaption || block.Shape == BlockShape.Heading)
                continue;
            if (i < running && block is { Linked: 0, Text: ['[', _, _, .., ']'] } && block.Text.IndexOf('[', 1) < 0 && !Sentences.End(block.Text))
            {
                if (Metadata.OutletName.IsOutlet(block.Text[1..^1]) && Metadata.OutletName.IsLike(block.Text[1..^1]))
                    story.Fields.OfferOutlet(block.Text[1..^1]);
                Story.Remove(block, "image", 0.9);
                continue;
            }
            var found = Read(block.Text) ?? (block.AfterImage && story.Measures[i].Words <= MostWords && HeaderLine.Read(block, story.Dates) is null ? (block.Text, null) : TakenAbove(story, i)) ?? (i > 0 && IsBelow(story.Blocks[i - 1], block) ? (block.Text, null) : null);
            // 'Text: A. Name, Photos: B. Name' is a by-line.
            if (found is not var (caption, credit) || caption is not null && credit is not null && Metadata.ByLine.IsMarked(caption.Trim(' ', ',', '|', '/')))
                continue;
            Story.Remove(block, "caption", 0.9);
            if (caption is null && credit is not null && Metadata.ByLine.IsName(credit))
                photographers.Add(credit);
            if (story.Fields.Image is null or { Caption: null, Credit: null })
                story.Fields.OfferImage(null, caption, credit);
        }
        if (photographers.Count > 0)
            TakeTheirs(story, photographers);
    }

    /// <summary>A line in capitals that names who made a picture takes the line above it along: 'Boats at the pier' and 'A. NAME FOR THE POST'.</summary>
    private static (string?, string?)? TakenAbove(Story story, int index)
    {
        var block = story.Blocks[index];
        if (!block.Joined || index < 2 || block.Text.Length > LongestCapitals || !Capitals().IsMatch(block.Text) || story.Blocks[index - 1] is not { IsLive: true, Shape: BlockShape.Paragraph, Text.Length: <= LongestCaption } above || above.EndsSentence)
            return null;
        Story.Remove(above, "caption", 0.8);
        return (above.Text, block.Text);
    }

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’-]*(?:\s\p{Lu}[\p{Lu}.'’-]+){1,3}(?:\s(?:FOR|PARA|POUR|PER|FÜR|VOOR|ДЛЯ)\s[\p{Lu}\s.'’-]+|\s?[/|]\s?[\p{Lu}\s.'’/-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    /// <summary>Those whom the lines above the story name: 'Text: A. Name | Photos: B. Name'.</summary>
    private static List<string> Photographers(Story story) =>
        [.. story.Blocks.Take(Math.Max(0, Array.FindIndex(story.Measures, m => m.IsRunning))).Where(b => b.Text.Length <= LongestCaption && HasLabel(b.Text))
            .SelectMany(b => b.Text.Split(['|', '•', '·', ';'])).Select(part => Credited().Match(part.Trim()) is { Success: true } match && Part(match, "caption") is null ? Part(match, "credit") : null)
            .OfType<string>().Where(Metadata.ByLine.IsName)];

    /// <summary>A line that ends with the name of one who is said to have made the pictures: 'The harbour on Friday | A. Name'.</summary>
    private static void TakeTheirs(Story story, List<string> photographers)
    {
        foreach (var block in story.Live.Where(b => b.Text.Length <= LongestCaption && b.Shape == BlockShape.Paragraph))
            if (photographers.Find(name => block.Text.TrimEnd(')', '.').EndsWith(name, StringComparison.OrdinalIgnoreCase)) is { } name
                && block.Text.TrimEnd(')', '.')[..^name.Length].TrimEnd() is { Length: > 0 } caption && "|/.(·–—".Contains(caption[^1], StringComparison.Ordinal))
            {
                Story.Remove(block, "caption", 0.8);
                story.Fields.OfferImage(null, caption.TrimEnd(' ', '|', '/', '(', '·', '–', '—'), name);
            }
    }

    /// <summary>The line under a picture's mark, without a blank line between, or in italics.</summary>
    private static bool IsBelow(Block picture, Block block) =>
        picture.Rule == "image" && picture.Length > 1 && (block.Joined || block.Emphasised || block.Text.LastIndexOf(". ", StringComparison.Ordinal) is > 0 and var stop && Metadata.ByLine.IsName(block.Text[(stop + 2)..]))
        && block.Shape == BlockShape.Paragraph;

    public static (string? Caption, string? Credit)? Read(string text)
    {
        // No pattern has a time limit: the length bounds them.
        if (text.Length > LongestCaption || Find(text) is not { Success: true } match)
            return null;
        return (Part(match, "caption"), Part(match, "credit"));
    }

    private static Match? Find(string text)
    {
        if (HasLabel(text) && Credited().Match(text) is { Success: true } credited)
            return credited;
        if (text.AsSpan().ContainsAny(Agencies) && HasJoint(text) && Agency().Match(text) is { Success: true } agency)
            return agency;
        if (text is [.., ')' or ']' or '）'] && Bracketed().Match(text) is { Success: true } bracketed)
            return bracketed;
        if (text.Contains(':', StringComparison.Ordinal) && Labelled().Match(text) is { Success: true } labelled)
            return labelled;
        if (text.Length > 0 && text[^1] is '»' or '”' or '“' or '"' && Commissioned().Match(text) is { Success: true } commissioned)
            return commissioned;
        if (text.Length <= LongestCredit && char.IsUpper(text[^1]) && Behind().Match(text) is { Success: true } behind)
            return behind;
        if (text.Contains(" / ", StringComparison.Ordinal) && Slashed().Match(text) is { Success: true } slashed)
            return slashed;
        return text.AsSpan().ContainsAny(Owners) ? Owned().Match(text) : null;
    }

    private static bool HasLabel(string text)
    {
        var end = text.AsSpan(Math.Max(0, text.Length - LongestCredit));
        return end.ContainsAny(Labels) || end.Contains("Crédit", StringComparison.Ordinal)
            || (end.ContainsAnyInRange('\u0400', '\u06FF') || end.ContainsAnyInRange('\u3040', '\u9FFF')) && end.ContainsAny(OtherLabels);
    }

    private static bool HasJoint(string text) =>
        text.AsSpan().ContainsAny('/', '|') || text.Contains(" via ", StringComparison.Ordinal) || text.Contains("hoto", StringComparison.Ordinal);

    private static string? Part(Match match, string group) =>
        match.Groups[group].Value.Trim(' ', '|', '/', '(', '[', '–', '—', '-') is { Length: > 0 } text ? text : null;

    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    /// <summary>'… Photograph: A. Name/Agency', '… (Photo by A. Name)', 'Foto: Name'.</summary>
    [GeneratedRegex("""
        ^(?<caption>(?:.*[\s.(\[|–—])?)[(\[]?
        (?:(?:Photograph|PHOTOGRAPH|Photo|PHOTO|Photos|Picture|PICTURE|Image|IMAGE|Illustration|Composite|Foto|FOTO|Fotos|Bild|Photographie|Crédit(?:\s+photo)?|Fotografía|Imagen|Imagem|Immagine|Beeld|Fotografia|Zdjęcie|Fotoğraf|FOTOĞRAF|Kuva|Fot\.|fot\.|Фото|Иллюстрация|صورة|تصوير|الصورة|图|摄影|图片|写真|撮影)(?:\s+(?:credit|source|courtesy|copyright|d['’]illustration))?
        (?:\s*[:：·・]\s*|\s+(?:by|von|par|de|di|door)\s*:?\s+|(?<=Foto|Photo|illustration|[Ff]ot\.|PHOTO|FOTO)\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}))|(?:Image|Photo|Picture)?\s*(?:[Cc]redit|[Cc]ourtesy)\s*:\s*)
        (?<credit>[\p{Lu}\p{Lo}][^.!?;"“”]{1,90}?(?:\.\s?\p{L}[^.!?;"“”]{1,60})?)[)\]]?\.?$
        """, Exact)]
    private static partial Regex Credited();

    /// <summary>'… (Reuters/A. Name)', '… A. Name / AFP via Getty Images'.</summary>
    [GeneratedRegex("""
        ^(?<caption>.*[.!?”"]\s*|)[(\[]?(?<credit>(?:\p{Lu}[\p{L}.'’-]*(?:\s+|(?=[/|]))){0,4}(?:/|\bvia\b|\|)\s*(?:AP|AFP|EPA|Reuters|REUTERS|Getty\s+Images|Getty|Shutterstock|Alamy|dpa|ANSA|EFE|PA|Rex)(?:\s+\p{Lu}\p{L}+)?(?:\s*(?:/|via)\s*[\p{Lu}][\p{L}\s]{1,30})?|(?:AP|AFP|EPA|Reuters|Getty\s+Images)\s*/\s*\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s*|(?:AP|AFP|Reuters|File)\s+[Pp]hoto(?:/[\p{L}\s.]{2,40})?)[)\]]?\.?$
        """, Exact)]
    private static partial Regex Agency();

    /// <summary>'Boats at the pier on Monday. A. NAME/AGENCY': in capitals behind the sentence, as French papers print it.</summary>
    [GeneratedRegex("""^(?<caption>.{8,}[.!?»”…])\s(?<credit>\p{Lu}[\p{Lu}.'’-]*(?:\s[\p{Lu}.'’-]+){1,4}(?:\s?/\s?\p{Lu}[\p{Lu}\s.'’-]+)?|\p{Lu}[\p{Lu}.'’-]+\s?/\s?\p{Lu}[\p{Lu}\s.'’-]+)$""", Exact & ~RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Behind();

    /// <summary>'Boats at the pier on Monday. / A. NAME'.</summary>
    [GeneratedRegex("""^(?<caption>.{10,}?)\s/\s(?<credit>\p{Lu}[\p{Lu}.'’-]*(?:\s\p{Lu}[\p{Lu}.'’-]+){1,3})$""", Exact)]
    private static partial Regex Slashed();

    /// <summary>'… © A. Name', '…（撮影・大庭健）', '… 记者 郑远 摄'.</summary>
    [GeneratedRegex("""^(?<caption>[^©]{3,}[^©\d]?)\s©\s?(?<credit>\p{Lu}[^©\d]{2,50})$|^(?<caption>.{3,})[（(](?:撮影|写真|摄影|图)[・：:／/](?<credit>[^）)]{2,20})[）)]$|^(?<caption>.{3,}?)\s?(?<credit>\S{2,8}\s?\S{2,4})\s?[摄攝]$|^(?<caption>.{3,})[（(](?<credit>[^（()）]{2,14})[摄攝][)）]。?$|^(?<caption>.{3,})[＝=](?<credit>\S{2,40}(?:撮影|写す|提供))$""", Exact)]
    private static partial Regex Owned();

    /// <summary>'… le 10 juin. A. Name pour « La Lanterne »'.</summary>
    [GeneratedRegex("^(?<caption>.{3,}[.!?…]\\s|)(?<credit>\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,3}\\s(?:for|pour|per|para|für|voor|dla|для)\\s[«„“\"]\\s?\\p{Lu}[^«»„“”\"]{2,40}[»“”\"])$", Exact & ~RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Commissioned();

    /// <summary>'(Photo: the harbour. Handout)', '… (foto A. Name)'.</summary>
    [GeneratedRegex("""
        ^[(\[](?:Photo|PHOTO|Picture|PICTURE|Image|IMAGE|Foto|FOTO|Bild|BILD|Imagen|Immagine|Imagem|Beeld|Zdjęcie|Фото|صورة|图|写真)\s*[:：]\s*(?<caption>[^()\[\]]+)(?<credit>)[)\]]$
        |^(?<caption>[^()]{3,}?)\s?[(\[](?:photos?|fotos?|bild|beeld|fot\.|фото)(?:\s*:\s*|\s+)(?:(?:by|von|par|de|di|door|van)\s+)?(?<credit>\p{Lu}[^()\[\].]{2,60})[)\]]$
        """, Exact)]
    private static partial Regex Bracketed();

    /// <summary>'Caption: …', 'Image: …' in front of the words.</summary>
    [GeneratedRegex("""^(?:(?:Image|Photo|Picture)\s+)?(?:Caption|CAPTION|Above|Below|Pictured|Main\s+(?:image|picture|photo)|Bildunterschrift|Légende|Pie\s+de\s+foto|Legenda|Didascalia)\s*:\s*(?<caption>.+?)(?<credit>)$""", Exact)]
    private static partial Regex Labelled();
}
