using System.Globalization;

namespace Ingest.Fetcher.Folder;

/// <summary>Says that one embedded process owns a data folder; the system drops it when the process dies, however it dies.</summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    /// <exception cref="IOException">Another process holds the folder; the message says which.</exception>
    public static DataLock Take(DataFolder data)
    {
        var path = Path.Combine(data.Root, ".lock");
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new IOException($"{data.Root} is in use by another 'ingest run' ({Holder(path)}); stop that one, or name another folder", exception);
        }

        file.SetLength(0);
        file.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}")));
        file.Flush();
        return new DataLock(file);
    }

    public void Dispose() => _file.Dispose();

    // The lock is advisory, so another process can still read who holds it; this runtime asks for it even to read.
    private static string Holder(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[200];
            return System.Text.Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(handle, bytes, 0));
        }
        catch (IOException)
        {
            return "it does not say which";
        }
    }
}
