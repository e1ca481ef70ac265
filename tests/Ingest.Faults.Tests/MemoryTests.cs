using System.Globalization;
using System.Text;
using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>However much is dropped, no process grows beyond its bound.</summary>
[Collection(Lanes.Others)]
public sealed class MemoryTests(Undisturbed undisturbed, ITestOutputHelper output)
{
    /// <summary>Megabytes, of the most memory that a process ever had.</summary>
    public const long Bound = 400;

    /// <summary>Megabytes, of thirty pages of 8 MiB one after another; three stay under <see cref="Bound"/>. The runtime keeps some of what each took.</summary>
    private const long BoundOfManyLargePages = 600;

    private static readonly string Sentence = "The council of the town met on Monday evening and spoke at length of the old bridge, which is to be closed for a year. ";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_large_file_of_records(bool embedded) => StaysBoundedAsync(embedded, inbox =>
    {
        var records = Undisturbed.IsLong ? 500_000 : 8_000;
        var text = string.Concat(Enumerable.Repeat(Sentence, 33));
        using var lines = new StreamWriter(Path.Combine(inbox, "large.jsonl"));
        for (var i = 0; i < records; i++)
            lines.WriteLine($$"""{"url":"https://example.org/{{i}}","title":"Record {{i}}","text":"{{text}}It was day {{i}}."}""");
        return records;
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Many_small_files(bool embedded) => StaysBoundedAsync(embedded, inbox =>
    {
        var files = Undisturbed.IsLong ? 100_000 : 2_000;
        for (var i = 0; i < files; i++)
        {
            if (i % 1000 == 0)
                Directory.CreateDirectory(Path.Combine(inbox, Name(i)));
            File.WriteAllText(Path.Combine(inbox, Name(i), $"{i}.txt"), $"Number {i}\n\n{Sentence}It was day {i}.\n");
        }

        return files;

        static string Name(int i) => (i / 1000).ToString(CultureInfo.InvariantCulture);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Pages_at_the_limit_of_size(bool embedded) => StaysBoundedAsync(embedded, inbox =>
    {
        var pages = Undisturbed.IsLong ? 30 : 3;
        for (var i = 0; i < pages; i++)
        {
            var page = new StringBuilder($"<html><head><title>Page {i}</title></head><body><article><h1>Page {i}</h1>");
            // Encoded to travel, quote marks and line ends are two bytes each.
            while (page.Length < (8 * 1024 * 1024) - 200_000)
                page.Append("<p class=text>").Append(Sentence).Append("</p>\n");
            File.WriteAllText(Path.Combine(inbox, $"{i}.html"), page.Append("</article></body></html>").ToString());
        }

        return pages;
    }, Undisturbed.IsLong ? BoundOfManyLargePages : Bound);

    private async Task StaysBoundedAsync(bool embedded, Func<string, int> fill, long bound = Bound)
    {
        await using Pipeline pipeline = embedded ? new EmbeddedPipeline() : new DistributedPipeline(undisturbed.Servers);
        pipeline.Settings["Logs__Level"] = "Warning";
        var staging = Path.Combine(pipeline.Data, ".staging");
        Directory.CreateDirectory(staging);
        var records = fill(staging);
        Directory.CreateDirectory(pipeline.Inbox);
        Directory.Move(staging, Path.Combine(pipeline.Inbox, "much"));
        await pipeline.InitializeAsync();
        Assert.SkipUnless(pipeline.Missing is null, pipeline.Missing ?? "");

        await SettledAsync(pipeline, records);

        Assert.Equal(records, (await pipeline.Store.GetStatusAsync(default)).Outcomes.Stored);
        foreach (var process in pipeline.Processes)
            output.WriteLine($"{process.Name}: at most {process.PeakMegabytes} MB");
        Assert.All(pipeline.Processes, process => Assert.InRange(process.PeakMegabytes, 1, bound));
        var (code, lines) = await pipeline.CommandAsync("audit");
        Assert.True(code == 0, string.Join('\n', lines));
    }

    private static async Task SettledAsync(Pipeline pipeline, int records)
    {
        using var patience = new CancellationTokenSource(Undisturbed.IsLong ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(4));
        for (StoreStatus? status = null; status is null || status.OpenDrops > 0 || status.Outcomes.Total < records; await Task.Delay(100))
        {
            if (pipeline.Ended is { } ended)
                Assert.Fail($"a process ended by itself:\n{ended}");
            if (patience.IsCancellationRequested)
                Assert.Fail($"not settled in time: {status?.Outcomes}\n{string.Join('\n', pipeline.Lines.TakeLast(20))}");
            try
            {
                status = await pipeline.Store.GetStatusAsync(default);
            }
            catch (StoreUnavailableException)
            {
                // Not there yet.
            }
        }

        while (Directory.EnumerateFiles(Path.Combine(pipeline.Data, "processing"), "*.*", SearchOption.AllDirectories).Any(file => !Path.GetFileName(file).StartsWith('.')))
            await Task.Delay(50);
    }
}
