using Xunit;

namespace Ingest.Tests.Extraction.Text;

/// <summary>What archives, agencies and outlets put around a story and into it, in words of no list.</summary>
public sealed class ClippingTests
{
    private const string Story = """
        The dredger struck the wall of an older harbour on Wednesday, which no chart has shown since 1780, the port said in the evening.

        The crew thought at first that they had hit a wreck. "Wrecks do not have steps," said the master, who had the bucket raised at once.

        Divers will go down on Saturday, and the port has asked the fishing boats to keep a distance of 200 metres until the survey is done.
        """;

    [Fact]
    public void The_labelled_lines_of_an_archive_are_fields_and_none_of_them_is_story()
    {
        var article = Pages.Extract($"1 of 3 DOCUMENTS\n\nThe Harbour Post\n\nMarch 5, 2020 Thursday\nFirst Edition\n\nDredger finds a second harbour\n\nBYLINE: Moira Tennant\n\nSECTION: NEWS; Pg. 7\n\nLENGTH: 312 words\n\n{Story}\n\nLOAD-DATE: March 6, 2020\n\nLANGUAGE: ENGLISH");

        Assert.Equal(Story, article.Text);
        Assert.Equal(("Dredger finds a second harbour", "The Harbour Post"), (article.Title, article.Outlet));
        Assert.Equal(["Moira Tennant"], article.Authors);
    }

    [Theory]
    [InlineData("If you are enjoying this story, why not sign up for our free weekly newsletter? It brings the best of the coast to your inbox every Saturday.")]
    [InlineData("Wil je op de hoogte blijven van het nieuws uit de haven? Schrijf je dan in voor onze wekelijkse nieuwsbrief.")]
    [InlineData("Se vuoi ricevere gratis le notizie del porto, clicca qui e iscriviti al canale WhatsApp.")]
    [InlineData("Got a story? Contact our newsdesk on 01632 960111 or email news@harbourpost.example")]
    public void A_call_on_the_reader_within_a_story_goes(string prompt)
    {
        var paragraphs = Story.Split("\n\n");

        var article = Pages.Extract(string.Join("\n\n", [paragraphs[0], prompt, .. paragraphs[1..]]));

        Assert.Equal(Story, article.Text);
    }

    [Theory]
    [InlineData("КОЛОМНА, 5 марта. /ТАСС/. ", "КОЛОМНА")]
    [InlineData("(ANSA) - ROVIGO, 05 APR - ", "ROVIGO")]
    [InlineData("Soria, 5 mar (EFE).- ", "Soria")]
    [InlineData("القاهرة - جريدة المرفأ: ", "القاهرة")]
    [InlineData("【長野＝三浦春樹】", "長野")]
    public void A_date_line_tells_its_place_and_stays(string line, string place)
    {
        var article = Pages.Extract($"Dredger finds a second harbour\n\n{line}{Story}");

        Assert.Equal(place, article.Place);
        Assert.StartsWith(line, article.Text, StringComparison.Ordinal);
    }
}
