using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Contracts;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Storage;

namespace Ingest.Fetcher.Settling;

/// <summary>Writes what stands beside a file in <c>failed/</c>: why, and what to do; and the refused records word for word.</summary>
internal sealed class Sidecars(IArticleStore store, FetchingOptions options)
{
    /// <summary>Refusals that a note lists; all of them are in the ledger.</summary>
    private const int Listed = 100;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>For a file that goes to <c>failed/</c> itself.</summary>
    public async Task WriteErrorAsync(ClaimedDrop drop, OutcomeCounts counts, string target, CancellationToken cancellation)
    {
        var refusals = new List<object>();
        await foreach (var refusal in store.ListRefusalsAsync(new RefusalQuery(drop.DropId), cancellation))
        {
            refusals.Add(new
            {
                record = refusal.Record,
                outcome = refusal.Outcome.ToString().ToLowerInvariant(),
                stage = refusal.Stage,
                reason = refusal.Reason,
                remedy = refusal.Remedy,
                exception = refusal.Exception,
            });
            if (refusals.Count == Listed)
                break;
        }

        var note = new
        {
            file = drop.Claim.Path,
            drop = drop.DropId,
            claimed_at = drop.Claim.ClaimedAt,
            records = counts.Total,
            rejected = counts.Rejected,
            failed = counts.Failed,
            refusals,
            retry = "When the cause is mended, drop the file beside this note into inbox/ again",
        };
        await using var file = new FileStream(target, FileMode.Create);
        await JsonSerializer.SerializeAsync(file, note, Json, cancellation);
        file.Flush(flushToDisk: true);
    }

    /// <summary>For a file that goes to <c>done/</c> with some of its records refused.</summary>
    public async Task WriteRejectedAsync(ClaimedDrop drop, string target, CancellationToken cancellation)
    {
        if (FileType.Of(drop.Claim.Path) is not Verdict<FileType>.Accepted { Value: var type })
            return;
        var refused = new Dictionary<int, RefusedRecord>();
        await foreach (var refusal in store.ListRefusalsAsync(new RefusalQuery(drop.DropId), cancellation))
            refused[refusal.Record] = refusal;
        await using var output = new StreamWriter(new FileStream(target, FileMode.Create)) { NewLine = "\n" };
        await using var source = new FileStream(drop.FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var reader = RecordReader.Open(drop.Claim.Path, source, type, options);
        foreach (var record in reader.Read(refused.ContainsKey))
            await output.WriteLineAsync(RefusedSource.Write(refused[record.Record], record));
        await output.FlushAsync(cancellation);
        ((FileStream)output.BaseStream).Flush(flushToDisk: true);
    }

    /// <summary>Whether a sidecar is this drop's, left by a process that died between the sidecar and the file.</summary>
    public static bool IsOf(string path, Guid dropId)
    {
        try
        {
            return File.ReadLines(path).Take(4).Any(line => line.Contains(dropId.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
