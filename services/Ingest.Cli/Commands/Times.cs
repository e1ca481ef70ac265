using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Ingest.Cli.Commands;

/// <summary>Times as users write them: a day (UTC), or an ISO 8601 time.</summary>
internal static class Times
{
    public static Option<DateTimeOffset?> Option(string name, string description, bool end) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = argument => Parse(argument, end),
    };

    /// <param name="end">For the end of a span: a day is meant whole.</param>
    public static DateTimeOffset? Read(string text, bool end)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset((end ? day.AddDays(1) : day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return text.Contains('T', StringComparison.OrdinalIgnoreCase)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
    }

    private static DateTimeOffset? Parse(ArgumentResult argument, bool end)
    {
        var text = argument.Tokens[0].Value;
        if (Read(text, end) is { } time)
            return time;
        argument.AddError($"'{text}' is no date; write 2025-11-30 or 2025-11-30T18:00:00Z");
        return null;
    }
}
