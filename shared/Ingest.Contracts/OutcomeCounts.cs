namespace Ingest.Contracts;

/// <summary>How many records of a drop ended in each outcome.</summary>
public sealed record OutcomeCounts(long Stored, long Revised, long Unchanged, long Rejected, long Failed)
{
    public static readonly OutcomeCounts None = new(0, 0, 0, 0, 0);

    public long Total => Stored + Revised + Unchanged + Rejected + Failed;

    /// <summary>Records that became part of the archive or were part of it already.</summary>
    public long Kept => Stored + Revised + Unchanged;

    public long Refused => Rejected + Failed;

    public OutcomeCounts Minus(OutcomeCounts other) => new(
        Stored - other.Stored, Revised - other.Revised, Unchanged - other.Unchanged, Rejected - other.Rejected, Failed - other.Failed);

    public OutcomeCounts Plus(OutcomeCounts other) => new(
        Stored + other.Stored, Revised + other.Revised, Unchanged + other.Unchanged, Rejected + other.Rejected, Failed + other.Failed);

    public OutcomeCounts Plus(Outcome outcome) => outcome switch
    {
        Outcome.Stored => this with { Stored = Stored + 1 },
        Outcome.Revised => this with { Revised = Revised + 1 },
        Outcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        Outcome.Rejected => this with { Rejected = Rejected + 1 },
        Outcome.Failed => this with { Failed = Failed + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "not an outcome"),
    };

    public override string ToString() =>
        $"{Stored} stored, {Revised} revised, {Unchanged} unchanged, {Rejected} rejected, {Failed} failed";
}
