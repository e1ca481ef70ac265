using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Ingest.Fetcher.Reading;

/// <summary>Says when a record is too large, with the value, the limit and the remedy.</summary>
internal static class Limits
{
    public const string Remedy = "Raise Fetching:MaxRecordBytes or split the file";

    /// <summary>Characters; below it no escaping can take a record over the least limit worth checking.</summary>
    private const int AlwaysFits = 1024 * 1024;

    public static string Reason(string what, long bytes, int limit) => string.Create(
        CultureInfo.InvariantCulture, $"{what}: {MiB(bytes)}, over Fetching:MaxRecordBytes ({MiB(limit)})");

    /// <summary>The size of a text as it travels: JSON escapes what it must, up to six bytes for one.</summary>
    public static bool FitsEncoded(string text, int limit, out long encoded)
    {
        encoded = text.Length;
        if (text.Length * 6L <= limit || text.Length <= Math.Min(AlwaysFits, limit / 6))
            return true;
        encoded = Encoding.UTF8.GetByteCount(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text));
        return encoded <= limit;
    }

    private static string MiB(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.##} MiB");
}
