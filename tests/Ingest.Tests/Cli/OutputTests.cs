using Ingest.Cli.Extracting;
using Ingest.Cli.Output;
using Ingest.Contracts;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class OutputTests
{
    [Theory]
    [InlineData("plain text, ä ö ü", "plain text, ä ö ü")]
    [InlineData("\e[31mred\e[0m", "␛[31mred␛[0m")]
    [InlineData("a\r\nb\tc\0", "a␍␊b␉c␀")]
    [InlineData("left\u202eright\u2066 \u009b", "left right   ")]
    [InlineData(null, "")]
    public void What_comes_from_outside_cannot_move_the_cursor_or_colour_the_terminal(string? text, string expected) =>
        Assert.Equal(expected, Printable.Line(text));

    [Fact]
    public void A_text_of_several_lines_keeps_them() => Assert.Equal("a\n\tb␇", Printable.Lines("a\n\tb\a"));

    [Fact]
    public void A_view_of_an_original_shows_each_character_once_and_names_the_rules()
    {
        var removed = new RemovedSpan[] { new("outer", 4, 8), new("inner", 6, 2), new("end", 14, 99) };

        Assert.Equal("0123[outer:456789ab]cd[end:ef]", RemovedView.Render("0123456789abcdef", removed, new Ink(colours: false)));
    }

    [Fact]
    public void Letters_stand_in_JSON_as_they_are() =>
        Assert.Equal("""{"some_name":"Guaidó <b> 'x'"}""", JsonOutput.Line(new { SomeName = "Guaidó <b> 'x'" }));
}
