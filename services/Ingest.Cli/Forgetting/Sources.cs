using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Storage;

namespace Ingest.Cli.Forgetting;

/// <summary>Takes an article's records out of the files that brought it. Repeatable: what is out already stays out.</summary>
internal sealed class Sources(Archive archive, FetchingOptions options)
{
    public async Task<ForgottenSource> RemoveAsync(Drop drop, IReadOnlySet<int> records, CancellationToken cancellation)
    {
        if (drop.State != DropState.Settled)
            return Problem("the drop is not settled yet; forget the article again when it is");
        if (DropFile.Find(archive.Data, drop, compare: true) is not { } file)
            return new ForgottenSource(drop.Path, "the file is not there any more", false);
        if (ClaimFolders.Read(archive.Data).ContainsKey(drop.DropId))
            return Problem("the file is about to be moved; forget the article again in a moment");
        var type = SourceLines.LinesType(drop.Path);
        if (type is null && !file.Same)
            return Problem($"{file.Path} was changed since it settled; look whether it is still this article, and delete it yourself");
        if (type is null)
        {
            File.Delete(file.Path);
            return Told(file, "deleted");
        }

        var lines = SourceLines.Find(file.Path, type, options, record => records.Contains(record.Record));
        if (lines.Count > 0 && !file.Same)
            return Problem($"{file.Path} was changed since it settled, and its lines cannot be told apart; take the article out of it yourself");
        if (lines.Count > 0)
            await SourceLines.RemoveAsync(file.Path, type, lines);
        // A run that ended before this line left the old digest.
        await archive.Store.AmendSourceAsync(drop.DropId, Digests.OfFile(file.Path) ?? "", cancellation);
        return Told(file, lines.Count == 0 ? "its lines were out of it already" : $"{Counted.Of(lines.Count, "line")} replaced");

        ForgottenSource Problem(string why) => new(drop.Path, why, true);
    }

    private ForgottenSource Told(DropFile file, string done) => new(DataFolder.Relative(archive.Data.Root, file.Path), done, false);
}
