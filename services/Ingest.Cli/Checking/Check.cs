namespace Ingest.Cli.Checking;

internal enum CheckState
{
    Ok,

    /// <summary>Something to be mended here.</summary>
    Problem,

    /// <summary>Broker, database or disk does not answer.</summary>
    Unreachable,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Remedy">What to do; null when all is well.</param>
internal sealed record Check(string Name, CheckState State, string Message, string? Remedy = null)
{
    public static Check Ok(string name, string message) => new(name, CheckState.Ok, message);

    public static Check Problem(string name, string message, string remedy) => new(name, CheckState.Problem, message, remedy);

    public static Check Unreachable(string name, string message, string remedy) => new(name, CheckState.Unreachable, message, remedy);
}
