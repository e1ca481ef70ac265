using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Ingest.Contracts;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Html;

/// <summary>Settles the day of publication: what the page declares, weighed against what it shows its readers; else its address, its scripts, any time element.</summary>
internal static partial class PageDates
{
    public static void Settle(Page page, Outline outline, Surroundings around, FoundFields fields, DateWindow dates)
    {
        var shown = ShownDates.Find(outline, around, dates, fields.Language);
        var inAddress = dates.Admit(WebAddress.Day(fields.Url));
        if (fields.Published is { } declared)
        {
            if ((shown is { Certain: true } sure ? sure.Date : IsDayBefore(declared, inAddress) ? inAddress : null) is { } seen)
                fields.CorrectPublished(OnDay(declared, seen));
            return;
        }
        fields.OfferPublished(Marked(page, dates));
        fields.OfferPublished(shown is { Certain: true } ? shown.Value.Date : inAddress);
        fields.OfferPublished(shown?.Date);
        if (fields.Published is null && InScript().Match(page.Source) is { Success: true } match)
            fields.OfferPublished(dates.Read(match.Groups["day"].Value, "script"));
        if (fields.Published is null)
            fields.OfferPublished(ShownDates.Anywhere(outline, dates, fields.Language));
        fields.OfferPublished(AnyTime(page, dates));
        // A page that tells only when it was last changed was published by then.
        fields.OfferPublished(fields.Modified);
    }

    /// <summary>An instant that falls on the day shown in the page's own zone stays, written in such a zone; else the day shown is believed.</summary>
    private static Dated OnDay(Dated declared, Dated shown)
    {
        var day = shown.At.Date;
        if (declared.At.Date == day)
            return declared;
        if (shown.Precision == DatePrecision.Time || declared.Precision != DatePrecision.Time)
            return shown;
        for (var hours = 0; hours <= 14; hours++)
            foreach (var offset in (int[])[-hours, hours])
                if (declared.At.ToOffset(TimeSpan.FromHours(offset)) is var at && at.Date == day)
                    return declared with { At = at };
        return shown;
    }

    /// <summary>West of Greenwich an evening's article is declared to be from the next day.</summary>
    private static bool IsDayBefore(Dated declared, [NotNullWhen(true)] Dated? inAddress) =>
        inAddress is not null && declared.Precision == DatePrecision.Time && declared.At.Offset == TimeSpan.Zero && (declared.At.Date - inAddress.At.Date).Days == 1;

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

    [GeneratedRegex("""(?:publish(?:ed)?|publication|posted|created)_?(?:at|on|date|time)?\\?"?\s?[:=]\s?(?:new Date\()?\\?["'](?<day>20\d\d-[01]\d-[0-3]\d)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InScript();
}
