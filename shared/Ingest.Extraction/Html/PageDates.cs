using System.Text.RegularExpressions;
using Ingest.Contracts;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Html;

/// <summary>Looks for the day of publication where a page does not declare it: around the story, in its address, in its scripts.</summary>
internal static partial class PageDates
{
    private const int LongestLine = 160, Above = 40, Below = 12;

    public static void Offer(Page page, Outline outline, StoryChoice choice, FoundFields fields, DateWindow dates)
    {
        if (fields.Published is not null)
            return;
        fields.OfferPublished(Marked(page, dates));
        fields.OfferPublished(dates.Admit(WebAddress.Day(fields.Url)));
        fields.OfferPublished(Beside(outline, choice, dates));
        if (fields.Published is null && InScript().Match(page.Source) is { Success: true } match)
            fields.OfferPublished(dates.Read(match.Groups["day"].Value, "script"));
        fields.OfferPublished(AnyTime(page, dates));
        // A page that tells only when it was last changed was published by then.
        fields.OfferPublished(fields.Modified);
    }

    /// <summary>A time element whose names say that it is the publication's.</summary>
    private static Dated? Marked(Page page, DateWindow dates)
    {
        foreach (var time in page.Notable.All("time[pubdate],time[itemprop~=datePublished],time[class*=publish],time[class*=entry-date],abbr.published").Take(4))
            if ((dates.Read(time.GetAttribute("datetime") ?? time.GetAttribute("title"), "time") ?? dates.Read(Walk.Text(time), "time")) is { } date)
                return date;
        return null;
    }

    private static Dated? AnyTime(Page page, DateWindow dates)
    {
        foreach (var time in page.Notable.All("time").Take(3))
            if ((dates.Read(time.GetAttribute("datetime"), "time") ?? dates.Read(Walk.Text(time), "time")) is { } date)
                return date;
        return null;
    }

    /// <summary>A date on a short line above the story, the nearest first; else just below it.</summary>
    private static Dated? Beside(Outline outline, StoryChoice choice, DateWindow dates)
    {
        var (first, last) = (Array.IndexOf(choice.Chosen, true), Array.LastIndexOf(choice.Chosen, true));
        for (var i = Math.Min(first + 2, last); i >= Math.Max(0, first - Above); i--)
            if (OnLine(outline.Runs[i], dates) is { } date)
                return date;
        for (var i = last; i < Math.Min(outline.Runs.Count, last + Below); i++)
            if (OnLine(outline.Runs[i], dates) is { } date)
                return date;
        return null;
    }

    private static Dated? OnLine(TextRun run, DateWindow dates) =>
        run.Digits >= 3 && run.Raw.Length <= LongestLine && run.Linked < run.Letters ? dates.Find(run.Raw, "text") : null;

    [GeneratedRegex("""(?:publish(?:ed)?|publication|posted|created)_?(?:at|on|date|time)?\\?"?\s?:\s?(?:new Date\()?\\?["'](?<day>20\d\d-[01]\d-[0-3]\d)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InScript();
}
