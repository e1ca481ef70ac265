using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Tells sentences from headings by how they end.</summary>
internal static partial class Sentences
{
    private const string Stops = ".!?…。！？؟।:;";
    private const string Closers = "\"'”’»«“)]』」";

    /// <summary>Whether a text ends with a stop, inside or before closing quotes and brackets.</summary>
    public static bool End(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i >= 0 && (Closers.Contains(text[i], StringComparison.Ordinal) || text[i] is ' ' or '\u00A0'))
            i--;
        return i >= 0 && Stops.Contains(text[i], StringComparison.Ordinal);
    }

    /// <summary>Whether a text ends as a statement does: headlines ask and exclaim, but few end with a full stop.</summary>
    public static bool EndWithFullStop(string text)
    {
        var i = text.Length - 1;
        while (i >= 0 && (Closers.Contains(text[i], StringComparison.Ordinal) || text[i] is ' ' or '\u00A0'))
            i--;
        if (i < 0 || text[i] is '?' or '!' or '？' or '！' || !Stops.Contains(text[i], StringComparison.Ordinal))
            return false;
        // "in the U.S." and "Acme Inc." end headlines too.
        return !(text[i] == '.' && i >= 2 && (text[i - 2] == '.' || char.IsUpper(text[i - 1]) && !char.IsLetter(text[i - 2])));
    }

    /// <summary>The parts between stops, colons and dashes.</summary>
    public static string[] Parts(string text) => Joints().Split(text);

    public static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"(?<=[.!?…:;|–—-][”»""’)]?)\s+|(?<=[。！？：])", RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
