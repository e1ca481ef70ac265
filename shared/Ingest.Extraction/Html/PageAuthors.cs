using AngleSharp.Dom;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Html;

/// <summary>Settles who wrote a story: what the page declares, weighed against the by-line that it shows.</summary>
/// <remarks>Persons declared come before persons shown; a house or an office that is declared comes after both.</remarks>
internal sealed class PageAuthors
{
    private const int Most = 16;

    private static readonly string[] Tags =
        ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "og:article:author", "article:author_name", "cxenseparse:author", "dcsext.author", "citation_author", "twitter:data1"];

    private readonly IReadOnlyList<string> _others;

    private PageAuthors(IReadOnlyList<string> persons, IReadOnlyList<string> others) => (Persons, _others) = (persons, others);

    /// <summary>The persons that the page declares, by the first source that names one.</summary>
    public IReadOnlyList<string> Persons { get; }

    public static PageAuthors Read(Page page, MetaTags meta, LinkedArticle? linked, string? outlet)
    {
        IReadOnlyList<string>? others = null;
        foreach (var lines in Sources(page, meta, linked))
        {
            IReadOnlyList<string> names = [.. lines.SelectMany(ByLine.Declared).Distinct().Take(Most)];
            if (names.Any(n => ByLine.IsPerson(n) && !IsOutlet(n, outlet)))
                return new PageAuthors(names, []);
            others ??= names.Count > 0 ? names : null;
        }
        return new PageAuthors([], others ?? []);
    }

    public void Settle(Outline outline, Surroundings around, Page page, FoundFields fields)
    {
        var (shown, persons) = ShownNames.Find(outline, around, page);
        if (Persons.Count == 0)
        {
            fields.OfferAuthors(persons ? shown : []);
            if (fields.Authors.Count == 0)
                fields.OfferAuthors(ShownNames.Signature(outline, around) is { } signed ? [signed] : []);
            fields.OfferAuthors(_others);
            fields.OfferAuthors(shown);
            fields.OfferAuthors(page.Notable.First("[class~=byline],[class*=byline__],[class*=article-author]") is { } writer ? ByLine.Names(Walk.Text(writer)) : []);
            if (fields.Authors.Count == 0)
                fields.OfferAuthors(SiteOwner.Find(fields.Url, [fields.Outlet, page.Document.Title, .. outline.Runs.Select(r => r.Raw)]) is { } owner ? [owner] : []);
        }
        else if (persons && shown.Count > Persons.Count && Persons.All(shown.Contains))
            fields.CorrectAuthors(Persons, shown);
    }

    private static IEnumerable<IReadOnlyList<string>> Sources(Page page, MetaTags meta, LinkedArticle? linked)
    {
        yield return linked?.Authors ?? [];
        foreach (var name in Tags)
            yield return meta.All(name);
        // Those of comments and of other stories stand elsewhere than the first.
        var marked = page.Notable.All("[rel~=author],[itemprop~=author]").Take(8).ToList();
        yield return [.. marked.Where(e => Holder(e) == Holder(marked[0])).Select(e => e.LocalName == "meta" ? e.GetAttribute("content") ?? "" : Walk.Text(e.QuerySelector("[itemprop~=name]") ?? e))];
    }

    private static IElement? Holder(IElement element) => element.ParentElement?.ParentElement ?? element.ParentElement;

    /// <summary>Whether a name is the outlet's, or a part or an extension of it.</summary>
    private static bool IsOutlet(string name, string? outlet)
    {
        if (outlet is null)
            return false;
        var (one, other) = (Headline.Letters(name), Headline.Letters(outlet));
        return one == other || one.Length >= 4 && other.Contains(one, StringComparison.Ordinal) || other.Length >= 4 && one.Contains(other, StringComparison.Ordinal);
    }
}
