using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Enricher;
using Ingest.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>A service composed as it ships, its decision replaced: <c>stage cleaner|enricher MILLISECONDS</c>. It waits so long for each article, and passes it through.</summary>
public static class ReplacedStage
{
    public static int Run(string[] args)
    {
        var wait = TimeSpan.FromMilliseconds(double.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
        var builder = WebApplication.CreateSlimBuilder();
        builder.AddIngest(args[0], bus =>
        {
            if (args[0] == Service.Cleaner)
            {
                bus.AddSingleton<Clean>(raw =>
                {
                    Wait(wait);
                    return new Verdict<CleanArticle>.Accepted(Pass(raw));
                });
                bus.AddCleaning();
            }
            else
            {
                bus.AddSingleton<Enrich>(article =>
                {
                    Wait(wait);
                    return new Verdict<EnrichedArticle>.Accepted(new EnrichedArticle { Article = article, Annotations = new Annotations { Language = "en", Model = "none" } });
                });
                bus.AddEnriching();
            }
        });
        return builder.Build().MapIngest().RunIngestAsync().GetAwaiter().GetResult();
    }

    private static CleanArticle Pass(RawArticle raw) => new()
    {
        Origin = raw.Origin,
        ArticleId = ArticleIdentity.OfText(null, raw.Given.Title, raw.Content),
        TextId = ArticleIdentity.OfRevision(raw.Given.Title, raw.Content),
        Given = raw.Given,
        Title = raw.Given.Title,
        Text = raw.Content,
    };

    private static void Wait(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
            Thread.Sleep(time);
    }
}
