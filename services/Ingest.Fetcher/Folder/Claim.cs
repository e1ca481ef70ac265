using System.Text.Json;

namespace Ingest.Fetcher.Folder;

/// <summary>What was claimed: kept beside the file as <c>.claim</c>, written before the file is renamed in.</summary>
/// <param name="Path">The file's path below the inbox.</param>
public sealed record Claim(Guid DropId, string Path, DateTimeOffset ClaimedAt, long Size, long ModifiedTicks, ulong FileId)
{
    public const string FileName = ".claim";

    /// <summary>Where the settled file went; written before it goes, so that a restart finds it.</summary>
    public const string TargetFileName = ".target";

    public bool Matches(FileFacts facts) => facts.Size == Size && facts.ModifiedTicks == ModifiedTicks && facts.FileId == FileId;

    public void Write(string folder)
    {
        var temporary = System.IO.Path.Combine(folder, FileName + ".tmp");
        using (var file = new FileStream(temporary, FileMode.Create))
        {
            JsonSerializer.Serialize(file, this);
            file.Flush(flushToDisk: true);
        }

        Renaming.Rename(temporary, System.IO.Path.Combine(folder, FileName), replace: true);
    }

    /// <returns>Null when there is none, or it was never finished.</returns>
    public static Claim? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Claim>(File.ReadAllBytes(System.IO.Path.Combine(folder, FileName)));
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
