using System.Globalization;

namespace Ingest.Extraction.Metadata;

/// <summary>Knows the time zones that by-lines name.</summary>
internal static class ZoneNames
{
    /// <returns>Null for no zone, and for one that means several.</returns>
    public static TimeSpan? Offset(string zone)
    {
        if (zone.Length >= 5 && zone[0] is '+' or '-')
        {
            var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1400 && number % 100 < 60
                ? (zone[0] == '-' ? -1 : 1) * new TimeSpan(number / 100, number % 100, 0)
                : null;
        }
        int? hours = zone.ToUpperInvariant() switch
        {
            "UTC" or "GMT" or "Z" or "WET" => 0,
            "BST" or "CET" or "MEZ" or "WEST" or "WAT" => 1,
            "CEST" or "MESZ" or "EET" or "SAST" or "CAT" => 2,
            "EEST" or "MSK" or "МСК" or "TRT" or "TSİ" or "TSI" or "EAT" => 3,
            "WIB" or "ICT" => 7,
            "HKT" or "SGT" or "PHT" or "AWST" => 8,
            "JST" or "KST" => 9,
            "AEST" => 10,
            "AEDT" => 11,
            "NZST" => 12,
            "NZDT" => 13,
            "BRT" or "ART" => -3,
            "EST" or "CDT" => -5,
            "EDT" => -4,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            _ => null,
        };
        return hours is { } sure ? TimeSpan.FromHours(sure) : null;
    }
}
