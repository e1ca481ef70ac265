using Ingest.Contracts;
using Ingest.Fetcher.Settling;
using MassTransit;

namespace Ingest.Fetcher;

/// <summary>Hears that drops are settled sooner than the next look into the ledger would tell.</summary>
internal sealed class NudgeConsumer(Nudges nudges) : IConsumer<DropSettled>
{
    public Task Consume(ConsumeContext<DropSettled> context)
    {
        nudges.Add(context.Message);
        return Task.CompletedTask;
    }
}
