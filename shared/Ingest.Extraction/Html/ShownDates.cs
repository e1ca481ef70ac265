using System.Text.RegularExpressions;
using Ingest.Contracts;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Finds the day that a page shows its readers beside headline and story.</summary>
internal static partial class ShownDates
{
    private const int LongestLine = 160, ShortLine = 60, Near = 4, Opening = 24, WholeOpening = 60;
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>From this score on a date is certain enough to be set against what the page declares.</summary>
    private const int Certain = 4;

    /// <summary>The score of a place between headline and story.</summary>
    private const int Between = 3;

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
            if (run.Digits < 3 || (run.Signs & Signs.Figure) != 0 || Line(run) is not { } line || dates.Find(line, "text", language) is not { } date)
                return;
            // Some call the line below the headline a caption: it begins with the day.
            if ((run.Signs & Signs.Caption) != 0 && (place < Between || !char.IsAsciiDigit(line[0]) || line.Length > ShortLine))
                return;
            var score = place + Saying(run, line);
            if (score > most)
                (best, most) = (date, score);
        }
    }

    /// <summary>Wherever a line says that the page appeared or was last changed on a day: at the foot of wikis, handbooks and old blogs.</summary>
    public static Dated? Anywhere(Outline outline, DateWindow dates, string? language)
    {
        Dated? changed = null;
        foreach (var run in outline.Runs)
        {
            if (run.Digits < 3 || run.Raw.Length > 4 * LongestLine || (run.Signs & (Signs.Comments | Signs.Related | Signs.Latest | Signs.Figure)) != 0 || CleanCharacters.Of(run.Raw) is not { Length: <= LongestLine } line)
                continue;
            if (Published().IsMatch(line) && dates.Find(line, "text", language) is { } published)
                return published;
            if (changed is null && Edited().IsMatch(line))
                changed = dates.Find(line, "text", language);
        }

        return changed;
    }

    /// <summary>A whole line; of a paragraph what it begins with, since many begin with the day.</summary>
    private static string? Line(TextRun run)
    {
        var line = CleanCharacters.Of(run.Raw.Length > 4 * LongestLine ? run.Raw[..LongestLine] : run.Raw);
        return line.Length <= LongestLine ? line : line[..Opening].IndexOfAny(Digits) >= 0 ? line[..WholeOpening] : null;
    }

    /// <summary>Between headline and story is the place for it; far above the headline stands today's date.</summary>
    private static int Place(int run, Surroundings around) =>
        !around.HasTitle ? 1
        : run > around.Title ? run < around.First ? Between : run == around.First ? 2 : 0
        : run >= around.Title - Near ? 1 : 0;

    private static int Saying(TextRun run, string line)
    {
        var signs = run.Holder.Own | run.Inline | (run.Holder.Parent?.Own ?? 0);
        return 1 + ((signs & Signs.Timestamp) != 0 ? 2 : 0) + (line.Length <= ShortLine ? 1 : 0)
            + (Published().IsMatch(line) ? 2 : 0) - (Changed().IsMatch(line) ? 1 : 0)
            - ((run.Signs & Surroundings.Elsewhere) != 0 ? 4 : 0) - (run.Linked == run.Letters ? 1 : 0);
    }

    [GeneratedRegex(@"\b(?:publi|posted|veröffentlicht|erstellt|erschienen|(?:artikel|beitrag) wurde am|pubbl|geplaatst|opublikowan|опубликован)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"\b(?:updated|modified|reviewed|edited|aktualisiert|geändert|mis à jour|actualizado|atualizado|aggiornat|bijgewerkt)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    /// <summary>Plainer than <see cref="Changed"/>: no line of a story says so of its own page.</summary>
    [GeneratedRegex(@"\b(?:last (?:edited|modified|updated|changed|revised|reviewed)|(?:date )?modified:|updated:|letzte (?:änderung|aktualisierung|bearbeitung)|zuletzt (?:geändert|bearbeitet|aktualisiert)|aktualisiert am|stand:|dernière (?:modification|mise à jour)|última (?:modificación|actualización|edición|atualização|modificação|edição)|ultim[ao] (?:modifica|aggiornamento)|laatst (?:bewerkt|gewijzigd|bijgewerkt)|ostatnia (?:modyfikacja|edycja|aktualizacja)|последнее изменение)|最終更新|最后(?:修订|编辑|更新)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edited();
}
