namespace Ingest.Faults.Stages;

/// <summary>A wall clock that is set anew every half second, by up to three hours forward or back. Elapsed time is true.</summary>
public sealed class JumpingTime : TimeProvider
{
    private static readonly long Begun = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        var halfSeconds = (int)(System.GetElapsedTime(Begun).TotalSeconds * 2);
        return System.GetUtcNow() + TimeSpan.FromMinutes(new Random(halfSeconds).Next(-180, 180));
    }
}
