using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Cli.Stories;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Cli.Exporting;

/// <summary>Writes every stored article once, row by row.</summary>
internal static class Export
{
    /// <summary>Articles whose nearest ones are asked for at once; so many texts are in memory.</summary>
    private const int Turn = 256;

    public static async Task<int> RunAsync(Archive archive, string format, string? folder, bool forSpreadsheets, CancellationToken cancellation)
    {
        if (folder is not null)
            Directory.CreateDirectory(folder);
        if (format == "markdown")
            return await MarkdownAsync(archive, folder!, cancellation);
        if (folder is not null)
        {
            var path = Path.Combine(Path.GetFullPath(folder), $"articles.{format}");
            await NewFile.WriteAsync(path, async file =>
            {
                await using var text = new StreamWriter(file, leaveOpen: true) { NewLine = "\n" };
                var count = await LinesAsync(archive, format, forSpreadsheets, text, cancellation);
                await Console.Error.WriteLineAsync($"{count} articles in {Printable.Line(path)}");
            });
            return ExitCode.Fine;
        }

        try
        {
            await using var output = StandardOutput.OpenText();
            await LinesAsync(archive, format, forSpreadsheets, output, cancellation);
        }
        catch (IOException exception) when (StandardOutput.IsClosed(exception))
        {
            // Nobody reads any more.
        }

        return ExitCode.Fine;
    }

    private static async Task<long> LinesAsync(Archive archive, string format, bool forSpreadsheets, TextWriter output, CancellationToken cancellation)
    {
        var count = 0L;
        // RFC 4180 ends lines with CR LF.
        if (format == "csv")
            await output.WriteAsync(CsvRow.Header + "\r\n");
        var turn = new List<StoredArticle>(Turn);
        await foreach (var article in archive.Store.ExportAsync(cancellation))
        {
            turn.Add(article);
            if (turn.Count == Turn)
                await WriteAsync();
        }

        await WriteAsync();
        return count;

        async Task WriteAsync()
        {
            // CSV has no place for evidence, and it takes a second article to tell.
            var evidence = format == "csv" ? null : await StoryEvidenceRow.OfAsync(archive.Store, turn, cancellation);
            for (var i = 0; i < turn.Count; i++)
            {
                var row = ExportedRow.Of(turn[i], evidence?[i]);
                await output.WriteAsync(format == "csv" ? CsvRow.Of(row, forSpreadsheets) + "\r\n" : JsonOutput.Line(row) + "\n");
            }

            count += turn.Count;
            turn.Clear();
        }
    }

    private static async Task<int> MarkdownAsync(Archive archive, string folder, CancellationToken cancellation)
    {
        var count = 0L;
        await foreach (var article in archive.Store.ExportAsync(cancellation))
        {
            var row = ExportedRow.Of(article, null);
            await File.WriteAllTextAsync(Path.Combine(folder, FileNames.Of(row.Title, row.Id)), MarkdownFile.Of(row), cancellation);
            count++;
        }

        await Console.Error.WriteLineAsync($"{count} articles in {Printable.Line(Path.GetFullPath(folder))}");
        return ExitCode.Fine;
    }
}
