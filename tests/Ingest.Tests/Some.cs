using System.Security.Cryptography;
using System.Text;
using Ingest.Contracts;
using Ingest.Storage;

namespace Ingest.Tests;

/// <summary>Values for tests that do not care which.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Ids in the order of their numbers.</summary>
    public static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static Origin Origin(int drop = 1, int record = 0, string path = "news.jsonl") => new(Id(drop), Noon, record, path);

    public static EnrichedArticle Article(
        int article = 1, string text = "The river rose above the bridge.", int drop = 1, int record = 0, string? title = "High water",
        string? outlet = "The Courier", DateTimeOffset? published = null, DateTimeOffset? modified = null, string language = "en", params string[] topics) => new()
        {
            Article = new CleanArticle
            {
                Origin = Origin(drop, record),
                ArticleId = Id(1_000_000 + article),
                TextId = new Guid(SHA256.HashData(Encoding.Unicode.GetBytes($"{title}\n{text}"))[..16]),
                Title = title,
                Text = text,
                Outlet = outlet,
                Published = published is { } at ? new Dated(at, DatePrecision.Time, "meta") : null,
                Modified = modified is { } changed ? new Dated(changed, DatePrecision.Time, "meta") : null,
            },
            Annotations = new Annotations
            {
                Language = language,
                Model = "test",
                Topics = [.. topics.Select(topic => new Topic(topic, topic, 0.9, []))],
            },
        };

    public static Refusal Refusal(
        int drop = 1, int record = 0, string reason = "the file is empty (0 bytes)", Outcome outcome = Outcome.Rejected, string stage = "cleaner", string path = "news.jsonl") =>
        new(Origin(drop, record, path), outcome, stage, reason, "Drop it again", outcome == Outcome.Failed ? "System.Exception: at X()" : null);

    public static DropPublished End(int drop, int records, bool abandoned = false) =>
        new(Id(drop), Noon, "news.jsonl", new string('a', 64), records, abandoned);

    public static Batch Batch(params object[] parts) => new(
        [.. parts.OfType<EnrichedArticle>()], [.. parts.OfType<Refusal>()], [.. parts.OfType<DropPublished>()], [.. parts.OfType<Mark>()]);

    public static RawArticle Raw(string content, int drop = 1, int record = 0, GivenFields? given = null) =>
        new() { Origin = Origin(drop, record), Kind = ContentKind.Plain, Content = content, Given = given ?? GivenFields.None };
}
