using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Takes what a database prints around a story besides labelled lines above it: labels alone, captions behind a label, and its record below.</summary>
internal static partial class ArchiveLines
{
    /// <summary>A story may end with a labelled line or two.</summary>
    private const int FewestBelow = 4;

    public static void Apply(Story story)
    {
        TakeCaptions(story);
        TakeRelease(story);
        TakeBelow(story);
        foreach (var block in story.Live.Reverse().Take(LabelledFields.Window).TakeWhile(b => IsRecord(b) || IsSource(b)).ToList())
        {
            if (IsSource(block))
                story.Below.Add((LabelledField.Outlet, FieldLabels.Read(block.Text)!.Value.Value.Split('/')[0]));
            Story.Remove(block, "labelled-field", 0.9);
        }
    }

    /// <summary>'Source: The Harbour Post/Reuters'.</summary>
    private static bool IsSource(Block block) =>
        block.Text.Length <= LabelledFields.LongestLine && FieldLabels.Read(block.Text) is (LabelledField.Outlet, var value) && value.Split('/')[0] is var name && OutletName.IsLike(name) && !ByLine.IsAgency(name);

    /// <summary>A database may set labels alone above the parts of its record ('Body', 'Graphic', 'Classification'), and says what it printed when.</summary>
    public static void TakeParts(Story story)
    {
        LabelledField? part = null;
        var printed = false;
        foreach (var block in story.Live.ToList())
        {
            if (block.Shape == BlockShape.Quote && FieldLabels.Alone(block.Text) == LabelledField.Standfirst)
                Story.Remove(block, "labelled-field", 0.9);
            else if (FieldLabels.Alone(block.Text) is LabelledField.Body or LabelledField.Caption or LabelledField.Record && (part is not null || FieldLabels.Alone(block.Text) == LabelledField.Body))
            {
                part = FieldLabels.Alone(block.Text);
                Story.Remove(block, "labelled-field");
            }
            else if (part is LabelledField.Caption or LabelledField.Record)
            {
                Story.Remove(block, part == LabelledField.Caption ? "caption" : "labelled-field", 0.9);
            }
            else if (Printed().IsMatch(block.Text) || printed && block.Joined && HeaderLine.Read(block, story.Dates) is { TellsTime: true })
            {
                printed = true;
                Story.Remove(block, "labelled-field", 0.9);
                continue;
            }
            printed = false;
        }
    }

    /// <summary>Below the mark that ends a press release stands who sent it.</summary>
    private static void TakeRelease(Story story)
    {
        var end = story.Blocks.Index().LastOrDefault(b => EndOfRelease().IsMatch(b.Item.Text), (-1, null!)).Index;
        if (end < 0 || !story.Blocks.Skip(end + 1).Any(b => AboutSender().IsMatch(b.Text)) || !story.Blocks.Take(end).Any(b => b.IsLive && b.EndsSentence))
            return;
        foreach (var block in story.Blocks.Skip(end))
            Story.Remove(block, "page-furniture", 0.9);
    }

    [GeneratedRegex(@"^(?:#{3,}|(?:#\s){2,}#|[-–—]?\s?(?:ends?|ende|fin|fine|koniec|конец|30)\s?[-–—]?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EndOfRelease();

    [GeneratedRegex(@"^(?:about|notes? to editors?|for (?:more|further) information|media contacts?|press contacts?|contacts?|über|pressekontakt|hinweis(?:e)? an die redaktion|à propos d[e’']|contact presse|sobre|acerca de|contacto|contato|informazioni su|contatti|over|perscontact|kontakt|o firmie|о компании|контакты)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutSender();

    /// <summary>Several labelled lines below the story are a database's: they tell what nothing above the story does.</summary>
    private static void TakeBelow(Story story)
    {
        var lines = story.Live.Reverse().Take(LabelledFields.Window).TakeWhile(b => b.Text.Length <= LabelledFields.LongestLine && b.Shape is BlockShape.Paragraph or BlockShape.Item && FieldLabels.Read(b.Text) is not null).Reverse().ToList();
        if (lines.Count < FewestBelow)
            return;
        foreach (var block in lines)
        {
            if (FieldLabels.Read(block.Text) is { Field: not (LabelledField.Title or LabelledField.Standfirst or LabelledField.Sender or LabelledField.Place) } read)
                story.Below.Add(read);
            Story.Remove(block, "labelled-field", 0.9);
        }
    }

    /// <summary>The lines right below '【写真説明】'.</summary>
    private static void TakeCaptions(Story story)
    {
        var within = false;
        foreach (var block in story.Blocks)
        {
            var label = FieldLabels.Read(block.Text) is { Field: LabelledField.Caption };
            within = label || within && block.Joined;
            if (within)
                Story.Remove(block, "caption", 0.9);
        }
    }

    /// <summary>Below a story only what no sentence says.</summary>
    private static bool IsRecord(Block block) =>
        LabelledFields.IsLine(block) && (FieldLabels.Read(block.Text) is (LabelledField.Record or LabelledField.Language or LabelledField.Topics or LabelledField.Url or LabelledField.Section or LabelledField.Title, var value) read
            && (!block.Text.AsSpan(0, block.Text.IndexOfAny([':', '：'])).TrimEnd().Contains(' ') || read.Field == LabelledField.Record && !value.Contains(' ', StringComparison.Ordinal))
            || Number().IsMatch(block.Text));

    /// <summary>'Report Information from …', 'Document 1 of 3', 'National Edition'.</summary>
    [GeneratedRegex(@"^(?:report information from\s.{2,40}|(?:document|dokument|documento?|artikel|article)\s\d+\s(?:of|von|sur|de|di|van)\s\d+|end of document|(?:edition\s\d+(?:,\s)?)?(?:(?:first|final|late|early|national|city|main|weekend|regional|print)\s(?:edition|home edition))?(?<=edition|edition\s\d+)|page\s\d+\s(?:of|/)\s\d+|(?:printed|saved|exported|downloaded)\s(?:from|on|by|at)\s.{2,60}\d|proquest document link|view original|permalink)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Printed();

    /// <summary>'Document LORAD00020180612ee6c0001x'.</summary>
    [GeneratedRegex(@"^(?:Document|Dokument)\s[A-Z]{2,8}\w*\d{6,}\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
