using System.Buffers;
using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace Ingest.Hosting.Logs;

/// <summary>One event, one line: what comes from outside cannot begin a line of its own or colour the terminal.</summary>
public sealed class ConsoleLine : ITextFormatter
{
    /// <summary>Control characters, and those that break a line or turn its direction.</summary>
    private static readonly SearchValues<char> Harmful = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(c => (char)c),
        '\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    [ThreadStatic]
    private static StringWriter? _rendered;

    public void Format(LogEvent logEvent, TextWriter output)
    {
        Span<char> time = stackalloc char[12];
        logEvent.Timestamp.UtcDateTime.TryFormat(time, out _, "HH:mm:ss.fff", CultureInfo.InvariantCulture);
        output.Write(time);
        output.Write(logEvent.Level switch
        {
            LogEventLevel.Information => " ",
            LogEventLevel.Warning => " WARN ",
            LogEventLevel.Error or LogEventLevel.Fatal => " ERROR ",
            _ => " debug ",
        });
        foreach (var token in logEvent.MessageTemplate.Tokens)
            Render(token, logEvent, output);
        output.Write('\n');
        if (logEvent.Exception is not null)
        {
            foreach (var line in logEvent.Exception.ToString().Split('\n'))
            {
                output.Write("    ");
                Printable(line.TrimEnd('\r'), output);
                output.Write('\n');
            }
        }
    }

    /// <summary>Strings without the quotes that Serilog puts around them.</summary>
    private static void Render(MessageTemplateToken token, LogEvent logEvent, TextWriter output)
    {
        if (token is PropertyToken property
            && logEvent.Properties.TryGetValue(property.PropertyName, out var value)
            && value is ScalarValue { Value: string text })
        {
            Printable(text, output);
            return;
        }

        var rendered = _rendered ??= new StringWriter(new StringBuilder(256), CultureInfo.InvariantCulture);
        rendered.GetStringBuilder().Clear();
        token.Render(logEvent.Properties, rendered, CultureInfo.InvariantCulture);
        foreach (var chunk in rendered.GetStringBuilder().GetChunks())
            Printable(chunk.Span, output);
    }

    /// <summary>Control characters become their pictures (U+2400 and on), what breaks or turns a line a space.</summary>
    private static void Printable(ReadOnlySpan<char> text, TextWriter output)
    {
        for (int at; (at = text.IndexOfAny(Harmful)) >= 0; text = text[(at + 1)..])
        {
            output.Write(text[..at]);
            output.Write(text[at] switch
            {
                < ' ' => (char)(0x2400 + text[at]),
                '\u007f' => '\u2421',
                _ => ' ',
            });
        }

        output.Write(text);
    }
}
