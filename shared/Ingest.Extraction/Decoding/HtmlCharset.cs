using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Decoding;

/// <summary>Reads the charset that a page declares of itself.</summary>
internal static partial class HtmlCharset
{
    private const int Window = 4096;

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        var match = Declaration().Match(head);
        if (!match.Success)
            return null;
        var name = match.Groups["name"].Value;
        // A declaration that could be read at all was not UTF-16, and strict UTF-8 was tried before.
        if (name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Encoding.GetEncoding(Label(name));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Pages say one thing and mean its superset, as browsers know.</summary>
    private static string Label(string name) => name.ToLowerInvariant() switch
    {
        "iso-8859-1" or "iso8859-1" or "latin1" or "ascii" or "us-ascii" => "windows-1252",
        "iso-8859-9" => "windows-1254",
        "gb2312" or "gbk" or "x-gbk" => "gb18030",
        "x-sjis" or "sjis" or "shift-jis" => "shift_jis",
        "ks_c_5601-1987" or "ksc5601" => "euc-kr",
        var other => other,
    };

    [GeneratedRegex("""<meta[^>]{0,300}?charset\s*=\s*["']?\s*(?<name>[\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
