namespace Ingest.Fetcher.Publishing;

/// <summary>Bounds what is under way, whatever waits behind: a store that stands still stops the fetcher.</summary>
internal sealed class Window(int maxRecords, long maxBytes)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _records;
    private long _bytes;

    /// <summary>Records under way.</summary>
    public long Records
    {
        get
        {
            lock (_lock)
                return _records;
        }
    }

    /// <summary>Lets one record in when there is room; a record larger than the window waits until it is alone.</summary>
    public bool TryEnter(OpenDrop drop, long bytes)
    {
        lock (_lock)
        {
            if (_records > 0 && (_records >= maxRecords || _bytes + bytes > maxBytes))
                return false;
            Update(drop, () => drop.Count(bytes));
            return true;
        }
    }

    /// <exception cref="PublishingInterruptedException">What the window waits for is lost.</exception>
    public async Task EnterAsync(OpenDrop drop, long bytes, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            if (drop.IsInterrupted)
                throw new PublishingInterruptedException();
            if (TryEnter(drop, bytes))
                return;
            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Notes what the ledger has, or that sending begins anew.</summary>
    public void Change(OpenDrop drop, Action change)
    {
        lock (_lock)
        {
            Update(drop, change);
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Leave(OpenDrop drop) => Change(drop, () => drop.Settled = drop.Before.Count + drop.Sent);

    private void Update(OpenDrop drop, Action change)
    {
        _records -= drop.UnderWay;
        _bytes -= drop.BytesUnderWay;
        change();
        _records += drop.UnderWay;
        _bytes += drop.BytesUnderWay;
    }
}
