using Ingest.Cli.Archives;
using Ingest.Cli.Commands;
using Ingest.Cli.Output;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Cli.Forgetting;

/// <summary>Takes an article down: out of the archive first, then out of the files that brought it. Its outcomes stay.</summary>
internal static class Forget
{
    public static async Task<int> RunAsync(Archive archive, Guid articleId, bool yes, bool json, CancellationToken cancellation)
    {
        var article = await archive.Store.FindAsync(articleId, cancellation);
        var records = await archive.Store.TraceAsync(new TraceQuery(ArticleId: articleId, Limit: int.MaxValue), cancellation);
        if (article is null && records.Count == 0)
            throw new UsageException($"the archive has no article {articleId}; 'ingest search' and 'ingest trace' tell ids");
        if (!yes && !Confirm(article, records))
            return ExitCode.Usage;

        await archive.Store.ForgetAsync(articleId, cancellation);
        var options = DataSettings.Fetching(archive.Data);
        var sources = new Sources(archive, options);
        var told = new List<ForgottenSource>();
        foreach (var drop in await archive.Store.GetDropsAsync([.. records.Select(record => record.DropId).Distinct()], cancellation))
        {
            var numbers = records.Where(record => record.DropId == drop.DropId).Select(record => record.Record).ToHashSet();
            told.Add(await sources.RemoveAsync(drop, numbers, cancellation));
        }

        told.AddRange(await new Copies(archive, options, articleId, TimeProvider.System).RemoveAsync(cancellation));
        Print(articleId, article, told, json);
        return told.Any(source => source.Problem) ? ExitCode.Refused : ExitCode.Fine;
    }

    private static bool Confirm(StoredArticle? article, IReadOnlyList<TracedRecord> records)
    {
        var what = article is null
            ? "An article that is out of the archive already"
            : $"{Counted.Of(article.Revisions, "revision")} of '{Printable.Line(article.Current.Article.Title ?? "(no title)")}'";
        Console.Error.WriteLine($"{what}, and {Counted.Of(records.Count, "source record")} in {Counted.Of(records.Select(record => record.DropId).Distinct().Count(), "file")}, will be gone for good.");
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            Console.Error.WriteLine("Nothing was done: add --yes");
            return false;
        }

        Console.Error.Write("Forget it? [y/N] ");
        var forget = Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
        if (!forget)
            Console.Error.WriteLine("Nothing was done.");
        return forget;
    }

    private static void Print(Guid articleId, StoredArticle? article, List<ForgottenSource> told, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonOutput.Line(new { id = articleId, revisions = article?.Revisions ?? 0, sources = told }));
            return;
        }

        Console.WriteLine(article is null ? $"{articleId} was out of the archive already" : $"{articleId}: {Counted.Of(article.Revisions, "revision")} taken out of the archive");
        foreach (var source in told)
            Console.WriteLine($"{(source.Problem ? "PROBLEM " : "")}{Printable.Line(source.Path)}: {Printable.Line(source.Done)}");
    }
}
