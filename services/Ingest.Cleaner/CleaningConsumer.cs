using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingest.Cleaner;

/// <summary>The stage's decision: <see cref="Cleaning.Clean"/> with its settings.</summary>
public delegate Verdict<CleanArticle> Clean(RawArticle raw);

/// <summary>Takes parcels of raw articles, sends on the clean ones, and tells the ledger of the others.</summary>
public partial class CleaningConsumer(Clean clean, Deciding deciding, Publisher publisher, ILogger<CleaningConsumer> logger) : IConsumer<ArticlesFetched>
{
    public async Task Consume(ConsumeContext<ArticlesFetched> context)
    {
        var cleaned = new List<CleanArticle>();
        var (articles, refused) = await Suspects.SiftAsync(
            context, publisher, Service.Cleaner, context.Message.Articles, article => article.Origin, article => new ArticlesFetched([article], []));
        foreach (var article in articles)
        {
            var decision = deciding.Decide(Service.Cleaner, article.Origin, article.Content.Length, article, raw => clean(raw));
            if (decision.Value is { } value)
            {
                cleaned.Add(value);
                Log.Cleaned(logger, value.Origin, value.ArticleId, value.Text.Length, value.Removed.Count, value.Origin.Path, decision.Milliseconds);
            }
            else if (decision.Refusal is { } refusal)
            {
                refused.Add(refusal);
                Log.Refused(logger, refusal.Origin, refusal.Outcome, refusal.Reason, refusal.Origin.Path, decision.Milliseconds);
            }
        }

        if (refused.Count > 0)
            await publisher.PublishAsync(new ArticlesRejected(refused), context.CancellationToken);
        if (cleaned.Count > 0 || context.Message.Ends.Count > 0 || context.Message.Mark is not null)
            await publisher.PublishAsync(new ArticlesCleaned(cleaned, context.Message.Ends, context.Message.Mark), context.CancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 301, EventName = "Cleaned", Level = LogLevel.Information,
            Message = "Cleaned {Record} {ArticleId}: {Characters} characters, {Removed} spans removed, {File}, {Milliseconds:0.0} ms")]
        public static partial void Cleaned(ILogger logger, Origin record, Guid articleId, int characters, int removed, string file, double milliseconds);

        [LoggerMessage(EventId = 302, EventName = "CleaningRefused", Level = LogLevel.Warning,
            Message = "Cleaning {Record} ended: {Outcome}: {Reason}, {File}, {Milliseconds:0.0} ms")]
        public static partial void Refused(ILogger logger, Origin record, Outcome outcome, string reason, string file, double milliseconds);
    }
}
