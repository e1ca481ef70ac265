using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction.Text;

public sealed class HeaderTests
{
    /// <summary>The body is broken at the margin that title and by-line would explain, too.</summary>
    [Theory]
    [InlineData("Stadtwerke Lindenau bauen Wärmenetz mit dem Wasser", "Von Katrin Bellmann", "Katrin Bellmann")]
    [InlineData("Council delays the vote on the old harbour bridge", "By Joan Castellane", "Joan Castellane")]
    [InlineData("La mairie repousse le vote sur le vieux pont du port", "Par Margaux Delorme", "Margaux Delorme")]
    public void A_by_line_right_below_a_title_is_no_part_of_it(string title, string line, string author)
    {
        const string body = """
            The council of Eastmere will not vote on the bridge this
            week, because the bill for the repair has doubled since
            spring, as the treasurer told the members on Tuesday and
            again on Wednesday evening in the crowded town hall.

            Engineers had found rust in two of the four main pillars,
            and the ferry company has offered to carry cars and lorries
            for nothing until the works can start in the coming year.
            """;
        var article = Assert.IsType<Verdict<ExtractedArticle>.Accepted>(
            ArticleExtractor.Extract($"{title}\n{line}\n\n{body}", ContentKind.Plain, GivenFields.None, Some.Origin().ClaimedAt)).Value;
        Assert.Equal(title, article.Title);
        Assert.Equal([author], article.Authors);
        Assert.StartsWith("The council of Eastmere will not vote on the bridge this week, because", article.Text, StringComparison.Ordinal);
    }
}
