using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Reads the labelled lines ('Source: The Harbour Post') that exports, clippings and Markdown front matter have around a story.</summary>
internal static partial class LabelledFields
{
    private const int Window = 24, LongestLine = 160;

    public static void Apply(Story story)
    {
        var head = story.Live.Take(Window).ToList();
        var fenced = head.Count > 2 && head[0].Text == "---";
        var fence = fenced ? head.FindIndex(1, b => b.Text is "---" or "...") : -1;
        if (fenced && fence < 0)
            return;
        var fields = fenced ? head[1..fence] : Labelled(head);
        // One labelled line may be a headline with a colon in it; a title or two labels are none.
        if (!fenced && fields.Count < 2)
            return;
        foreach (var (i, block) in fields.Index())
        {
            if (fenced && block.Text.StartsWith("name: ", StringComparison.Ordinal))
                Take(story, LabelledField.Authors, WithMore(block.Text["name: ".Length..], []));
            else if (FieldLabels.Read(block.Text) is var (field, value))
                Take(story, field, WithMore(value, fields[(i + 1)..].TakeWhile(b => !IsLabelled(b) && !(fenced && Key().IsMatch(b.Text)))));
            Story.Remove(block, fenced ? "front-matter" : "labelled-field");
        }
        if (!fenced)
            return;
        Story.Remove(head[0], "front-matter");
        Story.Remove(head[fence], "front-matter");
    }

    /// <summary>Of a text: single labelled lines between its headline and its story, and those that an archive puts below it.</summary>
    public static void ApplyAround(Story story)
    {
        var running = Array.FindIndex(story.Measures, m => m.IsRunning);
        foreach (var block in story.Blocks.Take(Math.Max(0, running)).Where(b => b.IsLive).Where((b, i) => i > 0 || b.Text[0] is '【' or '〔').Take(Window))
            if ((IsLine(block) || FieldLabels.IsCoded(block.Text) && block.Text.Length <= LongestLine) && HeaderLine.Read(block, story.Dates) is null && FieldLabels.Read(block.Text) is var (field, value))
            {
                Take(story, field, value);
                Story.Remove(block, "labelled-field", 0.9);
            }
        TakeCaptions(story);
        foreach (var block in story.Live.Reverse().Take(Window).TakeWhile(IsRecord).ToList())
            Story.Remove(block, "labelled-field", 0.9);
    }

    /// <summary>A value may go on in the next line, or be a list of them.</summary>
    private static string WithMore(string value, IEnumerable<Block> more)
    {
        var text = value is ">" or ">-" or "|" or "|-" ? "" : value.Trim(' ', '"', '\'');
        foreach (var block in more)
        {
            var line = block.Text.StartsWith("- ", StringComparison.Ordinal) ? block.Text[2..] : block.Text;
            text += (text.Length == 0 ? "" : block.Shape == BlockShape.Item ? ", " : " ") + line.Trim(' ', '"', '\'');
        }
        return text.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal).Trim(' ', '"', '\'');
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

    private static bool IsLine(Block block) => block.Text.Length <= LongestLine && block.Shape is BlockShape.Paragraph or BlockShape.Item && !block.EndsSentence;

    /// <summary>Below a story only what no sentence says.</summary>
    private static bool IsRecord(Block block) =>
        IsLine(block) && (FieldLabels.Read(block.Text) is (LabelledField.Record or LabelledField.Language or LabelledField.Topics or LabelledField.Url or LabelledField.Section or LabelledField.Title, var value) read
            && (!block.Text.AsSpan(0, block.Text.IndexOfAny([':', '：'])).TrimEnd().Contains(' ') || read.Field == LabelledField.Record && !value.Contains(' ', StringComparison.Ordinal))
            || Number().IsMatch(block.Text));

    /// <summary>The labelled lines that the text opens with; one line between two of them belongs to the first.</summary>
    private static List<Block> Labelled(List<Block> head)
    {
        var end = 0;
        while (end < head.Count && (IsLabelled(head[end]) || end > 0 && end + 1 < head.Count && head[end].Joined && IsLabelled(head[end - 1]) && IsLabelled(head[end + 1])))
            end++;
        return head[..end];
    }

    private static bool IsLabelled(Block block) => FieldLabels.Read(block.Text) is not null || FieldLabels.IsCoded(block.Text);

    public static void Take(Story story, LabelledField field, string value)
    {
        var fields = story.Fields;
        switch (field)
        {
            case LabelledField.Title:
                story.TitleIsLabelled |= fields.Title is null;
                fields.OfferTitle(value);
                break;
            case LabelledField.Authors:
                fields.OfferAuthors(ByLine.Names(value.Trim('[', ']')));
                break;
            case LabelledField.Sender when ByLine.IsPerson(value) && !OutletName.IsOutlet(value):
                fields.OfferAuthors(ByLine.Names(value));
                break;
            case LabelledField.Outlet when WebAddress.Absolute(value) is { } address:
                fields.OfferUrl(address);
                break;
            case LabelledField.Outlet or LabelledField.Sender:
                fields.OfferOutlet(value);
                break;
            case LabelledField.Url:
                fields.OfferUrl(WebAddress.Absolute(value.Trim('<', '>')));
                break;
            case LabelledField.Published:
                fields.OfferPublished(story.Dates.Read(value, "text"));
                break;
            case LabelledField.Modified:
                fields.OfferModified(story.Dates.Read(value, "text"));
                break;
            // What the story begins with sums nothing up.
            case LabelledField.Standfirst when !BeginsStory(story, value):
                fields.OfferStandfirst(value);
                break;
            case LabelledField.Place:
                story.Place ??= value;
                break;
            case LabelledField.Section:
                fields.OfferSection(value);
                break;
            case LabelledField.Language:
                fields.OfferLanguage(value);
                break;
            case LabelledField.Topics:
                fields.OfferTopics(value.Trim('[', ']').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
        }
    }

    private static bool BeginsStory(Story story, string value) =>
        value.TrimEnd('…', '.', ' ') is { Length: > 12 } start && story.Blocks.Any(b => FieldLabels.Read(b.Text) is null && b.Text.StartsWith(start, StringComparison.Ordinal));

    /// <summary>'any-key: …' of front matter.</summary>
    [GeneratedRegex(@"^[\w.-]{1,40}:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    /// <summary>'Document LORAD00020180612ee6c0001x'.</summary>
    [GeneratedRegex(@"^(?:Document|Dokument)\s[A-Z]{2,8}\w*\d{6,}\w*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
