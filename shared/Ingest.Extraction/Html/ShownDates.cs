using System.Text.RegularExpressions;
using Ingest.Contracts;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Finds the day that a page shows its readers beside headline and story.</summary>
internal static partial class ShownDates
{
    private const int LongestLine = 160, ShortLine = 60, Near = 4, Opening = 24;
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>From this score on a date is certain enough to be set against what the page declares.</summary>
    private const int Certain = 4;

    /// <returns>The date that speaks most plainly, and whether it is certain; null where none is shown.</returns>
    public static (Dated Date, bool Certain)? Find(Outline outline, Surroundings around, DateWindow dates, string? language)
    {
        Dated? best = null;
        var most = 0;
        foreach (var i in around.Head(outline.Runs.Count))
            Consider(outline.Runs[i], Place(i, around));
        if (best is null)
            foreach (var i in around.Tail(outline.Runs.Count))
                Consider(outline.Runs[i], 0);
        return best is null ? null : (best, most >= Certain);

        void Consider(TextRun run, int place)
        {
            if (run.Digits < 3 || (run.Signs & (Signs.Caption | Signs.Figure)) != 0 || Line(run) is not { } line || dates.Find(line, "text", language) is not { } date)
                return;
            var score = place + Saying(run, line);
            if (score > most)
                (best, most) = (date, score);
        }
    }

    /// <summary>A whole line; of a paragraph what it begins with, since many begin with the day.</summary>
    private static string? Line(TextRun run)
    {
        var line = CleanCharacters.Of(run.Raw.Length > 4 * LongestLine ? run.Raw[..LongestLine] : run.Raw);
        return line.Length <= LongestLine ? line : line[..Opening].IndexOfAny(Digits) >= 0 ? line[..Opening] : null;
    }

    /// <summary>Between headline and story is the place for it; far above the headline stands today's date.</summary>
    private static int Place(int run, Surroundings around) =>
        !around.HasTitle ? 1
        : run > around.Title ? run < around.First ? 3 : run == around.First ? 2 : 0
        : run >= around.Title - Near ? 1 : 0;

    private static int Saying(TextRun run, string line)
    {
        var signs = run.Holder.Own | run.Inline | (run.Holder.Parent?.Own ?? 0);
        return 1 + ((signs & Signs.Timestamp) != 0 ? 2 : 0) + (line.Length <= ShortLine ? 1 : 0)
            + (Published().IsMatch(line) ? 2 : 0) - (Changed().IsMatch(line) ? 1 : 0)
            - ((run.Signs & Surroundings.Elsewhere) != 0 ? 4 : 0) - (run.Linked == run.Letters ? 1 : 0);
    }

    [GeneratedRegex(@"\b(?:publi|posted|veröffentlicht|erstellt|erschienen|pubbl|geplaatst|opublikowan|опубликован)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"\b(?:updated|modified|reviewed|edited|aktualisiert|geändert|mis à jour|actualizado|atualizado|aggiornat|bijgewerkt)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();
}
