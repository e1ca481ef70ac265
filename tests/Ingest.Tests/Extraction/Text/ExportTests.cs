using Xunit;

namespace Ingest.Tests.Extraction.Text;

/// <summary>What databases, feeds and mail programs put around a story, beyond what the gold set shows.</summary>
public sealed class ExportTests
{
    private const string Story = "The harbour bridge in Brinmouth will close for nine weeks from Monday while its cables are replaced, the council said.\n\n"
        + "Ferries will carry walkers free of charge, but lorries must go round by Holm, which adds 23 miles to the journey.";

    [Fact]
    public void The_codes_of_a_clipping_database_are_fields()
    {
        var article = Pages.Extract($"HD    Harbour bridge to close\nBY    Jane Alder\nWC    131 words\nPD    12 March 2021\nSN    The Brinmouth Post\nLA    English\n\nLP\n{Story.Replace("\n\n", "\n\nTD\n", StringComparison.Ordinal)}\n\nAN    Document BRINPO0020210312eh3c0001x\n");

        Assert.Equal(Story, article.Text);
        Assert.Equal("Harbour bridge to close", article.Title);
        Assert.Equal(["Jane Alder"], article.Authors);
        Assert.Equal("The Brinmouth Post", article.Outlet);
        Assert.Equal("2021-03-12", article.Published?.Iso);
    }

    [Theory]
    [InlineData("14. März 2022, 6:40 Uhr | Lesezeit: 2 Min.", "2022-03-14")]
    [InlineData("Publicerad 3 maj 2022 kl. 09.12", "2022-05-03")]
    [InlineData("Publicado em: 12/08/2021 14h20", "2021-08-12")]
    [InlineData("Updated Oct. 30, 2022 | Published Oct. 28, 2022", "2022-10-28")]
    [InlineData("الأحد ١٢ مارس ٢٠٢٣", "2023-03-12")]
    [InlineData("2022年5月3日 05:00 （2022年5月3日 07:30 更新）［有料会員限定］", "2022-05-03")]
    public void A_date_line_is_read_whatever_stands_beside_the_day(string line, string day)
    {
        var article = Pages.Extract($"Harbour bridge to close\n\n{line}\n\n{Story}");

        Assert.Equal(Story, article.Text);
        Assert.Equal(day, article.Published?.Iso);
    }

    [Theory]
    [InlineData("The post Harbour bridge to close appeared first on The Brinmouth Post.")]
    [InlineData("Der Beitrag Harbour bridge to close erschien zuerst auf The Brinmouth Post.")]
    [InlineData("La entrada Harbour bridge to close se publicó primero en The Brinmouth Post.")]
    public void A_feed_says_below_a_story_where_it_appeared(string line)
    {
        var article = Pages.Extract($"Harbour bridge to close\n\n{Story}\n\n{line}");

        Assert.Equal(Story, article.Text);
        Assert.Equal("The Brinmouth Post", article.Outlet);
    }
}
