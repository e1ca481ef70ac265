using System.Collections.Concurrent;
using System.Threading.Channels;
using Ingest.Contracts;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Publishing;
using Ingest.Fetcher.Settling;
using Ingest.Hosting;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher;

/// <summary>One fetcher's life: from its folder below <c>processing/</c> to the loss of it.</summary>
/// <remarks>Ends when the folder is lost, and then throws away all it knew: the new owner knows it from folder and ledger.</remarks>
internal sealed partial class Session : IAsyncDisposable
{
    private static readonly TimeSpan RenewInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MoveAgain = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, OpenDrop> _open = new();
    private readonly Channel<OpenDrop> _articles = Channel.CreateBounded<OpenDrop>(256);
    private readonly Channel<OpenDrop> _streams = Channel.CreateBounded<OpenDrop>(4);
    private readonly Channel<(OpenDrop Drop, Drop Row)> _settled = Channel.CreateUnbounded<(OpenDrop, Drop)>();
    private readonly DataFolder _data;
    private readonly OwnFolder _own;
    private readonly Publisher _publisher;
    private readonly IArticleStore _store;
    private readonly Gate _gate;
    private readonly Nudges _nudges;
    private readonly FetchingMonitor _monitor;
    private readonly FetchingMode _mode;
    private readonly FetchingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Window _window;
    private readonly Claiming _claiming;
    private readonly Moving _moving;
    private readonly DropPublishing _publishing;
    private readonly LedgerWatch _ledger;
    private readonly Scanning _scanning;
    private readonly Healing _healing;

    public Session(
        DataFolder data, OwnFolder own, Publisher publisher, IArticleStore store, Gate gate, Nudges nudges, FetchingMonitor monitor,
        FetchingMode mode, FetchingOptions options, TimeProvider time, ILogger logger)
    {
        (_data, _own, _publisher, _store, _gate, _nudges) = (data, own, publisher, store, gate, nudges);
        (_monitor, _mode, _options, _time, _logger) = (monitor, mode, options, time, logger);
        _window = new Window(options.WindowRecords, options.WindowBytes);
        _claiming = new Claiming(data, time);
        _moving = new Moving(data, new Sidecars(store, options), time);
        _publishing = new DropPublishing(_window, options, logger);
        _ledger = new LedgerWatch(_open, _window, store, gate, nudges, monitor, time);
        _scanning = new Scanning(data, own, _claiming, _open, monitor, mode, options, time, logger);
        _healing = new Healing(own.Fetcher, _open, _window, publisher, store, gate, options, monitor, time, logger);
    }

    public string Fetcher => _own.Fetcher;

    /// <summary>Returns when this fetcher owns nothing any more; throws when something broke.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task[] tasks =
        [
            Task.Run(() => RenewAsync(ending.Token), CancellationToken.None),
            Task.Run(() => _scanning.RunAsync(EnqueueAsync, ending.Token), CancellationToken.None),
            Task.Run(() => PublishAsync(_articles.Reader, ending.Token), CancellationToken.None),
            Task.Run(() => PublishAsync(_streams.Reader, ending.Token), CancellationToken.None),
            Task.Run(() => _ledger.RunAsync(_settled.Writer, ending.Token), CancellationToken.None),
            Task.Run(() => MoveAsync(ending.Token), CancellationToken.None),
            Task.Run(() => _healing.RunAsync(EnqueueAsync, ending.Token), CancellationToken.None),
        ];
        var first = await Task.WhenAny(tasks);
        await ending.CancelAsync();
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        if (first.Exception is { } broken && !broken.InnerExceptions.All(inner => inner is OwnershipLostException))
            throw broken;
    }

    public ValueTask DisposeAsync()
    {
        _own.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Whoever is about to touch a file asks this first.</summary>
    /// <exception cref="OwnershipLostException">Another fetcher has taken over.</exception>
    private void AssertOwned()
    {
        if (!_own.Renew(_options.LeaseTimeout / 2))
            throw new OwnershipLostException();
    }

    private async Task RenewAsync(CancellationToken cancellation)
    {
        while (_own.Renew(TimeSpan.Zero))
            await Task.Delay(RenewInterval, _time, cancellation);
    }

    /// <returns>False when there is no room for a file of this kind now.</returns>
    private async ValueTask<bool> EnqueueAsync(OpenDrop drop, bool wait, CancellationToken cancellation)
    {
        var lane = Scanning.IsStream(drop.Claimed.Claim.Path) ? _streams : _articles;
        if (lane.Writer.TryWrite(drop))
            return true;
        if (!wait)
            return false;
        await lane.Writer.WriteAsync(drop, cancellation);
        return true;
    }

    private async Task PublishAsync(ChannelReader<OpenDrop> drops, CancellationToken cancellation)
    {
        var parcels = new ParcelWriter(_publisher, _options);
        while (await drops.WaitToReadAsync(cancellation))
        {
            while (drops.TryRead(out var drop))
            {
                while (!await PublishAsync(drop, parcels, cancellation))
                    drop.IsAdopted = true;
            }

            // A lone file travels at once.
            await parcels.FlushAsync(cancellation);
        }
    }

    /// <returns>False when the drop must be sent anew.</returns>
    private async Task<bool> PublishAsync(OpenDrop drop, ParcelWriter parcels, CancellationToken cancellation)
    {
        AssertOwned();
        drop.SentAfterMark = _healing.LastMark;
        try
        {
            var before = drop.IsAdopted ? await LedgerRecordsAsync(drop, cancellation) : new RecordSet();
            if (before is not null)
                await _publishing.PublishAsync(drop, before, parcels, cancellation);
            return true;
        }
        catch (PublishingInterruptedException)
        {
            return false;
        }
    }

    /// <returns>Null when the ledger has settled the drop: nothing is left to send.</returns>
    private Task<RecordSet?> LedgerRecordsAsync(OpenDrop drop, CancellationToken cancellation) => _gate.PassAsync(
        async token =>
        {
            var rows = await _store.GetDropsAsync([drop.Claimed.DropId], token);
            if (rows.Count > 0 && rows[0].State != DropState.Open)
            {
                drop.Published = true;
                return null;
            }

            return await _store.GetSettledRecordsAsync(drop.Claimed.DropId, token);
        },
        exception => exception is StoreUnavailableException,
        cancellation);

    private async Task MoveAsync(CancellationToken cancellation)
    {
        var later = new PriorityQueue<(OpenDrop, Drop), long>();
        while (true)
        {
            var (drop, row) = await NextAsync(later, cancellation);
            AssertOwned();
            try
            {
                await FinishAsync(drop, row, cancellation);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !DiskTrouble.IsWorld(exception))
            {
                if (!Directory.Exists(drop.Claimed.Folder))
                {
                    _open.TryRemove(drop.Claimed.DropId, out _);
                    continue;
                }

                Log.NotMoved(_logger, drop.Claimed.DropId, drop.Claimed.Claim.Path, exception.Message);
                later.Enqueue((drop, row), _time.GetTimestamp() + (long)(MoveAgain.TotalSeconds * _time.TimestampFrequency));
            }
        }
    }

    private async Task<(OpenDrop Drop, Drop Row)> NextAsync(PriorityQueue<(OpenDrop, Drop), long> later, CancellationToken cancellation)
    {
        while (true)
        {
            if (later.TryPeek(out var again, out var due) && _time.GetTimestamp() >= due)
            {
                later.Dequeue();
                return again;
            }

            if (_settled.Reader.TryRead(out var next))
                return next;
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var waits = later.Count > 0 ? Task.Delay(MoveAgain / 5, _time, pause.Token) : Task.Delay(Timeout.Infinite, pause.Token);
            await Task.WhenAny(_settled.Reader.WaitToReadAsync(pause.Token).AsTask(), waits);
            await pause.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task FinishAsync(OpenDrop drop, Drop row, CancellationToken cancellation)
    {
        if (row.State == DropState.Abandoned)
        {
            _claiming.GiveBack(drop.Claimed);
            _window.Leave(drop);
            _open.TryRemove(drop.Claimed.DropId, out _);
            return;
        }

        var target = await _gate.PassAsync(
            token => _moving.MoveAsync(drop.Claimed, row.Counts, token),
            exception => exception is StoreUnavailableException || DiskTrouble.IsWorld(exception),
            cancellation);
        _window.Leave(drop);
        _open.TryRemove(drop.Claimed.DropId, out _);
        _monitor.Finish(new FinishedFile(drop.Claimed.DropId, drop.Claimed.Claim.Path, row.Counts, target));
        Log.Finished(_logger, drop.Claimed.DropId, drop.Claimed.Claim.Path, row.Counts,
            DataFolder.Relative(_data.Root, target), (_time.GetUtcNow() - drop.Claimed.Claim.ClaimedAt).TotalSeconds);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 221, EventName = "DropFinished", Level = LogLevel.Information,
            Message = "Finished {Drop}: {File}: {Counts}; now {Target}, {Seconds:0.0} s")]
        public static partial void Finished(ILogger logger, Guid drop, string file, OutcomeCounts counts, string target, double seconds);

        [LoggerMessage(EventId = 222, EventName = "DropNotMoved", Level = LogLevel.Warning, Message = "Settled {Drop}, but {File} cannot be moved yet: {Reason}; it is tried again")]
        public static partial void NotMoved(ILogger logger, Guid drop, string file, string reason);
    }
}
