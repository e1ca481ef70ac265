using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingest.Enricher;

/// <summary>The stage's decision: <see cref="Enriching.Enrich"/> with its models.</summary>
public delegate Verdict<EnrichedArticle> Enrich(CleanArticle article);

/// <summary>Takes parcels of clean articles, sends them on with language, topics, names and keywords.</summary>
public partial class EnrichingConsumer(Enrich enrich, Deciding deciding, Publisher publisher, ILogger<EnrichingConsumer> logger) : IConsumer<ArticlesCleaned>
{
    public async Task Consume(ConsumeContext<ArticlesCleaned> context)
    {
        var enriched = new List<EnrichedArticle>();
        var (articles, refused) = await Suspects.SiftAsync(
            context, publisher, Service.Enricher, context.Message.Articles, article => article.Origin, article => new ArticlesCleaned([article], []));
        foreach (var article in articles)
        {
            var decision = deciding.Decide(Service.Enricher, article.Origin, article.Text.Length, article, clean => enrich(clean));
            if (decision.Value is { } value)
            {
                enriched.Add(value);
                Log.Enriched(
                    logger, article.Origin, article.ArticleId, value.Annotations.Language,
                    string.Join(", ", value.Annotations.Topics.Select(topic => topic.Name)), article.Origin.Path, decision.Milliseconds);
            }
            else if (decision.Refusal is { } refusal)
            {
                refused.Add(refusal);
                Log.Refused(logger, refusal.Origin, article.ArticleId, refusal.Outcome, refusal.Reason, refusal.Origin.Path, decision.Milliseconds);
            }
        }

        if (refused.Count > 0)
            await publisher.PublishAsync(new ArticlesRejected(refused), context.CancellationToken);
        if (enriched.Count > 0 || context.Message.Ends.Count > 0 || context.Message.Mark is not null)
            await publisher.PublishAsync(new ArticlesEnriched(enriched, context.Message.Ends, context.Message.Mark), context.CancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 401, EventName = "Enriched", Level = LogLevel.Information,
            Message = "Enriched {Record} {ArticleId}: {Language}, topics [{Topics}], {File}, {Milliseconds:0.0} ms")]
        public static partial void Enriched(ILogger logger, Origin record, Guid articleId, string language, string topics, string file, double milliseconds);

        [LoggerMessage(EventId = 402, EventName = "EnrichingRefused", Level = LogLevel.Warning,
            Message = "Enriching {Record} {ArticleId} ended: {Outcome}: {Reason}, {File}, {Milliseconds:0.0} ms")]
        public static partial void Refused(ILogger logger, Origin record, Guid articleId, Outcome outcome, string reason, string file, double milliseconds);
    }
}
