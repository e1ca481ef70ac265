using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>What an element's tag, role, class names and id say of it, each kind of saying a bit.</summary>
/// <remarks>Words are matched whole: 'header' is no word of 'bellowheadercontainer'.</remarks>
internal static class Signs
{
    /// <summary>The first bits belong to words, the others to tags.</summary>
    public const int WordKinds = 44;

    public const ulong Related = 1UL << 2, Latest = 1UL << 3, Comments = 1UL << 4, Advertisement = 1UL << 5, Caption = 1UL << 6, Writer = 1UL << 8, Timestamp = 1UL << 21;

    public const ulong Hidden = 1UL << (WordKinds + 0), Menu = 1UL << (WordKinds + 1), Aside = 1UL << (WordKinds + 2), Footer = 1UL << (WordKinds + 3),
        Header = 1UL << (WordKinds + 4), Form = 1UL << (WordKinds + 5), Figure = 1UL << (WordKinds + 6), Table = 1UL << (WordKinds + 7), List = 1UL << (WordKinds + 8),
        Article = 1UL << (WordKinds + 9), Main = 1UL << (WordKinds + 10), Quote = 1UL << (WordKinds + 11), Button = 1UL << (WordKinds + 12), Dialog = 1UL << (WordKinds + 13),
        BodyProperty = 1UL << (WordKinds + 14), Section = 1UL << (WordKinds + 15), Folded = 1UL << (WordKinds + 16), Code = 1UL << (WordKinds + 17);

    public const int Kinds = WordKinds + 18;

    private static readonly string[] Words =
    [
        "share sharing social sharebar sharetools sharedaddy addthis socials follow addtoany",
        "newsletter newsletters signup subscribe subscription optin mailinglist mailchimp",
        "related recommended recommendations recommendation recirc recirculation similar readmore alsoread morelikethis seealso more",
        "outbrain taboola mostread trending popular latest mostpopular recent",
        "comments comment disqus commentlist respond reply replies discussion",
        "ad ads advert adverts advertisement advertising adslot dfp sponsored sponsor promo promotion anzeige werbung publicidad publicite banner adv gpt",
        "caption figcaption captiontext legend wp-caption bildunterschrift",
        "credit imagecredit copyright photographer source",
        "byline bylines author authors contributor autor auteur writer reporter",
        "bio about profile person team",
        "breadcrumb breadcrumbs crumbs breadcrump",
        "nav navbar navigation menu submenu dropdown pagination pager toolbar topbar mainnav",
        "footer foot bottom colophon",
        "sidebar rail widget widgets aside secondary sidecolumn complementary",
        "cookie cookies consent gdpr cmp onetrust privacy",
        "modal popup overlay lightbox tooltip toast",
        "paywall premium locked login register account abo subscriber",
        "tags taglist tagcloud keywords tag topics categories category cat",
        "donate donation donations fundraising support",
        "standfirst dek deck subtitle subheadline subhead strapline sottotitolo chapo vorspann",
        "lead intro summary excerpt abstract lede teaser anriss introduction kicker",
        "timestamp pubdate publishdate postdate date time datetime datum published fecha updated",
        "visuallyhidden sronly screenreader hide hidden sr invisible noprint offscreen",
        "article story post news entry artikel noticia articulo blogpost beitrag",
        "body content text copy contenido contenu inhalt texto",
        "articlebody storybody postbody newsbody entrycontent postcontent articlecontent storycontent newscontent articletext storytext newstext artikeltext bodytext richtext rte wysiwyg prose markdown",
        "main primary page center maincontent hauptinhalt",
        "paragraph para absatz p",
        "title headline heading hed titel titulo titre h1 h2 h3",
        "image img media photo picture gallery slideshow carousel slider slide swiper thumbnail thumb",
        "video audio player podcast embed listen",
        "toc contents tableofcontents jump anchor outline onthispage",
        "quote blockquote pullquote testimonial testimonials",
        "meta info details data stats",
        "link links button btn cta action actions",
        "card cards item tile tiles grid listing feed archive block-list river",
        "faq accordion question answer toggle collapse",
        "product price shop cart buy store deal offer rating stars review",
        "hero masthead top header branding logo",
        "notice alert disclaimer disclosure disclosures legal terms affiliate",
        "footnote footnotes references reference citation sources endnotes",
        "recipe ingredients instructions steps step directions",
        "key takeaways highlights keypoints factbox infobox box callout note tip",
        "print search language lang filter sort poll quiz feedback survey contact",
    ];

    /// <summary>By the hashes of the words.</summary>
    private static readonly Dictionary<ulong, ulong> Bits = Build();

    /// <param name="known">What the page's names say that were read before.</param>
    public static ulong Of(Element element, Dictionary<string, ulong> known)
    {
        var tag = element.LocalName;
        if (tag is "html" or "body")
            return 0;
        var signs = ByTag(tag);
        var attributes = ((IElement)element).Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            signs |= attribute.Name switch
            {
                "class" or "id" => ByName(attribute.Value, known),
                "role" => ByRole(attribute.Value),
                "itemprop" => attribute.Value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? BodyProperty : 0,
                "hidden" => Hidden,
                "aria-hidden" => attribute.Value == "true" ? Hidden : 0,
                "style" => Boilerplate.IsInvisible(attribute.Value) ? Hidden : 0,
                _ => 0UL,
            };
        }
        return signs;
    }

    private static ulong ByName(string name, Dictionary<string, ulong> known)
    {
        if (name.Length is 0 or > ClassWords.Longest)
            return 0;
        if (!known.TryGetValue(name, out var words))
            known[name] = words = ByWords(name);
        return words;
    }

    /// <summary>Each word of a name, and each name without what stands between its words.</summary>
    private static ulong ByWords(string names)
    {
        var signs = 0UL;
        ReadOnlySpan<char> rest = names;
        while (ClassWords.Next(ref rest, out var word))
            signs |= Bits.GetValueOrDefault(ClassWords.Hash(word));
        rest = names;
        while (ClassWords.NextName(ref rest, out var name))
            signs |= Bits.GetValueOrDefault(ClassWords.Hash(name, lettersOnly: true));
        return signs;
    }

    private static ulong ByTag(string tag) => tag switch
    {
        "nav" => Menu,
        "aside" => Aside,
        "footer" => Footer,
        "header" => Header,
        "form" or "fieldset" or "label" => Form,
        "figure" or "figcaption" => Figure,
        "table" => Table,
        "ul" or "ol" or "dl" => List,
        "article" => Article,
        "main" => Main,
        "blockquote" => Quote,
        "button" => Button,
        "dialog" => Dialog,
        "section" => Section,
        "details" => Folded,
        "pre" or "code" => Code,
        _ => 0UL,
    };

    private static ulong ByRole(string role) => role switch
    {
        "navigation" or "menu" or "menubar" or "toolbar" => Menu,
        "complementary" => Aside,
        "banner" => Header,
        "contentinfo" => Footer,
        "dialog" or "alertdialog" => Dialog,
        "search" => Form,
        "main" => Main,
        "article" => Article,
        "button" => Button,
        _ => 0UL,
    };

    private static Dictionary<ulong, ulong> Build()
    {
        var bits = new Dictionary<ulong, ulong>();
        for (var kind = 0; kind < Words.Length; kind++)
            foreach (var word in Words[kind].Split(' '))
                bits[ClassWords.Hash(word)] = bits.GetValueOrDefault(ClassWords.Hash(word)) | 1UL << kind;
        return bits;
    }
}
