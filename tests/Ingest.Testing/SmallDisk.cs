using System.Diagnostics;
using System.Globalization;

namespace Ingest.Testing;

/// <summary>A file system of a few megabytes, in memory, that can be filled to the last byte. Needs the right to mount.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string _folder;
    private readonly string _filler;

    public SmallDisk(string folder, int megabytes)
    {
        (_folder, _filler) = (folder, Path.Combine(folder, ".filler"));
        Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "ingest-test", folder);
    }

    public void Fill()
    {
        using var file = new FileStream(_filler, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        try
        {
            for (var piece = new byte[64 * 1024]; ;)
                file.Write(piece);
        }
        catch (IOException)
        {
            // Full, or nearly: the rest byte by byte.
        }

        try
        {
            while (true)
                file.WriteByte(0);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(_filler);

    public void Dispose() => Run("umount", "--lazy", _folder);

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{command} {string.Join(' ', arguments)}' ended with {process.ExitCode}: it needs root");
    }
}
