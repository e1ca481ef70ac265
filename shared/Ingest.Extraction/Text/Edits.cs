using Ingest.Contracts;

namespace Ingest.Extraction.Text;

/// <summary>Finds the changes by which a content became its text: between its blocks and within them.</summary>
internal sealed class Edits(string content, IReadOnlyList<RemovedSpan> removed)
{
    /// <summary>Farther on the same words are no sign that a change has ended; the longest thing to go is an address.</summary>
    private const int Reach = 2200;

    /// <summary>So many characters alike end a change.</summary>
    private const int Alike = 6;

    /// <summary>A repair writes no more than this where something else stood.</summary>
    private const int LongestRepair = 12;

    private readonly List<TextEdit> _edits = [];
    private int _at;
    private int _nextRemoved;

    public IReadOnlyList<TextEdit> All => _edits;

    /// <summary>What stands before the block becomes the line ends before it, what it says becomes what is written.</summary>
    public void Add(Block block, string before, string written)
    {
        Skip(block.Start, before);
        Compare(content.AsSpan(block.Start, block.Length), written, block.Start);
        _at = block.Start + block.Length;
    }

    public void End() => Skip(content.Length, "");

    /// <summary>Passes over removed spans; whatever lies between them is left out.</summary>
    private void Skip(int to, string now)
    {
        while (_nextRemoved < removed.Count && removed[_nextRemoved].Start < to)
        {
            var span = removed[_nextRemoved++];
            Change(_at, content[_at..Math.Max(_at, span.Start)], "");
            _at = span.Start + span.Length;
        }
        Change(_at, content[_at..to], now);
        _at = to;
    }

    private void Compare(ReadOnlySpan<char> was, ReadOnlySpan<char> now, int start)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            var same = was[i..].CommonPrefixLength(now[j..]);
            (i, j) = (i + same, j + same);
            if (i == was.Length || j == now.Length)
                break;
            if (Next(was[i..], now[j..]) is not var (gone, come))
                break;
            Change(start + i, was.Slice(i, gone).ToString(), now.Slice(j, come).ToString());
            (i, j) = (i + gone, j + come);
        }
        Change(start + i, was[i..].ToString(), now[j..].ToString());
    }

    /// <summary>The shortest change after which both go on alike.</summary>
    private static (int Gone, int Come)? Next(ReadOnlySpan<char> was, ReadOnlySpan<char> now)
    {
        (int Gone, int Come)? best = null;
        was = was[..Math.Min(was.Length, Reach)];
        for (var come = 0; come <= LongestRepair && come < now.Length; come++)
        {
            if (best is var (g, c) && come >= g + c)
                break;
            var gone = was.IndexOf(now.Slice(come, Math.Min(Alike, now.Length - come)));
            if (gone >= 0 && (best is not var (bestGone, bestCome) || gone + come < bestGone + bestCome))
                best = (gone, come);
        }
        return best;
    }

    private void Change(int start, string was, string now)
    {
        if (was != now)
            _edits.Add(new TextEdit(start, was, now));
    }
}
