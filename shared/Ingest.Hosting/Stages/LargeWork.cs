namespace Ingest.Hosting.Stages;

/// <summary>Decides about one large record at a time in the whole process, whatever its stage, and clears up behind it.</summary>
/// <remarks>A page's tree takes many times the page, and the runtime would keep what it took for the next.</remarks>
public sealed class LargeWork
{
    /// <summary>Characters of a record's text, or bytes of it; what is longer is large.</summary>
    public const int Large = 1024 * 1024;

    private readonly Lock _one = new();

    public TOut Run<TIn, TOut>(int characters, TIn record, Func<TIn, TOut> work)
    {
        if (characters <= Large)
            return work(record);
        lock (_one)
        {
            try
            {
                ClearUp();
                return work(record);
            }
            finally
            {
                ClearUp();
            }
        }
    }

    /// <summary>Gives back what a large record took.</summary>
    public static void ClearUp() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
