using Ingest.Contracts;
using Ingest.Language;

namespace Ingest.Enricher;

/// <summary>Decides what an article is about. Pure.</summary>
public static class Enriching
{
    public static Verdict<EnrichedArticle> Enrich(CleanArticle article, Annotator annotator)
    {
        var context = new AnnotationContext { Authors = article.Authors, Outlet = article.Outlet };
        var declared = article.DeclaredLanguage ?? article.Given.Language;
        return new Verdict<EnrichedArticle>.Accepted(new EnrichedArticle
        {
            Article = article,
            Annotations = annotator.Annotate(article.Title, article.Text, declared, context),
        });
    }
}
