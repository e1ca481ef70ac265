using System.Text.Json;
using Ingest.Cli.Exporting;
using Ingest.Cli.Tagging;
using Sylvan.Data.Csv;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class ExportTests
{
    private static readonly ExportedRow Row = new(
        new Guid("8f09a001-e6f4-8f8b-803d-a1ed1de95819"), "=SUM(A1), said \"she\"", ["Ana", "Bo; Co"], "2025-11-30", "The Courier", null, "en",
        "First line\r\nwith a break.\n\n- \"Quoted\", and more ",
        [new TopicRow("medtop:15000000", "sport", 0.9, [])], [new EntityRow("Eastmere", "place", [], null, null)], [new KeywordRow("bridge", 1)],
        null, 2, "a/b.txt", 0);

    [Fact]
    public void A_row_of_CSV_comes_back_as_it_was()
    {
        using var reader = CsvDataReader.Create(new StringReader(CsvRow.Header + "\r\n" + CsvRow.Of(Row, forSpreadsheets: false) + "\r\n"));

        Assert.True(reader.Read());
        Assert.Equal(Row.Title, reader.GetString(reader.GetOrdinal("title")));
        Assert.Equal(Row.Text, reader.GetString(reader.GetOrdinal("text")));
        Assert.Equal("sport", reader.GetString(reader.GetOrdinal("topics")));
        Assert.Equal("2", reader.GetString(reader.GetOrdinal("revision")));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    public void A_formula_is_guarded_for_spreadsheets_and_only_for_them(string title)
    {
        var row = Row with { Title = title };

        Assert.Contains($",'{title},", CsvRow.Of(row, forSpreadsheets: true), StringComparison.Ordinal);
        Assert.Contains($",{title},", CsvRow.Of(row, forSpreadsheets: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vote on the bridge: £48m!", "vote-on-the-bridge-48m-8f09a001e6f4.md")]
    [InlineData("../../etc/passwd", "etc-passwd-8f09a001e6f4.md")]
    [InlineData("Pilgrims’ path", "pilgrims-path-8f09a001e6f4.md")]
    [InlineData("島の議会", "島の議会-8f09a001e6f4.md")]
    [InlineData("CON\0.\n", "con-8f09a001e6f4.md")]
    [InlineData("…", "8f09a001e6f4.md")]
    [InlineData(null, "8f09a001e6f4.md")]
    public void A_file_is_named_by_its_title_and_never_leaves_its_folder(string? title, string name) =>
        Assert.Equal(name, FileNames.Of(title, Row.Id));

    [Fact]
    public void A_long_title_fits_every_file_system() =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(FileNames.Of(new string('島', 500), Row.Id)), 20, 255);

    [Fact]
    public void Two_articles_of_one_title_have_two_files() =>
        Assert.NotEqual(FileNames.Of("Weather", Guid.CreateVersion7()), FileNames.Of("Weather", new Guid("10000000-0000-0000-0000-000000000000")));

    [Fact]
    public void Front_matter_holds_any_value_on_one_line()
    {
        var lines = MarkdownFile.Of(Row with { Title = "a: \"b\" #c\n---\u2028\u0085x", Site = "- [x]" }).Split('\n');

        Assert.Equal("---", lines[0]);
        var title = Assert.Single(lines, line => line.StartsWith("title: ", StringComparison.Ordinal));
        Assert.Equal("a: \"b\" #c\n---\u2028\u0085x", JsonSerializer.Deserialize<string>(title["title: ".Length..]));
        Assert.DoesNotContain('\u0085', title);
        Assert.Contains("site: \"- [x]\"", lines);
        Assert.Contains("authors: [\"Ana\", \"Bo; Co\"]", lines);
        Assert.Contains("url: null", lines);
    }

    [Fact]
    public void Text_that_looks_like_markup_stays_text()
    {
        var file = MarkdownFile.Of(Row with { Title = null, Text = "# 1\n\n<b>*x*</b>\n\n1. May\n\n- so\n\nwell-known 3.5 [a](b)" });

        Assert.EndsWith("\\# 1\n\n\\<b>\\*x\\*\\</b>\n\n1\\. May\n\n\\- so\n\nwell-known 3.5 \\[a\\](b)\n", file, StringComparison.Ordinal);
    }
}
