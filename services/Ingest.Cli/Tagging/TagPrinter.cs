using System.Text.Json;
using Ingest.Cleaner;
using Ingest.Cli.Output;
using Ingest.Cli.Sources;
using Ingest.Contracts;
using Ingest.Enricher;
using Ingest.Language;

namespace Ingest.Cli.Tagging;

/// <summary>Tags one record and prints what was found.</summary>
/// <param name="clean">Whether the cleaner comes first; without it title and text are taken as they are.</param>
/// <param name="annotator">The built-in one, or one with a user's own topics.</param>
internal sealed class TagPrinter(bool json, bool clean, Annotator annotator, TimeProvider time)
{
    private static readonly CleaningOptions Defaults = new();

    private readonly Ink _ink = Ink.ForOutput();

    public PrintedRecord Print(ReadRecord read)
    {
        var origin = new Origin(Guid.Empty, time.GetUtcNow(), read.Record, read.File);
        var (article, refused) = Refusing.Decide(read, origin, raw => clean ? Clean(raw) : Enriching.Enrich(AsItIs(raw), annotator));
        if (refused is not null)
            return Printing.Refuse(refused, json);
        var row = TaggedRow.Of(read, article!.Article.Given.Id, article.Annotations);
        return json
            ? new PrintedRecord(JsonSerializer.SerializeToUtf8Bytes(row, CliJson.Relaxed.TaggedRow), null, false)
            : new PrintedRecord(null, TaggedView.Render(row, article.Article.Title, _ink), false);
    }

    private Verdict<EnrichedArticle> Clean(RawArticle raw) => Cleaning.Clean(raw, Defaults) switch
    {
        Verdict<CleanArticle>.Accepted accepted => Enriching.Enrich(accepted.Value, annotator),
        Verdict<CleanArticle>.Rejected rejected => new Verdict<EnrichedArticle>.Rejected(rejected.Reason, rejected.Remedy),
        _ => throw new InvalidOperationException("a verdict is accepted or rejected"),
    };

    private static CleanArticle AsItIs(RawArticle raw) => new()
    {
        Origin = raw.Origin,
        ArticleId = Guid.Empty,
        TextId = Guid.Empty,
        Given = raw.Given,
        Title = raw.Given.Title,
        Authors = raw.Given.Authors,
        Outlet = raw.Given.Outlet,
        Text = raw.Content,
    };
}
