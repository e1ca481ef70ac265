using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction;

/// <summary>What a page declares of headline, writer and day, weighed against what it shows its readers.</summary>
public sealed class PageFieldTests
{
    private const string Story = """
        <p>The bridge over the Emmer was closed on Monday morning after a barge struck its middle pier, the harbour office said, and
        ferries took the place of buses until the evening.</p>
        <p>Engineers found no crack in the stone, but they want to look at the footings under water before the first lorry crosses,
        which may take until the end of the week if the current stays as strong as it is.</p>
        <p>The barge, laden with gravel, was towed to the yard below the lock, where its owner will have to pay for the crane as well
        as for the pier, a spokesman said, adding that nobody was hurt.</p>
        """;

    private static ExtractedArticle Read(string head, string above, string below = "", string language = "en-GB") => Pages.Extract(
        $"""<html lang="{language}"><head>{head}</head><body><article>{above}<div class="article-body">{Story}</div>{below}</article></body></html>""", ContentKind.Html);

    private static string Linked(string properties) => $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Barge closes the Emmer bridge",{{properties}}}</script>""";

    [Fact]
    public void The_day_shown_below_the_headline_is_believed_before_the_declared_one()
    {
        var article = Read(Linked("\"datePublished\":\"2019-08-11T18:59:51Z\""), "<h1>Barge closes the Emmer bridge</h1><p class=\"post-date\">21 November 2025</p>");

        Assert.Equal("2025-11-21", article.Published?.Iso);
        Assert.Equal("text", article.Published?.Source);
    }

    [Fact]
    public void An_instant_stays_and_is_written_on_the_day_that_the_page_shows()
    {
        var article = Read(Linked("\"datePublished\":\"2023-11-09T03:28:35Z\""), "<h1>Barge closes the Emmer bridge</h1><span class=\"date\">Nov. 8, 2023</span>");

        Assert.Equal(new DateTimeOffset(2023, 11, 9, 3, 28, 35, TimeSpan.Zero), article.Published?.At.ToUniversalTime());
        Assert.StartsWith("2023-11-08T", article.Published?.Iso, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_in_the_address_tells_on_which_day_an_evening_instant_fell()
    {
        var article = Read(
            Linked("\"datePublished\":\"2023-11-09T01:49:09Z\"") + "<link rel=\"canonical\" href=\"https://example.org/2023/11/08/barge-closes-bridge/\">",
            "<h1>Barge closes the Emmer bridge</h1>");

        Assert.StartsWith("2023-11-08T", article.Published?.Iso, StringComparison.Ordinal);
    }

    [Fact]
    public void Todays_date_at_the_top_of_the_page_is_not_the_articles()
    {
        var article = Read("", """<div class="header-date">31. Oktober 2025</div><ul><li><a href="/">Start</a></li><li><a href="/a">Ort</a></li></ul><h1>Lastkahn sperrt die Emmerbrücke</h1><div class="date">28.10.2025</div>""", language: "de");

        Assert.Equal("2025-10-28", article.Published?.Iso);
    }

    [Theory]
    [InlineData("3/5/2022", "es", "2022-05-03")]
    [InlineData("3/5/2022", "en-US", "2022-03-05")]
    [InlineData("3/5/2022", "en-GB", "2022-05-03")]
    [InlineData("3/5/2022", "en", null)]
    [InlineData("Kultur, 2.11.22", "de", "2022-11-02")]
    public void Numbers_are_dated_as_the_pages_language_writes_them(string line, string language, string? expected) =>
        Assert.Equal(expected, Read("", $"<h1>Barge closes the Emmer bridge</h1><div class=\"date\">{line}</div>", language: language).Published?.Iso);

    [Fact]
    public void A_page_that_tells_only_at_its_foot_when_it_was_edited_is_from_that_day() => Assert.Equal(
        "2023-11-02",
        Read("", "<h1>Barge closes the Emmer bridge</h1>", "</article><footer><ul><li><a href=\"/\">Start</a></li></ul><p>This page was last edited on 2 November 2023, at 10:14.</p></footer><article>").Published?.Iso);

    [Fact]
    public void The_day_that_a_page_declares_in_rdfa_is_read() => Assert.Equal(
        "2022-01-28",
        Read("", "<h1>Barge closes the Emmer bridge</h1><span property=\"dc:date dc:created\" content=\"2022-01-28T12:45:46+00:00\">Friday</span>").Published?.Iso[..10]);

    [Fact]
    public void A_date_in_a_caption_is_not_the_day_of_publication() =>
        Assert.Null(Read("", "<h1>Barge closes the Emmer bridge</h1><figure><img src=\"a.jpg\"><figcaption>The pier on Sunday, 21 December 2025</figcaption></figure>").Published);

    [Theory]
    [InlineData("<div>Written by</div><div>Edda Tabor</div>", "Edda Tabor")]
    [InlineData("<p><span>By </span>Stefan Plate</p>", "Stefan Plate")]
    [InlineData("<p>December 19, 2025 · Nina Materna</p>", "Nina Materna")]
    [InlineData("<p class=\"meta\">June 1st, 2023 <span class=\"post-author\">By Emma Norden</span></p>", "Emma Norden")]
    [InlineData("<a href=\"/authors/olga-paro\">Olga Paro</a>", "Olga Paro")]
    [InlineData("<div class=\"authorName\">Lokalpult</div>", "Lokalpult")]
    [InlineData("<p>ByStefan Plate</p>", "Stefan Plate")]
    [InlineData("<p>Posted by Olga Paro on <span class=\"date\">19 December 2025</span></p>", "Olga Paro")]
    [InlineData("<p>Erstellt von Edda Tabor am 19. Dezember 2025</p>", "Edda Tabor")]
    public void A_by_line_that_only_readers_see_names_the_author(string line, string name) =>
        Assert.Equal([name], Read("", $"<h1>Barge closes the Emmer bridge</h1>{line}").Authors);

    [Theory]
    [InlineData("\"author\":{\"name\":\"Emmer Gazette\"}")]
    [InlineData("\"author\":{\"name\":\"a.segel@example.org\"}")]
    [InlineData("\"author\":{\"name\":\"siteadmin\"}")]
    public void A_person_shown_comes_before_a_house_or_nobody_declared(string author) =>
        Assert.Equal(["Anna Segel"], Read(Linked(author) + "<meta property=\"og:site_name\" content=\"Emmer Gazette\">", "<h1>Barge closes the Emmer bridge</h1><p class=\"byline\">By Anna Segel</p>").Authors);

    [Fact]
    public void A_name_alone_below_the_last_paragraph_signs_the_story() =>
        Assert.Equal(["Stefan Plate"], Read("<meta name=\"author\" content=\"siteadmin\">", "<h1>Barge closes the Emmer bridge</h1>", "<p><em>Stefan Plate</em></p>").Authors);

    [Fact]
    public void The_owner_whose_name_is_the_address_writes_where_nobody_else_is_named() => Assert.Equal(
        ["Olga Paro"],
        Read("<link rel=\"canonical\" href=\"https://www.olgaparo.example/barge\"><title>Barge closes the Emmer bridge | Olga Paro's Harbour Notes</title>", "<h1>Barge closes the Emmer bridge</h1>").Authors);

    [Fact]
    public void A_house_that_is_declared_stays_where_no_person_is_shown() =>
        Assert.Equal(["Emmer Gazette"], Read(Linked("\"author\":{\"name\":\"Emmer Gazette\"}"), "<h1>Barge closes the Emmer bridge</h1>").Authors);

    [Fact]
    public void A_person_declared_is_believed_before_one_shown() =>
        Assert.Equal(["Anna Segel"], Read(Linked("\"author\":{\"name\":\"Anna Segel\"}"), "<h1>Barge closes the Emmer bridge</h1>", "<div class=\"author-box\">Berta Krug</div>").Authors);

    [Fact]
    public void Writers_that_only_the_by_line_names_complete_the_declared_ones() =>
        Assert.Equal(["Rosa Mader", "Hanna Leder"], Read("<meta name=\"author\" content=\"Rosa Mader\">", "<h1>Barge closes the Emmer bridge</h1><p>By Rosa Mader and Hanna Leder</p>").Authors);

    [Fact]
    public void The_writers_of_comments_are_not_the_storys() =>
        Assert.Equal(["Jens Zell"], Read("", "<h1>Barge closes the Emmer bridge</h1><p><a rel=\"author\" href=\"/z\">Jens Zell</a></p>",
            "<section class=\"comments\"><ol><li><span itemprop=\"author\">Max Bern</span></li><li><span itemprop=\"author\">Lena Nug</span></li></ol></section>").Authors);

    [Theory]
    [InlineData("<h1><span class=\"kicker\">Hochwasser</span> Lastkahn sperrt die Emmerbrücke</h1>", "", "Lastkahn sperrt die Emmerbrücke")]
    [InlineData("<h1><span>Hochwasser</span> <span>Lastkahn sperrt die Emmerbrücke</span></h1>", "<title>Lastkahn sperrt die Emmerbrücke - Bote</title>", "Lastkahn sperrt die Emmerbrücke")]
    [InlineData("<h1>Der Emmerbote</h1><h2>Lastkahn sperrt die Emmerbrücke</h2>", "<title>Lastkahn sperrt die Emmerbrücke | Der Emmerbote</title>", "Lastkahn sperrt die Emmerbrücke")]
    [InlineData("", "<title>Lastkahn sperrt die Emmerbrücke - Emmerbote</title><link rel=\"canonical\" href=\"https://www.emmerbote.de/kahn\">", "Lastkahn sperrt die Emmerbrücke")]
    [InlineData("<h1>Hochwasser: Lastkahn sperrt die Emmerbrücke</h1>", "<meta property=\"og:title\" content=\"Lastkahn sperrt die Emmerbrücke\">", "Lastkahn sperrt die Emmerbrücke")]
    public void The_title_is_the_headline_without_the_line_above_it_and_the_sites_name(string heading, string head, string title) =>
        Assert.Equal(title, Read(head, heading, language: "de").Title);

    [Fact]
    public void What_was_given_with_the_record_stays()
    {
        var article = Pages.Extract(
            $"<html><body><h1>Barge closes the Emmer bridge</h1><p class=\"date\">By Anna Segel, 21 November 2025</p>{Story}</body></html>",
            ContentKind.Html, new GivenFields { Published = "2024-02-03", Authors = ["Berta Krug"] });

        Assert.Equal("2024-02-03", article.Published?.Iso);
        Assert.Equal(["Berta Krug"], article.Authors);
    }
}
