using System.Runtime.InteropServices;

namespace Ingest.Fetcher.Folder;

public enum FileKind
{
    Regular,
    Folder,
    Link,

    /// <summary>A pipe, a socket or a device: opening one may wait for ever.</summary>
    Special,
}

/// <summary>What a file system says of a file, without opening or following it.</summary>
/// <param name="ModifiedTicks">The time of the last change, in ticks of 100 ns since 0001-01-01 UTC.</param>
/// <param name="FileId">The file's number in its file system; 0 where there is none. Tells whether a path still names the same file.</param>
public sealed partial record FileFacts(FileKind Kind, long Size, long ModifiedTicks, ulong FileId)
{
    /// <returns>Null when nothing is there.</returns>
    public static FileFacts? Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return OfLinux(path);
        var info = new FileInfo(path);
        if (!info.Exists)
            return Directory.Exists(path) ? new FileFacts(FileKind.Folder, 0, 0, 0) : null;
        var kind = info.LinkTarget is null ? FileKind.Regular : FileKind.Link;
        return new FileFacts(kind, info.Length, info.LastWriteTimeUtc.Ticks, 0);
    }

    private static FileFacts? OfLinux(string path)
    {
        const int AtFdCwd = -100, NoFollow = 0x100;
        const uint BasicStats = 0x7ff;
        if (statx(AtFdCwd, path, NoFollow, BasicStats, out var facts) != 0)
            return null;
        var kind = (facts.Mode & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
        var ticks = DateTime.UnixEpoch.Ticks + facts.ModifiedSeconds * TimeSpan.TicksPerSecond + facts.ModifiedNanoseconds / 100;
        return new FileFacts(kind, (long)facts.Size, ticks, facts.Inode);
    }

    // https://man7.org/linux/man-pages/man2/statx.2.html: the same layout on every architecture.
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, out Statx facts);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(112)]
        public long ModifiedSeconds;

        [FieldOffset(120)]
        public uint ModifiedNanoseconds;
    }
}
