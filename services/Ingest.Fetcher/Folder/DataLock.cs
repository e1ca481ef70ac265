using System.Globalization;

namespace Ingest.Fetcher.Folder;

/// <summary>Says that one embedded process owns a data folder; the system drops it when the process dies, however it dies.</summary>
public sealed class DataLock : IDisposable
{
    private const string HolderEnding = ".holder";

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

        File.WriteAllText(path + HolderEnding, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}"));
        return new DataLock(file);
    }

    public void Dispose() => _file.Dispose();

    // In a file of its own: this runtime asks for the lock even to read.
    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path + HolderEnding);
        }
        catch (IOException)
        {
            return "it does not say which";
        }
    }
}
