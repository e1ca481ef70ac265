using System.IO.Enumeration;

namespace Ingest.Fetcher.Folder;

/// <summary>Reads the inbox: every file in it and below it, links and special files included, never through a link.</summary>
public sealed class Inbox(string folder)
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = true, RecurseSubdirectories = true };

    /// <summary>Files that may be taken once they are quiet; paths below the inbox.</summary>
    public IEnumerable<(string Path, FileFacts Facts)> Files() =>
        from path in Entries(temporary: false)
        let facts = FileFacts.Of(Path.Combine(folder, path))
        where facts is not null && facts.Kind != FileKind.Folder
        select (path, facts);

    /// <summary>Files with temporary names, which stay where they are.</summary>
    public IEnumerable<string> Ignored() => Entries(temporary: true);

    private FileSystemEnumerable<string> Entries(bool temporary) => new(folder, Transform, All)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) =>
            (!entry.IsDirectory || IsLink(ref entry)) && InboxNames.IsTemporary(entry.FileName.ToString()) == temporary,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !entry.FileName.StartsWith("."),
    };

    private string Transform(ref FileSystemEntry entry) => DataFolder.Relative(folder, entry.ToFullPath());

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
