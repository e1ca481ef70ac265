using Ingest.Cleaner;
using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Storage;

namespace Ingest.Cli.Forgetting;

/// <summary>Takes copies of an article out of failed/: a record that was refused, and stored when it was tried again, still stands there.</summary>
internal sealed class Copies(Archive archive, FetchingOptions options, Guid articleId, TimeProvider time)
{
    private static readonly CleaningOptions Defaults = new();

    public async Task<IReadOnlyList<ForgottenSource>> RemoveAsync(CancellationToken cancellation)
    {
        var told = new List<ForgottenSource>();
        foreach (var file in DayFile.Read(archive.Data, Place.Failed).Where(file => FileType.Of(file.Path) is Verdict<FileType>.Accepted).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(archive.Data.Root, file.Relative);
            if (FileFacts.Of(path) is not { Kind: FileKind.Regular })
                continue;
            var type = ((Verdict<FileType>.Accepted)FileType.Of(file.Path)).Value;
            if (type.IsLines)
                await RemoveLinesAsync(file, path, type, told, cancellation);
            else
                RemoveFile(file, path, type, told);
        }

        return told;
    }

    private async Task RemoveLinesAsync(DayFile file, string path, FileType type, List<ForgottenSource> told, CancellationToken cancellation)
    {
        var lines = SourceLines.Find(path, type, options, IsTheArticle);
        if (lines.Count == 0)
            return;
        var before = Digests.OfFile(path);
        await SourceLines.RemoveAsync(path, type, lines);
        told.Add(new ForgottenSource(file.Relative, $"{Counted.Of(lines.Count, "line")} replaced", false));
        await foreach (var drop in archive.Store.ListDropsAsync(new DropQuery(Path: file.Path), cancellation))
        {
            if (drop.Sha256 == before)
                await archive.Store.AmendSourceAsync(drop.DropId, Digests.OfFile(path) ?? "", cancellation);
        }
    }

    private void RemoveFile(DayFile file, string path, FileType type, List<ForgottenSource> told)
    {
        using (var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        using (var reader = RecordReader.Open(path, content, type, options))
        {
            if (!reader.Read(_ => true).Any(IsTheArticle))
                return;
        }

        File.Delete(path);
        told.Add(new ForgottenSource(file.Relative, "deleted", false));
    }

    private bool IsTheArticle(SourceRecord record)
    {
        if (record.Content is not Verdict<SourceContent>.Accepted { Value: var content })
            return false;
        var origin = new Origin(Guid.Empty, time.GetUtcNow(), record.Record, "");
        var raw = new RawArticle { Origin = origin, Kind = content.Kind, Content = content.Text, Given = content.Given };
        return Cleaning.Clean(raw, Defaults) is Verdict<CleanArticle>.Accepted { Value: var article } && article.ArticleId == articleId;
    }
}
