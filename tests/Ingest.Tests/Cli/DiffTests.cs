using CsCheck;
using Ingest.Cli.Commands;
using Ingest.Cli.Diffing;
using Ingest.Cli.Output;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class DiffTests
{
    private static readonly Guid Id = new("8f09a001-e6f4-8f8b-803d-a1ed1de95819");

    [Fact]
    public void Changed_words_are_marked_where_they_stand_and_what_stayed_is_counted()
    {
        var view = Render(
            "The bridge opens on Monday.\n\nThe council voted for it.\n\nIt cost four million pounds.",
            "The bridge opens on Tuesday.\n\nThe council voted for it.\n\nIt cost four million pounds.\n\nA market follows.");

        Assert.Contains("\nThe bridge opens on [-Monday-]{+Tuesday+}.\n", view, StringComparison.Ordinal);
        Assert.Contains("… 2 paragraphs unchanged", view, StringComparison.Ordinal);
        Assert.Contains("{+A market follows.+}", view, StringComparison.Ordinal);
        Assert.DoesNotContain("council", view, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_that_share_little_are_told_one_after_the_other()
    {
        var view = Render("Rain is expected over the hills.", "Voters chose Ines Falk as mayor.");

        Assert.Contains("[-Rain is expected over the hills.-]\n\n{+Voters chose Ines Falk as mayor.+}", view, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pieces_make_both_texts_again() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var paragraphs = RevisionDiff.Compare(before, after);

        Assert.Equal(Lines(before), Of(paragraphs, DiffKind.Added));
        Assert.Equal(Lines(after), Of(paragraphs, DiffKind.Removed));
    });

    [Fact]
    public void A_terminal_has_colours_and_no_marks()
    {
        var row = DiffRow.Of(Id, [Revision("It rains."), Revision("It rains hard.")], null, null);

        var view = DiffView.Render(row, new Ink(colours: true));

        Assert.Contains("\e[32m", view, StringComparison.Ordinal);
        Assert.DoesNotContain("{+", view, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, 2, 3)]
    [InlineData(1, null, 1, 3)]
    [InlineData(null, 2, 1, 2)]
    [InlineData(3, 1, 3, 1)]
    public void Without_numbers_the_current_revision_is_compared_with_the_one_before(int? from, int? to, int first, int last)
    {
        var row = DiffRow.Of(Id, [Revision("One."), Revision("Two."), Revision("Three.")], from, to);

        Assert.Equal((first, last), (row.From.Revision, row.To.Revision));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(null, 4)]
    public void A_revision_that_is_not_there_is_named_with_those_that_are(int? from, int? to)
    {
        var error = Assert.Throws<UsageException>(() => DiffRow.Of(Id, [Revision("One."), Revision("Two."), Revision("Three.")], from, to));

        Assert.Contains("1 to 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_one_revision_has_nothing_to_compare() =>
        Assert.Contains("one revision", Assert.Throws<UsageException>(() => DiffRow.Of(Id, [Revision("One.")], null, null)).Message, StringComparison.Ordinal);

    private static Gen<string> Text { get; } = Gen.Int[0, 5].Array[0, 30].Select(
        words => string.Concat(words.Select(word => word switch { 0 => "rain ", 1 => "river ", 2 => "rose. ", 3 => "bank, ", 4 => "the ", _ => "\n\n" })));

    private static string Lines(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    private static string Of(IReadOnlyList<DiffParagraph> paragraphs, DiffKind without) =>
        string.Concat(paragraphs.SelectMany(paragraph => paragraph.Pieces).Where(piece => piece.Kind != without).Select(piece => piece.Text));

    private static string Render(string before, string after) => DiffView.Render(DiffRow.Of(Id, [Revision(before), Revision(after)], null, null), new Ink(colours: false));

    private static StoredRevision Revision(string text) => new(Ingest.Tests.Some.Article(text: text), IsCurrent: false);
}
