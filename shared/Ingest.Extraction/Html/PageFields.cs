using AngleSharp.Dom;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Gathers an article's fields from all over its page, the most deliberate sources first.</summary>
internal static class PageFields
{
    private const int LongestStandfirst = 600;

    public static void Read(Page page, FoundFields fields, DateWindow dates)
    {
        var document = page.Document;
        var meta = new MetaTags(document);
        var linked = LinkedData.Find(document);
        var address = WebAddress.Absolute(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), meta["og:url"])
            ?? WebAddress.Absolute(meta["og:url"]) ?? WebAddress.Absolute(linked?.Url);
        fields.OfferUrl(address);
        fields.OfferOutlet(meta["og:site_name"] ?? linked?.Outlet ?? meta["application-name"]);
        fields.OfferTitle(Title(document, meta, linked, fields.Outlet));
        fields.OfferAuthors(Authors(document, meta, linked));
        fields.OfferPublished(linked?.Published is { } ld ? dates.Read(ld, "json-ld") : null);
        fields.OfferPublished(meta.FirstDate(dates, "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date"));
        fields.OfferPublished(dates.Read(Item(document, "datePublished"), "microdata"));
        fields.OfferModified(linked?.Modified is { } modified ? dates.Read(modified, "json-ld") : null);
        fields.OfferModified(meta.FirstDate(dates, "article:modified_time", "datemodified", "last-modified", "og:updated_time"));
        fields.OfferModified(dates.Read(Item(document, "dateModified"), "microdata"));
        fields.OfferSection(meta["article:section"] ?? linked?.Section);
        fields.OfferImage(WebAddress.Absolute(meta["og:image"] ?? linked?.Image ?? meta["twitter:image"], fields.Url), null, null);
        fields.OfferLanguage(document.DocumentElement?.GetAttribute("lang") ?? meta["content-language"] ?? linked?.Language ?? meta["og:locale"]);
        fields.OfferTopics(meta.All("article:tag") is { Count: > 0 } tags ? tags : linked?.Keywords is { Count: > 0 } words ? words : meta.List("news_keywords", "keywords"));
    }

    /// <summary>Captions, by-lines and standfirsts that were taken out of the story say what they are.</summary>
    public static void ReadPruned(IEnumerable<(IElement Element, string Rule)> pruned, FoundFields fields, DateWindow dates)
    {
        foreach (var (element, rule) in pruned)
        {
            if (rule == "caption" && fields.Image is null or { Caption: null, Credit: null })
                ReadFigure(element, fields);
            else if (rule == "by-line")
                fields.OfferAuthors(ByLine.Names(Walk.Text(element)));
            else if (rule is "page-header" && element.QuerySelector("[class*=byline],[rel~=author]") is { } writer)
                fields.OfferAuthors(ByLine.Names(Walk.Text(writer)));
            if (rule == "standfirst")
                fields.OfferStandfirst(Walk.Text(element));
            else if (rule is "page-header" && element.QuerySelector("[class*=standfirst],[class*=subtitle],[class*=dek]") is { } summary)
                fields.OfferStandfirst(Walk.Text(summary));
            if (rule is "date-line" or "by-line" or "page-header")
                fields.OfferPublished(dates.Read(Walk.Text(element.QuerySelector("time") ?? element), "text"));
        }
    }

    /// <summary>Picture and standfirst often stand beside the container, above the story.</summary>
    public static void ReadAround(IElement container, FoundFields fields)
    {
        var around = container.Closest("article") ?? container.ParentElement?.ParentElement ?? container;
        fields.OfferStandfirst(around.QuerySelector("[class~=standfirst],[class~=dek],[class~=subtitle],[class~=article-standfirst],[itemprop~=alternativeHeadline]") is { } summary
            && Walk.Text(summary) is { Length: <= LongestStandfirst } text ? text : null);
        if (fields.Image is null or { Caption: null, Credit: null } && around.QuerySelector("figure") is { } figure)
            ReadFigure(figure, fields);
    }

    /// <summary>The weakest sources, asked when text and page have spoken.</summary>
    public static void ReadLast(Page page, FoundFields fields, DateWindow dates)
    {
        fields.OfferAuthors(page.Document.QuerySelector("[class~=byline],[class*=byline__],[class*=article-author]") is { } writer ? ByLine.Names(Walk.Text(writer)) : []);
        if (page.Document.QuerySelector("time[datetime]") is { } time)
            fields.OfferPublished(dates.Read(time.GetAttribute("datetime"), "time") ?? dates.Read(Walk.Text(time), "time"));
        fields.OfferPublished(dates.Admit(WebAddress.Day(fields.Url)));
    }

    private static string? Title(IDocument document, MetaTags meta, LinkedArticle? linked, string? outlet)
    {
        var headings = document.QuerySelectorAll("h1").Take(3).Select(Walk.Text).Where(t => t.Length > 0).ToList();
        var named = linked?.Headline ?? meta["og:title"] ?? Item(document, "headline") ?? meta["twitter:title"] ?? document.Title;
        var site = outlet ?? meta["og:site_name"];
        var heading = headings.Find(h => named is not null && Headline.Letters(named).StartsWith(Headline.Letters(h), StringComparison.Ordinal))
            ?? (headings.Count == 1 ? headings[0] : null);
        return Headline.WithoutSite(named, site, heading) ?? heading;
    }

    private static IReadOnlyList<string> Authors(IDocument document, MetaTags meta, LinkedArticle? linked)
    {
        if (linked?.Authors is { Count: > 0 } authors)
            return Names(authors);
        var tagged = meta.All("author") is { Count: > 0 } named ? named : [.. meta.All("article:author").Concat(meta.All("parsely-author"))];
        if (Names([.. tagged.Where(a => !a.Contains("://", StringComparison.Ordinal))]) is { Count: > 0 } names)
            return names;
        return Names([.. document.QuerySelectorAll("[rel~=author],[itemprop~=author]").Take(8).Select(e => Walk.Text(e.QuerySelector("[itemprop~=name]") ?? e))]);
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<string> lines) => [.. lines.SelectMany(ByLine.Names).Distinct().Take(16)];

    private static string? Item(IDocument document, string property) =>
        document.QuerySelector($"[itemprop~={property}]") is { } element
            ? element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? Walk.Text(element)
            : null;

    private static void ReadFigure(IElement element, FoundFields fields)
    {
        var words = Walk.Text(element.LocalName == "figure" ? element.QuerySelector("figcaption") ?? element : element);
        var address = WebAddress.Absolute(element.QuerySelector("img")?.GetAttribute("src"), fields.Url);
        var read = CaptionRule.Read(words);
        fields.OfferImage(address, read is null ? words : read.Value.Caption, read?.Credit);
    }
}
