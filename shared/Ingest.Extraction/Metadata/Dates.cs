using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Extraction.Metadata;

/// <summary>Reads dates as newspapers and their machines write them; the same everywhere, whatever the machine's culture.</summary>
/// <remarks>Numbers alone (03/04/2019) are read only where one reading is possible.</remarks>
internal static partial class Dates
{
    private const int MaxLength = 200;

    /// <summary>Reads a text that is a date and nothing else.</summary>
    public static Dated? Read(string text, string source)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxLength)
            return null;
        return Machine(text, source) ?? (Find(text, source) is { } found ? found.Date : null);
    }

    /// <summary>Finds the first date within a short text, with its place.</summary>
    /// <param name="language">The text's language (BCP 47), where it is known.</param>
    public static (Dated Date, int Start, int Length)? Find(string text, string source, string? language = null)
    {
        text = WithPlainDigits(text);
        if (text.Length > MaxLength || !HasYear(text))
            return null;
        var match = DayMonthYear().Match(text);
        if (!match.Success || MonthNames.Number(match.Groups["month"].Value) is null)
            match = MonthDayYear().Match(text);
        if (!match.Success || MonthNames.Number(match.Groups["month"].Value) is null)
            match = Iso().Match(text);
        if (!match.Success)
            match = Numeric().Match(text);
        if (!match.Success)
            match = YearFirst().Match(text);
        if (!match.Success || Day(match, language) is not { } day)
            return null;
        var date = Clock(text, match, day, source, out var end);
        return (date, match.Index, end - match.Index);
    }

    /// <summary>Arabic and full-width digits as their plain ones, each in its place.</summary>
    private static string WithPlainDigits(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0660', '\u0669') || text.AsSpan().ContainsAnyInRange('\uFF10', '\uFF19')
            ? string.Create(text.Length, text, static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = from[i] is >= '\u0660' and <= '\u0669' ? (char)(from[i] - '\u0660' + '0') : from[i] is >= '\uFF10' and <= '\uFF19' ? (char)(from[i] - '\uFF10' + '0') : from[i];
            })
            : text;

    /// <summary>Four digits with nothing but dots and hyphens between them: most lines have none, and no pattern needs to look at them.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length; at++)
        {
            digits = char.IsAsciiDigit(text[at]) ? digits + 1 : text[at] is '.' or '-' ? digits : 0;
            if (digits >= 4)
                return true;
        }

        return false;
    }

    private static Dated? Machine(string text, string source)
    {
        if (text.All(char.IsAsciiDigit) && text.Length is 10 or 13 && long.TryParse(text, CultureInfo.InvariantCulture, out var epoch))
            return new Dated(
                text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(epoch) : DateTimeOffset.FromUnixTimeMilliseconds(epoch),
                DatePrecision.Time, source);
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return OfDay(day, source);
        var instant = text.Length > 10 && char.IsAsciiDigit(text[0]) && text[4] == '-' || text.EndsWith("GMT", StringComparison.Ordinal)
            || Rfc1123().IsMatch(text);
        return instant && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new Dated(at, DatePrecision.Time, source)
            : null;
    }

    private static DateOnly? Day(Match match, string? language)
    {
        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2)
            year += 2000;
        var month = match.Groups["month"].Value is { Length: > 0 } name && !char.IsAsciiDigit(name[0])
            ? MonthNames.Number(name) ?? 0
            : Number(match, "month");
        var day = Number(match, "day");
        if (match.Groups["numeric"].Success)
        {
            // 13.05.2019 is always day first; 05/13/2019 can only be month first; 05/06/2019 is either.
            var either = match.Groups["separator"].Value != "." && day <= 12 && month <= 12 && day != month;
            if (either && !IsDayFirst(language) && !IsMonthFirst(language))
                return null;
            if (month > 12 || either && IsMonthFirst(language))
                (day, month) = (month, day);
        }
        return year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>Of the English-speaking, some begin with the day and some with the month.</summary>
    private static bool IsDayFirst(string? language) =>
        language is { Length: >= 2 } && (!language.StartsWith("en", StringComparison.OrdinalIgnoreCase) || language.Length > 2 && !IsMonthFirst(language));

    private static bool IsMonthFirst(string? language) => string.Equals(language, "en-US", StringComparison.OrdinalIgnoreCase);

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A time of day counts as an instant only with its zone; without one the day is all that is sure.</summary>
    private static Dated Clock(string text, Match date, DateOnly day, string source, out int end)
    {
        end = date.Index + date.Length;
        var time = Time().Match(text, end);
        if (!time.Success || time.Index != end)
            return OfDay(day, source);
        end += time.Length;
        var hour = Number(time, "hour");
        var half = time.Groups["half"].Value;
        if (half.StartsWith('p') || half.StartsWith('P'))
            hour = hour % 12 + 12;
        else if (half.Length > 0)
            hour %= 12;
        if (hour > 23 || ZoneNames.Offset(time.Groups["zone"].Value) is not { } offset)
            return OfDay(day, source);
        return new Dated(new DateTimeOffset(day, new TimeOnly(hour, Number(time, "minute")), offset), DatePrecision.Time, source);
    }

    private static Dated OfDay(DateOnly day, string source) =>
        new(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), DatePrecision.Day, source);

    private const string Weekday =
        @"(?:\b(?:mon|tue|wed|thu|fri|sat|sun|tues|weds|thurs|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mo|di|mi|do|fr|sa|so|\p{L}{3,7}tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
        + @"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:-feira)?\.?,?\s+)?(?:\b(?:den|le|el|il)\s+)?";
    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(Weekday + @"\b(?<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s\-/](?:de\s+)?(?<month>\p{L}{3,12}\.?),?[\s\-/](?:de[l]?\s+)?(?<year>\d{4})\b", Loose)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(Weekday + @"\b(?<month>\p{L}{3,12}\.?)\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})\b", Loose)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)", Loose)]
    private static partial Regex Iso();

    /// <summary>2024年12月3日, 2024. 12. 3., 2024/12/03.</summary>
    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})\s?[年년./]\s?(?<month>\d{1,2})\s?[月월./]\s?(?<day>\d{1,2})(?!\d)[日일号]?", Loose)]
    private static partial Regex YearFirst();

    /// <summary>Both marks are the same; a back-reference would keep the pattern from being compiled.</summary>
    [GeneratedRegex(
        Weekday + @"(?<![\d.])(?<numeric>(?:(?<day>\d{1,2})(?<separator>\.)(?<month>\d{1,2})\.|(?<day>\d{1,2})(?<separator>/)(?<month>\d{1,2})/|(?<day>\d{1,2})(?<separator>-)(?<month>\d{1,2})-)(?<year>\d{4}))(?!\d)"
        + @"|(?<![\d.,])(?<numeric>(?<day>\d{1,2})(?<separator>\.)(?<month>[01]?\d)\.(?<year>[0-3]\d))(?![\d.,:])"
        + @"|(?<![\d-])(?<numeric>(?<day>\d{1,2})(?<separator>-)(?<month>[01]?\d)-(?<year>[0-3]\d))(?=,?\s\d{1,2}:\d{2})",
        Loose)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?:,?\s*(?:at|um|à|a las|às|alle|om|kl\.?|T|[-–|•·])?\s*)(?<hour>\d{1,2})[:.h](?<minute>[0-5]\d)(?::\d{2}(?:\.\d+)?)?(?:\s*(?<half>[ap]\.?m\.?))?(?:\s?(?:Uhr|Hrs?|uur))?(?:\s*\(?(?<zone>UTC|GMT|BST|CET|CEST|MEZ|MESZ|WET|WEST|EET|EEST|WAT|CAT|EAT|SAST|MSK|МСК|TRT|TSİ|TSI|WIB|ICT|HKT|SGT|PHT|JST|KST|AWST|AEST|AEDT|NZST|NZDT|BRT|ART|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|IST|Z|[+-]\d{2}:?\d{2})\b\)?)?", Loose)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\p{L}{3},?\s\d{1,2}\s\p{L}{3}\s\d{4}\s\d{2}:\d{2}(?::\d{2})?\s[+-]\d{4}$", Loose)]
    private static partial Regex Rfc1123();
}
