using System.Text.RegularExpressions;
using Ingest.Contracts;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Metadata;

/// <summary>The fields of one article while they are gathered: who speaks first is believed.</summary>
internal sealed partial class FoundFields
{
    public string? Title { get; private set; }
    public string? Standfirst { get; private set; }
    public IReadOnlyList<string> Authors { get; private set; } = [];
    public string? Outlet { get; private set; }
    /// <summary>It came with the record.</summary>
    public bool OutletIsGiven { get; private set; }
    public Dated? Published { get; private set; }
    public Dated? Modified { get; private set; }
    public string? Url { get; private set; }
    public string? Section { get; private set; }
    public LeadImage? Image { get; private set; }
    public string? Language { get; private set; }
    public IReadOnlyList<string> Topics { get; private set; } = [];

    public static FoundFields Of(GivenFields given, DateWindow dates)
    {
        var fields = new FoundFields();
        fields.OfferTitle(given.Title);
        fields.OfferAuthors([.. given.Authors.SelectMany(Persons).Distinct()]);
        fields.OfferOutlet(given.Outlet);
        fields.OutletIsGiven = fields.Outlet is not null;
        fields.OfferPublished(dates.Read(given.Published, "given"));
        fields.OfferUrl(WebAddress.Absolute(given.Url));
        fields.OfferLanguage(given.Language);
        fields.OfferTopics(given.Topics);
        return fields;
    }

    public void OfferTitle(string? title) => Title ??= Line(title);

    /// <summary>Writes the title otherwise.</summary>
    public void RespellTitle(string title) => Title = Line(title) ?? Title;

    public void OfferStandfirst(string? text) => Standfirst ??= Line(text);

    public void OfferAuthors(IReadOnlyList<string> authors) => Authors = Authors.Count > 0 ? Authors : authors;

    /// <summary>Completes what the page declares; what was given with the record stays.</summary>
    public void CorrectAuthors(IReadOnlyList<string> declared, IReadOnlyList<string> all) => Authors = Authors.SequenceEqual(declared) ? all : Authors;

    public void OfferOutlet(string? outlet) => Outlet ??= OutletName.Normalise(Line(outlet));

    /// <summary>Writes the outlet's name otherwise.</summary>
    public void RespellOutlet(string outlet) => Outlet = OutletName.Normalise(Line(outlet)) ?? Outlet;

    public void OfferPublished(Dated? date) => Published ??= date;

    /// <summary>Takes a better date than the one that the page was first believed; what was given with the record stays.</summary>
    public void CorrectPublished(Dated date) => Published = Published?.Source == "given" ? Published : date;

    public void OfferModified(Dated? date) => Modified ??= date;

    public void OfferUrl(string? url) => Url ??= url;

    public void OfferSection(string? section) => Section ??= Line(section);

    /// <summary>Each part of the picture is taken from whoever tells it first.</summary>
    public void OfferImage(string? url, string? caption, string? credit)
    {
        var image = new LeadImage(Image?.Url ?? url, Image?.Caption ?? Line(caption), Image?.Credit ?? Line(credit));
        Image = image is { Url: null, Caption: null, Credit: null } ? null : image;
    }

    public void OfferLanguage(string? language)
    {
        var tag = language?.Trim().Replace('_', '-');
        if (tag is not null && LanguageTag().IsMatch(tag))
            Language ??= tag;
    }

    public void OfferTopics(IReadOnlyList<string> topics) =>
        Topics = Topics.Count > 0 ? Topics : [.. topics.Select(t => Line(t)!).Where(t => t is not null).Distinct().Take(64)];

    /// <summary>A given author is a by-line or a name; what cannot be read as either is kept as it is.</summary>
    private static IReadOnlyList<string> Persons(string author)
    {
        var names = ByLine.Names(author);
        return names.Count > 0 ? names : Line(author) is { } line ? [line] : [];
    }

    private static string? Line(string? text) =>
        text is null ? null : string.Join(' ', CleanCharacters.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    [GeneratedRegex("^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
