using System.Runtime.CompilerServices;
using Ingest.Storage;

namespace Ingest.Cli.Retrying;

/// <summary>The selected refusals of one drop.</summary>
internal sealed record RefusedGroup(Guid DropId, IReadOnlyList<RefusedRecord> Records)
{
    /// <summary>Refusals come ordered by drop: one drop is held at a time.</summary>
    public static async IAsyncEnumerable<RefusedGroup> OfAsync(
        IAsyncEnumerable<RefusedRecord> refusals, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var records = new List<RefusedRecord>();
        await foreach (var refusal in refusals.WithCancellation(cancellation))
        {
            if (records.Count > 0 && records[0].DropId != refusal.DropId)
            {
                yield return new RefusedGroup(records[0].DropId, records);
                records = [];
            }

            records.Add(refusal);
        }

        if (records.Count > 0)
            yield return new RefusedGroup(records[0].DropId, records);
    }
}
