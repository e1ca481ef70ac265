using System.Text;
using Ingest.Cli.Output;

namespace Ingest.Cli.Extracting;

/// <summary>An extracted article for people. Pure.</summary>
internal static class ExtractedView
{
    public static string Render(ExtractedRow row, string body, Ink ink)
    {
        var view = new StringBuilder();
        view.Append(ink.Faint(Printable.Line(row.Record is { } number ? $"{row.File} #{number}" : row.File))).Append('\n');
        view.Append(ink.Strong(Printable.Line(row.Title ?? "(no title)"))).Append('\n');
        if (row.Standfirst is not null)
            view.Append(Printable.Line(row.Standfirst)).Append('\n');
        string?[] fields = [string.Join(", ", row.Authors), row.Site, row.Published, row.Section, row.Place, row.Language, row.Url, row.Short ? "short" : null];
        view.Append(ink.Faint(Printable.Line(string.Join(" · ", fields.Where(field => !string.IsNullOrEmpty(field)))))).Append("\n\n");
        view.Append(body).Append('\n');
        if (row.Removed.Count > 0)
            view.Append('\n').Append(ink.Faint($"removed: {Rules(row.Removed)}")).Append('\n');
        return view.ToString();
    }

    public static string Refused(RefusedRow row, Ink ink) =>
        $"{Printable.Line(row.File)} #{row.Record}: {ink.Refused(Printable.Line(row.Error))}"
        + (row.Remedy is null ? "\n" : $"\n  {Printable.Line(row.Remedy)}\n");

    private static string Rules(IReadOnlyList<RemovedRow> removed) => string.Join(", ", removed
        .GroupBy(span => span.Rule, StringComparer.Ordinal)
        .OrderBy(rule => rule.Key, StringComparer.Ordinal)
        .Select(rule => rule.Count() == 1 ? rule.Key : $"{rule.Key} ×{rule.Count()}"));
}
