using System.Globalization;

namespace Ingest.Fetcher.Folder;

/// <summary>The layout of the data folder.</summary>
public sealed class DataFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    public string Inbox => Path.Combine(Root, "inbox");

    public string Processing => Path.Combine(Root, "processing");

    public string Done => Path.Combine(Root, "done");

    public string Failed => Path.Combine(Root, "failed");

    public string Logs => Path.Combine(Root, "logs");

    public string Archive => Path.Combine(Root, "archive.db");

    public string Settings => Path.Combine(Root, "ingest.json");

    public void Create()
    {
        foreach (var folder in (string[])[Inbox, Processing, Done, Failed])
            Directory.CreateDirectory(folder);
    }

    /// <summary>Makes sure that a file can be renamed from folder to folder: all lie on one file system and one mount.</summary>
    /// <exception cref="IOException">They do not, or the folder cannot be written.</exception>
    public void Probe()
    {
        foreach (var (from, to) in new[] { (Inbox, Processing), (Processing, Done), (Processing, Failed), (Processing, Inbox) })
        {
            var source = Path.Combine(from, $".probe-{Guid.NewGuid():N}");
            var target = Path.Combine(to, $".probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(source, []);
            try
            {
                if (Renaming.Rename(source, target) == RenameResult.OtherMount)
                {
                    throw new IOException(
                        $"{from} and {to} lie on different mounts, and a file cannot move between them in one step; mount the whole data folder as one");
                }
            }
            finally
            {
                File.Delete(source);
                File.Delete(target);
            }
        }
    }

    /// <summary>The folder of a day's settled files; days are UTC.</summary>
    public static string Day(string folder, DateTimeOffset now) =>
        Path.Combine(folder, now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A path below a folder as the ledger names it: '/' between folders.</summary>
    public static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
