using System.Globalization;
using CsCheck;
using Ingest.Hosting.Logs;
using Serilog.Events;
using Serilog.Parsing;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class ConsoleLineTests
{
    [Fact]
    public void An_event_is_one_line_with_its_time_in_utc() =>
        Assert.Equal("12:00:00.000 Fetched news.txt\n", Line("Fetched {File}", "news.txt"));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\n12:00:00.000 ERROR forged")]
    [InlineData("\u001b[31mred")]
    [InlineData("a\u0085b\u2028c\u2029d")]
    [InlineData("txt.\u202Eexe")]
    [InlineData("\u2066\u2069\u009b31m\u007f\0")]
    [InlineData("\u200e\u200f\u061c")]
    public void What_comes_from_outside_can_neither_begin_a_line_nor_turn_the_text(string file) => AssertHarmless(Line("Fetched {File}", file));

    [Fact]
    public void No_text_whatever_makes_a_second_line() => Gen.String.Sample(text =>
    {
        AssertHarmless(Line("{File} {Again:l} and more", text));
    });

    [Fact]
    public void An_exception_follows_indented_so_that_its_message_can_forge_nothing()
    {
        var lines = Line("Broke {File}", "x", new InvalidOperationException("one\n12:00:00.000 Settled everything")).TrimEnd('\n').Split('\n');

        Assert.Equal("12:00:00.000 ERROR Broke x", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    private static void AssertHarmless(string line)
    {
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.DoesNotContain(line[..^1], c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
    }

    private static string Line(string template, string file, Exception? exception = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var level = exception is null ? LogEventLevel.Information : LogEventLevel.Error;
        var parsed = new MessageTemplateParser().Parse(template);
        new ConsoleLine().Format(
            new LogEvent(Some.Noon, level, exception, parsed, [new LogEventProperty("File", new ScalarValue(file)), new LogEventProperty("Again", new ScalarValue(file))]), output);
        return output.ToString();
    }
}
