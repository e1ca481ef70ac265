using Ingest.Cli.Output;
using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Hosting.Stages;

namespace Ingest.Cli.Sources;

/// <summary>Asks a decision about a record; a record that is refused or breaks it is one line, and the rest goes on.</summary>
internal static class Refusing
{
    private static readonly Deciding Stage = new(new NoWorkNotes(), new LargeWork());

    public static (T? Value, RefusedRow? Refused) Decide<T>(ReadRecord read, Origin origin, Func<RawArticle, Verdict<T>> decide)
        where T : class
    {
        if (read.Content is Verdict<Fetcher.Reading.SourceContent>.Rejected rejected)
            return (null, new RefusedRow(read.File, null, read.Record, rejected.Reason, rejected.Remedy));
        var content = ((Verdict<Fetcher.Reading.SourceContent>.Accepted)read.Content).Value;
        var raw = new RawArticle { Origin = origin, Kind = content.Kind, Content = content.Text, Given = content.Given };
        var decision = Stage.Decide(Service.Embedded, origin, raw.Content.Length, raw, decide);
        return decision.Refusal is { } refusal
            ? (null, new RefusedRow(read.File, content.Given.Id, read.Record, refusal.Reason, refusal.Remedy))
            : (decision.Value, null);
    }
}
