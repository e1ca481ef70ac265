namespace Ingest.Extraction.Html;

/// <summary>A page's sections: from a heading to before the next. A heading is the first run of its section, and of headings in a row the first begins one.</summary>
internal sealed class Sections(List<TextRun> runs)
{
    /// <summary>Before the page's start, its headings, its end.</summary>
    private readonly int[] _starts = Starts(runs);

    /// <summary>The section that holds a run.</summary>
    public (int From, int To) Of(int index)
    {
        var at = Array.BinarySearch(_starts, index);
        at = at < 0 ? ~at - 1 : at;
        return (Math.Max(0, _starts[at]), _starts[at + 1]);
    }

    private static int[] Starts(List<TextRun> runs)
    {
        List<int> starts = [-1];
        for (var i = 0; i < runs.Count; i++)
            if (runs[i].Holder.Name is ['h', >= '1' and <= '6'] && (starts[^1] != i - 1 || i == 0))
                starts.Add(i);
        starts.Add(runs.Count);
        return [.. starts];
    }
}
