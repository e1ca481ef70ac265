using System.Threading.Channels;
using Ingest.Contracts;

namespace Ingest.Fetcher.Settling;

/// <summary>Drops that the store says are settled; losing one costs nothing but time.</summary>
internal sealed class Nudges
{
    private readonly Channel<DropSettled> _nudges = Channel.CreateBounded<DropSettled>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public ChannelReader<DropSettled> Reader => _nudges.Reader;

    public void Add(DropSettled settled) => _nudges.Writer.TryWrite(settled);
}
