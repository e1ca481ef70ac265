using System.Globalization;
using System.Text.Json.Serialization;

namespace Ingest.Contracts;

/// <summary>How finely a source told a time.</summary>
public enum DatePrecision
{
    Day,
    Time,
}

/// <summary>A time that an article carries, and where it was found.</summary>
/// <param name="At">The instant; midnight UTC of the day when the source told only a day.</param>
/// <param name="Precision">Whether <paramref name="At"/> is a day or an instant.</param>
/// <param name="Source">Where it was found: <c>given</c>, <c>json-ld</c>, <c>meta</c>, <c>microdata</c>, <c>time</c>, <c>text</c> or <c>url</c>.</param>
public sealed record Dated(DateTimeOffset At, DatePrecision Precision, string Source)
{
    /// <summary>ISO 8601: <c>2019-05-13</c> for a day, <c>2019-05-13T08:30:00+00:00</c> for an instant.</summary>
    [JsonIgnore]
    public string Iso => Precision == DatePrecision.Day
        ? At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : At.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    public override string ToString() => Iso;
}
