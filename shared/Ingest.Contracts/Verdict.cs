namespace Ingest.Contracts;

/// <summary>A stage's answer to one record: accepted, or rejected with a reason that a person can act on.</summary>
public abstract record Verdict<T>
{
    private Verdict()
    {
    }

    public sealed record Accepted(T Value) : Verdict<T>;

    /// <param name="Reason">Names the thing, its value and the limit.</param>
    /// <param name="Remedy">What the user can do.</param>
    public sealed record Rejected(string Reason, string Remedy) : Verdict<T>;
}
