using Xunit;

namespace Ingest.Tests.Extraction.Text;

/// <summary>Sixty files in the manner of exports, each with the exact text and fields that an editor who had not seen the cleaner expects.</summary>
public sealed class GoldTests
{
    /// <summary>What does not come out as expected, and why; a file that gets better must leave this list.</summary>
    private static readonly Dictionary<string, (string Fields, string Reason)> Known = new()
    {
    };

    public static TheoryData<string> Names => [.. GoldFile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_gold_file_comes_out_as_its_editor_expects(string name)
    {
        var expected = GoldFile.Read(name);
        var (content, kind) = GoldFile.Source(name);

        var article = Pages.Extract(content, kind);

        var known = Known.TryGetValue(name, out var failure) ? failure.Fields : "";
        if (!known.Contains("text", StringComparison.Ordinal))
            Assert.Equal(expected.Text, article.Text);
        Assert.Equal(known, string.Join(", ", expected.Differences(article)));
    }

    [Fact]
    public void The_gold_set_has_sixty_files_and_nine_texts_of_ten_are_exact()
    {
        Assert.Equal(60, GoldFile.Names.Count());
        Assert.True(Known.Values.Count(f => f.Fields.Contains("text", StringComparison.Ordinal)) <= 6);
        Assert.All(Known.Values, f => Assert.NotEmpty(f.Reason));
    }
}
