namespace Ingest.Hosting;

/// <summary>What a process tells its caller.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Something was refused, or the books do not balance.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>Broker, database or disk.</summary>
    public const int Infrastructure = 3;
}
