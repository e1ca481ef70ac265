using Ingest.Contracts;
using Ingest.Extraction;

namespace Ingest.Cleaner;

/// <summary>Decides what of a raw article is the story, and which article it is. Pure.</summary>
public static class Cleaning
{
    public static Verdict<CleanArticle> Clean(RawArticle raw, CleaningOptions options) =>
        ArticleExtractor.Extract(raw.Content, raw.Kind, raw.Given, raw.Origin.ClaimedAt) switch
        {
            Verdict<ExtractedArticle>.Accepted extracted => new Verdict<CleanArticle>.Accepted(Identify(raw, extracted.Value, options.MaxFieldLength)),
            Verdict<ExtractedArticle>.Rejected rejected => new Verdict<CleanArticle>.Rejected(rejected.Reason, rejected.Remedy),
            _ => throw new InvalidOperationException("a verdict is accepted or rejected"),
        };

    private static CleanArticle Identify(RawArticle raw, ExtractedArticle found, int longest)
    {
        var title = Field(found.Title);
        var outlet = Field(found.Outlet);
        var url = ArticleIdentity.CanonicalUrl(found.Url ?? raw.Given.Url);
        return new CleanArticle
        {
            Origin = raw.Origin,
            ArticleId = url is null ? ArticleIdentity.OfText(outlet, title, found.Text) : ArticleIdentity.OfUrl(url),
            TextId = ArticleIdentity.OfRevision(title, found.Text),
            Given = raw.Given,
            Title = title,
            Standfirst = found.Standfirst,
            Authors = [.. found.Authors.Where(author => author.Length <= longest)],
            Outlet = outlet,
            Published = found.Published,
            Modified = found.Modified,
            Url = url,
            Section = Field(found.Section),
            Image = found.Image,
            Place = Field(found.Place),
            DeclaredLanguage = Field(found.DeclaredLanguage),
            Text = found.Text,
            Removed = found.Removed,
            Short = found.Short,
        };

        string? Field(string? value) => value is null || value.Length > longest ? null : value;
    }
}
