using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>The system calls of which the folder journal's steps consist, and the archive's.</summary>
/// <remarks>
/// A drop is: mkdir, write and fsync .claim.tmp, renameat it to .claim, renameat2 the file in; and later: fsync and renameat2 the
/// sidecar, write .target, renameat2 the file out, unlink .target and .claim, rmdir. Before its first drop a process probes
/// the folders with four renames and four unlinks.
/// </remarks>
internal static class Journal
{
    public static IReadOnlyList<Tracer> SystemCalls { get; } =
    [
        new("mkdir", 5), new("fsync", 1), new("renameat", 0), new("renameat2", 4), new("renameat2", 8), new("unlink", 4), new("rmdir", 0), new("fsync", 4),
    ];
}
