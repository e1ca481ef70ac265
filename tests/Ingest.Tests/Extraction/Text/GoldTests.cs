using Xunit;

namespace Ingest.Tests.Extraction.Text;

/// <summary>A hundred files in the manner of exports, each with the exact text and fields that an editor who had not seen the cleaner expects.</summary>
public sealed class GoldTests
{
    public static TheoryData<string> Names => [.. GoldFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gold_file_comes_out_as_its_editor_expects(string name)
    {
        var expected = GoldFile.Read(name);
        var (content, kind) = GoldFile.Source(name);

        var article = Pages.Extract(content, kind);

        Assert.Equal(expected.Text, article.Text);
        Assert.Empty(expected.Differences(article));
    }

    [Fact]
    public void The_gold_set_has_a_hundred_files() => Assert.Equal(100, GoldFile.Names.Count());
}
