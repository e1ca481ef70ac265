using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace Ingest.Hosting.Logs;

/// <summary>One event, one line: what comes from outside cannot begin a line of its own or colour the terminal.</summary>
public sealed class ConsoleLine : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture));
        output.Write(logEvent.Level switch
        {
            LogEventLevel.Information => " ",
            LogEventLevel.Warning => " WARN ",
            LogEventLevel.Error or LogEventLevel.Fatal => " ERROR ",
            _ => " debug ",
        });
        Printable(string.Concat(logEvent.MessageTemplate.Tokens.Select(token => Render(token, logEvent))), output);
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
    private static string Render(Serilog.Parsing.MessageTemplateToken token, LogEvent logEvent)
    {
        if (token is Serilog.Parsing.PropertyToken property
            && logEvent.Properties.TryGetValue(property.PropertyName, out var value)
            && value is ScalarValue { Value: string text })
        {
            return text;
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        token.Render(logEvent.Properties, writer, CultureInfo.InvariantCulture);
        return writer.ToString();
    }

    /// <summary>Control characters become their pictures (U+2400 and on), line separators a space.</summary>
    private static void Printable(string text, TextWriter output)
    {
        foreach (var c in text)
        {
            output.Write(c switch
            {
                < ' ' => (char)(0x2400 + c),
                '\u007f' => '\u2421',
                (>= '\u0080' and <= '\u009f') or '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => ' ',
                _ => c,
            });
        }
    }
}
