using System.Globalization;
using Ingest.Cli.Output;
using Ingest.Storage.Rewriting;

namespace Ingest.Cli.Rewriting;

/// <summary>Results of walks, for people. Pure.</summary>
internal static class WalkView
{
    /// <summary>What a walk could not do yet.</summary>
    public static string Left(WalkResult result) =>
        result.Changed == 0 ? "" : $"; {Counted.Of(result.Changed, "article")} got a new text meanwhile: run it again";

    public static string Render(BoilerplateRow row, Ink ink)
    {
        var verdict = row.Verdict switch
        {
            BoilerplateVerdict.Learned => "taken out",
            BoilerplateVerdict.Dropped => "taken out, as you said",
            BoilerplateVerdict.Kept => "stays, as you said",
            _ => "stays",
        };
        var head = string.Create(CultureInfo.InvariantCulture, $"{row.Id}  {Counted.Of(row.Articles, "article")} of {Printable.Line(row.Outlet)}: {verdict}");
        return $"{ink.Strong(head)}\n  {Printable.Line(row.Text ?? "(its example was forgotten)")}\n";
    }
}
