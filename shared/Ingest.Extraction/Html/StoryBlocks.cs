using System.Globalization;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Makes the blocks of a story out of the runs of its page, from the first chosen to the last.</summary>
internal sealed class StoryBlocks(Page page)
{
    /// <summary>A run is looked for no farther than this behind the tag before it.</summary>
    private const int Reach = 4096;

    private readonly List<Block> _blocks = [];
    private int _cursor;

    public static IReadOnlyList<Block> Of(Page page, Outline outline, bool[] chosen)
    {
        var (first, last) = (Array.IndexOf(chosen, true), Array.LastIndexOf(chosen, true));
        var story = new StoryBlocks(page);
        for (var i = first; i >= 0 && i <= last; i++)
            story.Add(outline.Runs[i], chosen[i]);
        return story._blocks;
    }

    private void Add(TextRun run, bool chosen)
    {
        var text = CleanCharacters.Of(Mojibake.IsCertain(run.Raw) ? Mojibake.Repair(run.Raw) : run.Raw);
        if (text.Length == 0)
            return;
        var name = run.Holder.Name;
        var heading = name is ['h', >= '1' and <= '6'];
        var shape = heading ? BlockShape.Heading : run.Item ? BlockShape.Item : BlockShape.Paragraph;
        var (start, length) = Locate(run);
        _blocks.Add(new Block
        {
            Text = shape == BlockShape.Item && LineMark.Of(text).Shape != BlockShape.Item ? Mark(run) + text : text,
            Start = start,
            Length = length,
            Shape = shape,
            Level = heading ? name[1] - '0' : 0,
            LinkOnly = run.Linked > 0 && run.Linked == run.Letters,
            Emphasised = run.Bold > 0 && run.Bold == run.Letters,
            Joined = !heading && _blocks.Count > 0 && run.Joined,
            Rule = chosen ? null : Boilerplate.Of(run.Signs) ?? "page-furniture",
            Confidence = chosen ? 1 : 0.8,
        });
    }

    private static string Mark(TextRun run) => run.Number > 0 ? run.Number.ToString(CultureInfo.InvariantCulture) + ". " : "- ";

    /// <summary>The holder's place where the run is all of it; else where its first and last words stand in the source.</summary>
    private (int Start, int Length) Locate(TextRun run)
    {
        var holder = page.Place(run.Holder.Element);
        if (holder is var (from, to) && run.Holder.EndRun - run.Holder.FirstRun == 1)
        {
            _cursor = to;
            return (from, to - from);
        }
        var start = Math.Max(_cursor, run.Hint);
        var words = run.Raw.AsSpan().Trim();
        var head = words[..Math.Min(words.Length, 24)];
        var at = Find(head, start);
        if (at < 0)
            return (0, 0);
        var tail = words[^Math.Min(words.Length, 24)..];
        var end = Find(tail, at, run.Raw.Length);
        _cursor = end < 0 ? at + head.Length : end + tail.Length;
        return (at, _cursor - at);
    }

    private int Find(ReadOnlySpan<char> words, int from, int more = 0)
    {
        if (from < 0 || from >= page.Source.Length)
            return -1;
        var found = page.Source.AsSpan(from, Math.Min(page.Source.Length - from, Reach + 2 * more)).IndexOf(words, StringComparison.Ordinal);
        return found < 0 ? -1 : from + found;
    }
}
