using System.Text;

namespace Ingest.Extraction.Decoding;

/// <summary>Makes any string valid Unicode without zero characters, so that every later stage can store it.</summary>
public static class ValidUnicode
{
    public static string Of(string text)
    {
        var bad = FirstFault(text);
        if (bad < 0)
            return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, bad);
        for (var i = bad; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                clean.Append('\uFFFD');
            else if (c != '\0')
                clean.Append(c);
        }
        return clean.ToString();
    }

    private static int FirstFault(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }
        return -1;
    }
}
