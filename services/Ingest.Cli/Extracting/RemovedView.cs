using System.Text;
using Ingest.Cli.Output;
using Ingest.Contracts;

namespace Ingest.Cli.Extracting;

/// <summary>Shows an original with what was removed from it, and by which rule. Pure.</summary>
internal static class RemovedView
{
    public static string Render(string original, IReadOnlyList<RemovedSpan> removed, Ink ink)
    {
        var view = new StringBuilder();
        var at = 0;
        foreach (var span in removed.OrderBy(span => span.Start))
        {
            // Spans may nest in a page; each character is shown once.
            var start = Math.Clamp(span.Start, at, original.Length);
            var end = Math.Clamp(span.Start + span.Length, start, original.Length);
            if (start == end)
                continue;
            view.Append(Printable.Lines(original[at..start]));
            var cut = Printable.Lines(original[start..end]);
            view.Append(ink.Rule($"[{span.Rule}:")).Append(ink.Colours ? Coloured(cut, ink) : cut).Append(ink.Rule("]"));
            at = end;
        }

        return view.Append(Printable.Lines(original[at..])).ToString();
    }

    /// <summary>Line by line, so that a pager keeps the colour.</summary>
    private static string Coloured(string text, Ink ink) => string.Join('\n', text.Split('\n').Select(ink.Removed));
}
