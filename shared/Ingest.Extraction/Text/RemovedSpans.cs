using Ingest.Contracts;

namespace Ingest.Extraction.Text;

/// <summary>Puts removals in order: none overlaps another, and neighbours of one rule are one.</summary>
internal static class RemovedSpans
{
    public static IReadOnlyList<RemovedSpan> Order(IReadOnlyList<RemovedSpan> spans, string content)
    {
        List<RemovedSpan> ordered = [];
        foreach (var span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            var start = Math.Max(span.Start, ordered.Count > 0 ? ordered[^1].Start + ordered[^1].Length : 0);
            var end = Math.Min(span.Start + span.Length, content.Length);
            if (end <= start)
                continue;
            if (ordered.Count > 0 && ordered[^1] is var last && last.Rule == span.Rule
                && content.AsSpan(last.Start + last.Length, start - last.Start - last.Length).IsWhiteSpace())
                ordered[^1] = last with { Length = end - last.Start, Confidence = Math.Min(last.Confidence, span.Confidence) };
            else
                ordered.Add(span with { Start = start, Length = end - start });
        }
        return ordered;
    }
}
