namespace Ingest.Fetcher.Folder;

/// <summary>Tells whether two processes share a kernel, so that a file lock between them can be believed.</summary>
internal static class Machine
{
    private const string BootFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>The same in all processes and containers of one running kernel, and in no others.</summary>
    public static string Boot { get; } = File.Exists(BootFile) ? File.ReadAllText(BootFile).Trim() : Environment.MachineName;
}
