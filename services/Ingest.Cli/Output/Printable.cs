namespace Ingest.Cli.Output;

/// <summary>Makes text from outside safe to print: it can neither move the cursor, colour the terminal nor hide its direction.</summary>
internal static class Printable
{
    /// <summary>On one line; control characters become their pictures (U+2400 and on).</summary>
    public static string Line(string? text) => Map(text, lines: false);

    /// <summary>Line ends and tabs stay.</summary>
    public static string Lines(string? text) => Map(text, lines: true);

    private static string Map(string? text, bool lines)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        return text.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? string.Create(text.Length, (text, lines), (into, from) =>
            {
                for (var i = 0; i < into.Length; i++)
                    into[i] = Map(from.text[i], from.lines);
            })
            : text;
    }

    private static char Map(char c, bool lines) => c switch
    {
        '\n' or '\t' when lines => c,
        < ' ' => (char)(0x2400 + c),
        '\u007f' => '\u2421',
        (>= '\u0080' and <= '\u009f') or '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f'
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => ' ',
        _ => c,
    };
}
