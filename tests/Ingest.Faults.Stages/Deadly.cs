using Ingest.Contracts;

namespace Ingest.Faults.Stages;

/// <summary>What no process survives.</summary>
public static class Deadly
{
    /// <summary>A record with these words overflows the stack.</summary>
    public const string Mark = "this sentence has no end";

    public static Verdict<CleanArticle> Overflow(RawArticle raw) => Deeper(raw, 0) > 0 ? throw new InvalidOperationException("survived") : throw new InvalidOperationException("survived");

    private static int Deeper(RawArticle raw, int depth) => Deeper(raw with { Content = raw.Content }, depth + 1) + depth;
}
