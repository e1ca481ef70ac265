using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>Says which elements are no part of a story, and by which rule.</summary>
internal static class Boilerplate
{
    /// <summary>Class words that name a thing; each is believed only of an element that holds no large part of the story.</summary>
    private static readonly Dictionary<string, string> Words = Build(
        ("share", "share sharing social sharebar sharetools sharedaddy addthis"),
        ("newsletter", "newsletter newsletters signup subscribe subscription optin mailinglist"),
        ("related", "related recommended recommendations recirc recirculation outbrain taboola mostread trending readmore alsoread morelikethis teaser teasers"),
        ("comments", "comments comment disqus commentlist respond"),
        ("advertisement", "ad ads advert adverts advertisement advertising adslot dfp sponsored sponsor promo promotion anzeige werbung publicidad publicite"),
        ("caption", "caption figcaption captiontext credit imagecredit"),
        ("by-line", "byline bylines author authors contributor"),
        ("menu", "breadcrumb breadcrumbs nav navbar navigation menu pagination pager toolbar"),
        ("page-footer", "footer copyright disclaimer"),
        ("side-bar", "sidebar rail widget widgets"),
        ("overlay", "cookie cookies consent gdpr modal popup overlay lightbox paywall"),
        ("tags", "tags taglist tagcloud keywords"),
        ("donation-appeal", "donate donation donations fundraising"),
        ("standfirst", "standfirst dek deck subtitle subheadline subhead strapline"),
        ("date-line", "timestamp pubdate dateline-time publishdate postdate"),
        ("hidden", "visuallyhidden sronly screenreader hide"));

    public static string? ByTag(IElement element)
    {
        var name = element.LocalName;
        if (Tags.IsSilent(name))
            return "page-furniture";
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsInvisible(element.GetAttribute("style")))
            return "hidden";
        return name switch
        {
            "nav" => "menu",
            "aside" => "side-bar",
            "footer" => "page-footer",
            "form" or "fieldset" or "label" => "page-furniture",
            "figure" or "figcaption" => "caption",
            "dialog" => "overlay",
            "header" => "page-header",
            _ => ByRole(element.GetAttribute("role")),
        };
    }

    public static string? ByClass(IElement element)
    {
        if (element.LocalName is "html" or "body" or "main" or "article")
            return null;
        foreach (var word in ClassWords.Of(element))
            if (Words.TryGetValue(word, out var rule))
                return rule;
        return null;
    }

    private static string? ByRole(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "toolbar" => "menu",
        "complementary" => "side-bar",
        "banner" => "page-header",
        "contentinfo" => "page-footer",
        "dialog" or "alertdialog" => "overlay",
        "search" => "page-furniture",
        _ => null,
    };

    private static bool IsInvisible(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Build(params (string Rule, string Words)[] rules) =>
        rules.SelectMany(r => r.Words.Split(' ').Select(w => (w, r.Rule))).ToDictionary(p => p.w, p => p.Rule);
}
