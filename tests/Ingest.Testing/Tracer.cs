using System.Globalization;

namespace Ingest.Testing;

/// <summary>Runs an executable as it ships under <c>strace</c>, which kills it on its way into a chosen system call.</summary>
/// <param name="SystemCall">The call that is never made: what stood before it on the disk is all there is.</param>
/// <param name="Passed">Calls of a thread that are let through in any case.</param>
public sealed record Tracer(string SystemCall, int Passed)
{
    public override string ToString() => SystemCall;

    private const string Binary = "/usr/bin/strace";

    /// <param name="time">The how-manieth call after those let through it is at the earliest, from 1.</param>
    public RunningProcess Start(string name, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, int time)
    {
        if (!File.Exists(Binary))
            throw new ServerMissingException("no strace: install Debian's 'strace'");
        string[] traced =
        [
            "-f", "-qqq", "-o", "/dev/null", "-e", $"trace={SystemCall}",
            "-e", string.Create(CultureInfo.InvariantCulture, $"inject={SystemCall}:signal=KILL:when={Passed + time}+"), file,
        ];
        return new RunningProcess(Binary, [.. traced, .. arguments], environment, name);
    }
}
