using Ingest.Contracts;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Hosting;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher.Publishing;

/// <summary>Sends the records of one drop that the ledger does not have, and then its end.</summary>
internal sealed partial class DropPublishing(Window window, FetchingOptions options, ILogger logger)
{
    /// <summary>Bytes a refusal takes on its way; its text is bounded.</summary>
    private const long RefusalBytes = 1024;

    /// <param name="before">What the ledger has of this drop.</param>
    public async Task PublishAsync(OpenDrop drop, RecordSet before, ParcelWriter parcels, CancellationToken cancellation)
    {
        window.Change(drop, () => drop.Begin(before));
        var claim = drop.Claimed.Claim;
        if (Refuse(drop.Claimed, out var type) is { } refusal)
        {
            await RefuseAllAsync(drop, refusal, parcels, cancellation);
            return;
        }

        FileStream file;
        try
        {
            file = new FileStream(drop.Claimed.FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException)
        {
            await RefuseAllAsync(drop, ("the file cannot be read: permission denied", "Give the fetcher's user the right to read it"), parcels, cancellation);
            return;
        }

        var quarters = new Quarters(file.Length);
        using var reader = RecordReader.Open(claim.Path, file, type!, options);
        foreach (var record in reader.Read(record => !before.Contains(record)))
        {
            // A file of one article is sent only when it is known to be whole.
            if (!type!.IsLines && !IsUnchanged(drop.Claimed))
                break;
            await SendAsync(drop, record, parcels, cancellation);
            if (quarters.Pass(file.Position) is > 0 and var quarter)
                Log.Quarter(logger, quarter, claim.DropId, reader.Records, claim.Path);
        }

        var abandoned = !IsUnchanged(drop.Claimed);
        if (abandoned)
            Log.Abandoned(logger, claim.DropId, claim.Path);
        await EndAsync(drop, reader.Sha256, Math.Max(1, reader.Records), abandoned, parcels, cancellation);
    }

    private async Task SendAsync(OpenDrop drop, SourceRecord record, ParcelWriter parcels, CancellationToken cancellation)
    {
        var claim = drop.Claimed.Claim;
        var origin = new Origin(claim.DropId, claim.ClaimedAt, record.Record, claim.Path);
        if (record.Content is Verdict<SourceContent>.Accepted { Value: var content })
        {
            await EnterAsync(drop, record.Bytes, parcels, cancellation);
            await parcels.AddAsync(
                new RawArticle { Origin = origin, Kind = content.Kind, Content = content.Text, Given = content.Given }, record.Bytes, cancellation);
            Log.Fetched(logger, origin, content.Kind, record.Bytes, claim.Path);
        }
        else if (record.Content is Verdict<SourceContent>.Rejected rejected)
        {
            await EnterAsync(drop, RefusalBytes, parcels, cancellation);
            await parcels.AddAsync(new Refusal(origin, Outcome.Rejected, Service.Fetcher, rejected.Reason, rejected.Remedy), cancellation);
            Log.Refused(logger, origin, rejected.Reason, claim.Path);
        }
    }

    private async Task RefuseAllAsync(OpenDrop drop, (string Reason, string Remedy) refusal, ParcelWriter parcels, CancellationToken cancellation)
    {
        if (!drop.Before.Contains(0))
        {
            var content = new Verdict<SourceContent>.Rejected(refusal.Reason, refusal.Remedy);
            await SendAsync(drop, new SourceRecord(0, null, 0, ReadOnlyMemory<byte>.Empty, content), parcels, cancellation);
        }

        await EndAsync(drop, Digests.OfFile(drop.Claimed.FilePath) ?? "", 1, abandoned: false, parcels, cancellation);
    }

    private static async Task EndAsync(OpenDrop drop, string sha256, int records, bool abandoned, ParcelWriter parcels, CancellationToken cancellation)
    {
        var claim = drop.Claimed.Claim;
        await parcels.AddAsync(new DropPublished(claim.DropId, claim.ClaimedAt, claim.Path, sha256, records, abandoned), cancellation);
        drop.Published = true;
    }

    private async Task EnterAsync(OpenDrop drop, long bytes, ParcelWriter parcels, CancellationToken cancellation)
    {
        if (window.TryEnter(drop, bytes))
            return;
        // What waits in a half-filled parcel would never settle, and the window never open.
        await parcels.FlushAsync(cancellation);
        await window.EnterAsync(drop, bytes, cancellation);
    }

    private static (string Reason, string Remedy)? Refuse(ClaimedDrop drop, out FileType? type)
    {
        type = null;
        switch (FileFacts.Of(drop.FilePath)?.Kind)
        {
            case FileKind.Link:
                return ("it is a symbolic link, and links are not followed", "Drop the file itself");
            case FileKind.Special:
                return ("it is a pipe, a socket or a device, not a file", "Drop a file");
            default:
                break;
        }

        switch (FileType.Of(drop.Claim.Path))
        {
            case Verdict<FileType>.Accepted accepted:
                type = accepted.Value;
                return null;
            case Verdict<FileType>.Rejected rejected:
                return (rejected.Reason, rejected.Remedy);
            default:
                throw new InvalidOperationException("a verdict is accepted or rejected");
        }
    }

    private static bool IsUnchanged(ClaimedDrop drop) => FileFacts.Of(drop.FilePath) is { } facts && drop.Claim.Matches(facts);

    private static partial class Log
    {
        [LoggerMessage(EventId = 211, EventName = "Fetched", Level = LogLevel.Information, Message = "Fetched {Record}: {Kind}, {Bytes} bytes, {File}")]
        public static partial void Fetched(ILogger logger, Origin record, ContentKind kind, long bytes, string file);

        [LoggerMessage(EventId = 214, EventName = "QuarterSent", Level = LogLevel.Information, Message = "Sent {Quarter} of 4 quarters of {Drop}: {Records} records so far, {File}")]
        public static partial void Quarter(ILogger logger, int quarter, Guid drop, int records, string file);

        [LoggerMessage(EventId = 212, EventName = "FetchingRefused", Level = LogLevel.Warning, Message = "Fetching {Record} ended: Rejected: {Reason}, {File}")]
        public static partial void Refused(ILogger logger, Origin record, string reason, string file);

        [LoggerMessage(EventId = 213, EventName = "DropAbandoned", Level = LogLevel.Warning,
            Message = "Abandoned {Drop}: {File} changed while it was read; it goes back to the inbox as a new drop")]
        public static partial void Abandoned(ILogger logger, Guid drop, string file);
    }
}
