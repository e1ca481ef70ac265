using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Reads the labelled lines ('Source: The Harbour Post') that exports, clippings and Markdown front matter have around a story.</summary>
internal static partial class LabelledFields
{
    public const int Window = 24, LongestLine = 160;

    private const int LongestSummary = 420;

    public static void Apply(Story story)
    {
        var head = story.Live.Take(Window).ToList();
        var fenced = head.Count > 2 && head[0].Text == "---" && Key().IsMatch(head[1].Text);
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
                LabelledValues.Take(story, LabelledField.Authors, WithMore(block.Text["name: ".Length..], []));
            else if (FieldLabels.Read(block.Text) is var (field, value))
                LabelledValues.Take(story, field, WithMore(value, fields[(i + 1)..].TakeWhile(b => !IsLabelled(b) && !(fenced && Key().IsMatch(b.Text)))));
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
        var running = Enumerable.Range(0, story.Blocks.Count).FirstOrDefault(i => story.Measures[i].IsRunning && !IsSummary(story.Blocks[i]), -1);
        foreach (var block in story.Blocks.Take(Math.Max(0, running)).Where(b => b.IsLive).Where((b, i) => i > 0 || b.Text[0] is '【' or '〔').Take(Window))
            if ((IsLine(block) || IsSummary(block) || IsSource(block) || FieldLabels.IsCoded(block.Text) && block.Text.Length <= LongestLine) && HeaderLine.Read(block, story.Dates) is null && FieldLabels.Read(block.Text) is var (field, value))
            {
                LabelledValues.Take(story, field, value);
                Story.Remove(block, "labelled-field", 0.9);
            }
    }

    /// <summary>'Highlight: Engineers found rot in the pier.'</summary>
    private static bool IsSummary(Block block) => block.Text.Length <= LongestSummary && FieldLabels.Read(block.Text) is { Field: LabelledField.Standfirst };

    /// <summary>'Publication info: The Harbour Post ; Saltmarsh, England. 14 May 2024: 3.'</summary>
    private static bool IsSource(Block block) => block.Text.Length <= LongestLine && FieldLabels.Read(block.Text) is { Field: LabelledField.Outlet, Value: var value } && value.Any(char.IsDigit);

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

    public static bool IsLine(Block block) => block.Text.Length <= LongestLine && block.Shape is BlockShape.Paragraph or BlockShape.Item && !block.EndsSentence;

    /// <summary>The labelled lines that the text opens with; one line between two of them belongs to the first.</summary>
    private static List<Block> Labelled(List<Block> head)
    {
        var end = 0;
        while (end < head.Count && (IsLabelled(head[end]) || end > 0 && end + 1 < head.Count && head[end].Joined && IsLabelled(head[end - 1]) && IsLabelled(head[end + 1])))
            end++;
        return head[..end];
    }

    private static bool IsLabelled(Block block) => FieldLabels.Read(block.Text) is not null || FieldLabels.IsCoded(block.Text);

    /// <summary>'any-key: …' of front matter.</summary>
    [GeneratedRegex(@"^[\w.-]{1,40}:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
