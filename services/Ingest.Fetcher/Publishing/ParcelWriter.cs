using Ingest.Contracts;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;

namespace Ingest.Fetcher.Publishing;

/// <summary>Packs records, ends and refusals into parcels, and sends a few at a time.</summary>
internal sealed class ParcelWriter(Publisher publisher, FetchingOptions options)
{
    /// <summary>Parcels that wait for the broker's confirmation at once.</summary>
    private const int Unconfirmed = 4;

    private readonly Queue<Task> _sending = new();
    private List<RawArticle> _articles = [];
    private List<DropPublished> _ends = [];
    private List<Refusal> _refusals = [];
    private long _bytes;

    public async Task AddAsync(RawArticle article, long bytes, CancellationToken cancellation)
    {
        if (_articles.Count > 0 && _bytes + bytes > options.ParcelBytes)
            await SendAsync(cancellation);
        _articles.Add(article);
        _bytes += bytes;
        if (_articles.Count >= options.ParcelRecords || _bytes >= options.ParcelBytes)
            await SendAsync(cancellation);
    }

    public async Task AddAsync(Refusal refusal, CancellationToken cancellation)
    {
        _refusals.Add(refusal);
        if (_refusals.Count >= options.ParcelRecords)
            await SendAsync(cancellation);
    }

    public async Task AddAsync(DropPublished end, CancellationToken cancellation)
    {
        _ends.Add(end);
        if (_ends.Count >= options.ParcelRecords)
            await SendAsync(cancellation);
    }

    /// <summary>Sends what is left, and waits until the broker has everything.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await SendAsync(cancellation);
        await ConfirmedAsync();
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        if (_refusals.Count > 0)
            await SendAsync(new ArticlesRejected(_refusals), cancellation);
        if (_articles.Count > 0 || _ends.Count > 0)
            await SendAsync(new ArticlesFetched(_articles, _ends), cancellation);
        var large = _bytes > LargeWork.Large;
        (_articles, _ends, _refusals, _bytes) = ([], [], [], 0);
        if (!large)
            return;
        // What a large record takes, as text and as message, is gone before the next one comes.
        await ConfirmedAsync();
        LargeWork.ClearUp();
    }

    private async Task ConfirmedAsync()
    {
        while (_sending.TryDequeue(out var sending))
            await sending;
    }

    private async Task SendAsync<T>(T message, CancellationToken cancellation)
        where T : class
    {
        while (_sending.Count >= Unconfirmed)
            await _sending.Dequeue();
        _sending.Enqueue(publisher.PublishAsync(message, cancellation));
    }
}
