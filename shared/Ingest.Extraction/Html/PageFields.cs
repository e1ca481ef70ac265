using AngleSharp.Dom;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Gathers an article's fields from all over its page, the most deliberate sources first.</summary>
internal static class PageFields
{
    private const int LongestStandfirst = 600;

    /// <returns>What the page says of its story, to compare its text with.</returns>
    public static PageKnowledge Read(Page page, FoundFields fields, DateWindow dates)
    {
        var document = page.Document;
        var meta = new MetaTags(page.Notable);
        var linked = LinkedData.Find(page.Notable);
        var address = WebAddress.Absolute(page.Notable.First("link[rel~=canonical]")?.GetAttribute("href"), meta["og:url"])
            ?? WebAddress.Absolute(meta["og:url"]) ?? WebAddress.Absolute(linked?.Url);
        fields.OfferUrl(address);
        fields.OfferOutlet(meta["og:site_name"] ?? linked?.Outlet ?? meta["application-name"]);
        fields.OfferTitle(PageTitle.Choose(page, meta, linked, fields.Outlet, fields.Url));
        var authors = PageAuthors.Read(page, meta, linked, fields.Outlet);
        fields.OfferAuthors(authors.Persons);
        fields.OfferPublished(linked?.Published is { } ld ? dates.Read(ld, "json-ld") : null);
        fields.OfferPublished(meta.FirstDate(dates, "article:published_time", "article:published", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date"));
        fields.OfferPublished(dates.Read(page.Item("datePublished"), "microdata"));
        fields.OfferPublished(dates.Read(page.Notable.First("[property~='dc:created'],[property~='schema:datePublished'],[property~='schema:dateCreated']")?.GetAttribute("content"), "microdata"));
        fields.OfferPublished(meta.AnyDate(dates));
        fields.OfferModified(linked?.Modified is { } modified ? dates.Read(modified, "json-ld") : null);
        fields.OfferModified(meta.FirstDate(dates, "article:modified_time", "datemodified", "last-modified", "og:updated_time"));
        fields.OfferModified(dates.Read(page.Item("dateModified"), "microdata"));
        fields.OfferSection(meta["article:section"] ?? linked?.Section);
        fields.OfferImage(WebAddress.Absolute(meta["og:image"] ?? linked?.Image ?? meta["twitter:image"], fields.Url), null, null);
        fields.OfferLanguage(document.DocumentElement?.GetAttribute("lang") ?? meta["content-language"] ?? linked?.Language ?? meta["og:locale"]);
        fields.OfferTopics(meta.All("article:tag") is { Count: > 0 } tags ? tags : linked?.Keywords is { Count: > 0 } words ? words : meta.List("news_keywords", "keywords"));
        return new PageKnowledge(
            linked?.Body, [fields.Title, linked?.Headline, meta["og:title"], document.Title, .. page.Notable.All("h1").Take(2).Select(Walk.Text)],
            meta["og:description"] ?? meta["description"] ?? linked?.Summary, authors);
    }

    /// <summary>Captions, date-lines and standfirsts in and around the story say what they are.</summary>
    public static void ReadAround(Outline outline, StoryChoice choice, FoundFields fields, DateWindow dates)
    {
        foreach (var (element, rule) in Named(outline, choice))
        {
            if (rule == "caption" && fields.Image is null or { Caption: null, Credit: null })
                ReadFigure(element, fields);
            else if (rule == "standfirst")
                fields.OfferStandfirst(Walk.Text(element));
            if (rule is "date-line" or "by-line")
                fields.OfferPublished(dates.Read(Walk.Text(element.QuerySelector("time") ?? element), "text"));
        }
    }

    /// <summary>What readers are shown beside headline and story, and the weakest sources: asked when text and page have spoken.</summary>
    public static void ReadLast(Page page, Outline outline, StoryChoice choice, PageKnowledge found, FoundFields fields, DateWindow dates)
    {
        var around = Surroundings.Of(outline, choice, found);
        found.Authors.Settle(outline, around, page, fields);
        foreach (var (element, rule) in Named(outline, choice))
            if (rule == "by-line")
                fields.OfferAuthors(ByLine.Names(Walk.Text(element)));
        PageDates.Settle(page, outline, around, fields, dates);
    }

    /// <summary>The short areas in and just around the story's container that say what they are, with the rule that reads them.</summary>
    private static IEnumerable<(IElement Element, string Rule)> Named(Outline outline, StoryChoice choice)
    {
        var around = choice.Container;
        for (var up = 0; up < 2 && around.Parent is { } parent && around.Element.LocalName != "article"; up++)
            around = parent;
        foreach (var area in outline.Areas)
            if (area.FirstRun >= around.FirstRun && area.EndRun <= around.EndRun && area.Letters is not (0 or > LongestStandfirst) && Boilerplate.Of(area.Own) is { } rule)
                yield return (area.Element, rule);
    }

    private static void ReadFigure(IElement element, FoundFields fields)
    {
        var words = Walk.Text(element.LocalName == "figure" ? element.QuerySelector("figcaption") ?? element : element);
        var address = WebAddress.Absolute(element.QuerySelector("img")?.GetAttribute("src"), fields.Url);
        var read = CaptionRule.Read(words);
        fields.OfferImage(address, read is null ? words : read.Value.Caption, read?.Credit);
    }
}
