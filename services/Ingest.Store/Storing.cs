using System.Threading.Channels;
using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Store;

/// <summary>Writes the parcels that wait in one transaction, one transaction at a time.</summary>
/// <remarks>Lives as long as the process, longer than the bus: parcels in hand are finished when the host stops.</remarks>
public sealed partial class Storing(
    IArticleStore store, Migrating migrating, Gate gate, IOptions<StoringOptions> options, ILogger<Storing> logger) : IAsyncDisposable
{
    /// <summary>Reruns after another writer was faster; beyond it the batch is settled record by record.</summary>
    private const int Reruns = 20;

    private readonly Channel<Waiting> _parcels = Channel.CreateBounded<Waiting>(options.Value.WaitingParcels);
    private readonly CancellationTokenSource _disposed = new();
    private readonly Lock _lock = new();
    private Task? _writing;

    /// <summary>Returns when the parcel is committed.</summary>
    /// <returns>The drops that are settled with it.</returns>
    public async Task<IReadOnlyList<DropSettled>> SettleAsync(Batch parcel, CancellationToken cancellation)
    {
        lock (_lock)
            _writing ??= Task.Run(() => WriteAsync(_disposed.Token), CancellationToken.None);
        // A foreign message may lack what ours have; it breaks its own consumer here, and the transport sets it aside.
        var waiting = new Waiting(parcel, parcel.Records, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await _parcels.Writer.WriteAsync(waiting, cancellation);
        return await waiting.Done.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        if (_writing is not null)
            await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _disposed.Dispose();
    }

    private async Task WriteAsync(CancellationToken stoppingToken)
    {
        await migrating.DoneAsync(stoppingToken);
        while (await _parcels.Reader.WaitToReadAsync(stoppingToken))
        {
            var parcels = Gather();
            if (!await TryWriteAsync(parcels, stoppingToken))
            {
                // One of them broke the batch; the others must not pay for it.
                foreach (var parcel in parcels)
                    await TryWriteAsync([parcel], stoppingToken);
            }
        }
    }

    /// <returns>False when the batch broke for a reason that is neither the world's nor a record's, and may be tried parcel by parcel.</returns>
    private async Task<bool> TryWriteAsync(List<Waiting> parcels, CancellationToken stoppingToken)
    {
        try
        {
            var settled = await CommitAsync(Batches.Join(parcels.Select(parcel => parcel.Parcel)), stoppingToken);
            // Those that turned are told once, with the first parcel of the batch.
            for (var i = 0; i < parcels.Count; i++)
                parcels[i].Done.TrySetResult(i == 0 ? settled : []);
            return true;
        }
        catch (OperationCanceledException exception)
        {
            foreach (var parcel in parcels)
                parcel.Done.TrySetException(exception);
            throw;
        }
        catch (Exception) when (parcels.Count > 1)
        {
            return false;
        }
        catch (Exception exception)
        {
            Log.Broken(logger, exception);
            parcels[0].Done.TrySetException(exception);
            return true;
        }
    }

    private List<Waiting> Gather()
    {
        var parcels = new List<Waiting>();
        for (var records = 0; records < options.Value.BatchRecords && _parcels.Reader.TryRead(out var waiting);)
        {
            parcels.Add(waiting);
            records += waiting.Records;
        }

        return parcels;
    }

    private async Task<IReadOnlyList<DropSettled>> CommitAsync(Batch batch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var settlement = await gate.PassAsync(
                    token => store.SettleAsync(batch, token), exception => exception is StoreUnavailableException, cancellation);
                foreach (var record in settlement.Records)
                    Say(record);
                return settlement.Settled;
            }
            catch (StoreConflictException) when (attempt < Reruns)
            {
                await Task.Delay(Random.Shared.Next(5, 50), cancellation);
            }
            catch (Exception exception) when (exception is StoreDataException or StoreConflictException && batch.Records > 1)
            {
                var settled = new List<DropSettled>();
                foreach (var single in Batches.Split(batch))
                    settled.AddRange(await CommitAsync(single, cancellation));
                return settled;
            }
            catch (StoreDataException exception) when (batch.Articles.Count == 1)
            {
                batch = Batches.Fail(batch, exception);
            }
        }
    }

    private void Say(SettledRecord record)
    {
        if (record.Repeated)
            Log.Repeated(logger, record.Origin, record.ArticleId, record.Outcome, record.Origin.Path);
        else if (record.Refusal is { } refusal)
            Log.Refused(logger, record.Origin, record.Outcome, refusal.Stage, refusal.Reason, record.Origin.Path);
        else
            Log.Settled(logger, record.Origin, record.ArticleId, record.Outcome, record.Origin.Path);
    }

    private sealed record Waiting(Batch Parcel, int Records, TaskCompletionSource<IReadOnlyList<DropSettled>> Done);

    private static partial class Log
    {
        [LoggerMessage(EventId = 511, EventName = "Settled", Level = LogLevel.Information, Message = "Settled {Record} {ArticleId}: {Outcome}, {File}")]
        public static partial void Settled(ILogger logger, Origin record, Guid? articleId, Outcome outcome, string file);

        [LoggerMessage(EventId = 512, EventName = "SettledRefusal", Level = LogLevel.Information, Message = "Settled {Record}: {Outcome} by the {Stage}: {Reason}, {File}")]
        public static partial void Refused(ILogger logger, Origin record, Outcome outcome, string stage, string reason, string file);

        [LoggerMessage(EventId = 513, EventName = "SettledBefore", Level = LogLevel.Debug, Message = "Came again {Record} {ArticleId}: {Outcome} since before, {File}")]
        public static partial void Repeated(ILogger logger, Origin record, Guid? articleId, Outcome outcome, string file);

        [LoggerMessage(EventId = 514, EventName = "StoringBroke", Level = LogLevel.Error, Message = "A parcel broke the store; the transport sets it aside, and what it held is sent again")]
        public static partial void Broken(ILogger logger, Exception exception);
    }
}
