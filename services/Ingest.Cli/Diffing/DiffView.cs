using System.Globalization;
using System.Text;
using Ingest.Cli.Output;

namespace Ingest.Cli.Diffing;

/// <summary>The difference of two revisions for people: colours on a terminal, and elsewhere the marks of wdiff, [-gone-] and {+come+}. Pure.</summary>
internal static class DiffView
{
    public static string Render(DiffRow diff, Ink ink)
    {
        var view = new StringBuilder();
        view.Append(ink.Strong(Printable.Line(diff.To.Title ?? "(no title)"))).Append('\n');
        Add($"article {diff.Id}, {Counted.Of(diff.Revisions, "revision")}");
        Name(diff.From);
        Name(diff.To);
        if (diff.Title.Any(line => line.IsChanged))
            Paragraphs(diff.Title);
        Paragraphs(diff.Paragraphs);
        return view.ToString();

        void Name(RevisionRow revision) =>
            Add($"  {revision.Revision}  {Printable.Line(revision.Time ?? "undated")}, came {revision.Came.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {Printable.Line(revision.File)}{(revision.Recleaned ? ", cleaned by 'ingest reclean'" : "")}");

        void Paragraphs(IReadOnlyList<DiffParagraph> paragraphs)
        {
            var same = 0;
            foreach (var paragraph in paragraphs)
            {
                if (!paragraph.IsChanged)
                {
                    same++;
                    continue;
                }

                Skipped(same);
                same = 0;
                view.Append('\n').Append(string.Concat(paragraph.Pieces.Select(piece => Piece(piece, ink)))).Append('\n');
            }

            Skipped(same);
        }

        void Skipped(int same)
        {
            if (same > 0)
                view.Append('\n').Append(ink.Faint($"… {Counted.Of(same, "paragraph")} unchanged")).Append('\n');
        }

        void Add(FormattableString line) => view.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Piece(DiffPiece piece, Ink ink)
    {
        var text = Printable.Line(piece.Text);
        return piece.Kind switch
        {
            DiffKind.Removed => ink.Colours ? ink.Removed(text) : $"[-{text}-]",
            DiffKind.Added => ink.Colours ? ink.Added(text) : $"{{+{text}+}}",
            _ => text,
        };
    }
}
