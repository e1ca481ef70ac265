using Ingest.Cleaner;
using Ingest.Cli.Archives;
using Ingest.Cli.Auditing;
using Ingest.Cli.Commands;
using Ingest.Cli.Forgetting;
using Ingest.Cli.Tracing;
using Ingest.Contracts;
using Ingest.Enricher;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Language;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Cli;

/// <summary>The commands over a small archive on SQLite: one settled file of three lines, the last of them refused.</summary>
public sealed class ArchiveTests : IAsyncLifetime
{
    private const string Lines = """
        {"id":"a","title":"The bridge","text":"The council of Eastmere voted on Tuesday to repair the old harbour bridge."}
        {"id":"b","title":"The ferry","text":"The ferry to the islands will run twice a day from next spring onwards."}
        {"id":"c","own":7}

        """;

    private readonly TemporaryFolder _folder = new();
    private Archive _archive = null!;
    private Drop _drop = null!;
    private Guid _bridge;

    private string DoneFile => Path.Combine(_archive.Data.Done, "2025-11-30", "news.jsonl");

    private string Note => Path.Combine(_archive.Data.Failed, "2025-11-30", "news.jsonl.rejected.jsonl");

    public async ValueTask InitializeAsync()
    {
        var data = new DataFolder(_folder.Path);
        data.Create();
        await ArticleStores.Open(null, data.Root).MigrateAsync(default);
        _archive = await Archive.OpenAsync(data.Root, null, default);
        _folder.Write("done/2025-11-30/news.jsonl", Lines);
        // The bridge was refused once before it was stored: a copy stands in the note.
        _folder.Write("failed/2025-11-30/news.jsonl.rejected.jsonl", Lines.Split('\n')[2] + "\n" + Lines.Split('\n')[0] + "\n");
        await StoreAsync();
        _drop = (await _archive.Store.GetDropsAsync([Some.Drop("").DropId], default))[0];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void What_is_tagged_anew_has_the_topics_that_the_settings_name()
    {
        Assert.Equal(Annotator.Default.Model, DataSettings.Annotator(_archive.Data).Model);
        _folder.Write("topics/bees.yaml", "topics:\n  - name: Bees\n    terms: [hive]\n");
        _folder.Write("ingest.json", $$$"""{"Enriching": {"TopicsFolder": "{{{Path.Combine(_folder.Path, "topics")}}}"}}""");
        Assert.NotEqual(Annotator.Default.Model, DataSettings.Annotator(_archive.Data).Model);
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_said_and_not_made()
    {
        using var empty = new TemporaryFolder();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Archive.OpenAsync(empty.Path, null, default));
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty.Path));
    }

    [Fact]
    public async Task Books_that_balance_are_said_to()
    {
        var report = await Audit.RunAsync(_archive, deep: true, default);

        Assert.Empty(report.Differences);
        Assert.Equal(3, report.RecordsIn);
    }

    [Fact]
    public async Task A_forgotten_article_is_gone_from_archive_and_files_and_the_books_still_balance()
    {
        Assert.Equal(0, await Forget.RunAsync(_archive, _bridge, yes: true, json: true, default));

        Assert.Null(await _archive.Store.FindAsync(_bridge, default));
        Assert.Equal("{\"forgotten\":true}\n" + Lines[(Lines.IndexOf('\n', StringComparison.Ordinal) + 1)..], await File.ReadAllTextAsync(DoneFile));
        Assert.DoesNotContain("Eastmere", await File.ReadAllTextAsync(Note), StringComparison.Ordinal);
        Assert.Contains("\"own\":7", await File.ReadAllTextAsync(Note), StringComparison.Ordinal);
        Assert.Empty((await Audit.RunAsync(_archive, deep: true, default)).Differences);
        Assert.Equal(3, (await Audit.RunAsync(_archive, deep: false, default)).RecordsIn);
    }

    [Fact]
    public async Task Forgetting_twice_is_as_forgetting_once()
    {
        await Forget.RunAsync(_archive, _bridge, yes: true, json: true, default);
        var once = await File.ReadAllTextAsync(DoneFile);

        Assert.Equal(0, await Forget.RunAsync(_archive, _bridge, yes: true, json: true, default));
        Assert.Equal(once, await File.ReadAllTextAsync(DoneFile));
    }

    [Fact]
    public async Task A_source_that_was_changed_by_hand_is_left_to_its_owner()
    {
        await File.AppendAllTextAsync(DoneFile, "{}\n");

        Assert.Equal(1, await Forget.RunAsync(_archive, _bridge, yes: true, json: true, default));
        Assert.Contains("Eastmere", await File.ReadAllTextAsync(DoneFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_a_record_and_a_file_are_traced_to_one_journey()
    {
        foreach (var asked in (string[])[_bridge.ToString(), $"{_drop.DropId}/0", _drop.DropId.ToString(), "news.jsonl", DoneFile, Note])
        {
            var journey = Assert.Single(await Trace.RunAsync(_archive, asked, default));

            Assert.Equal("done/2025-11-30/news.jsonl", journey.FileNow);
            Assert.Equal("The bridge", journey.Records[0].Article!.Title);
        }

        await Assert.ThrowsAsync<UsageException>(() => Trace.RunAsync(_archive, "no such thing", default));
    }

    [Fact]
    public async Task A_file_that_no_drop_explains_is_a_difference()
    {
        _folder.Write("done/2025-11-30/stranger.txt", "x");

        Assert.Equal("done/2025-11-30/stranger.txt", Assert.Single((await Audit.RunAsync(_archive, deep: false, default)).Differences).Path);
    }

    private async Task StoreAsync()
    {
        var drop = Some.Drop("").DropId;
        var type = new FileType(null, false);
        using var reader = RecordReader.Open("news.jsonl", File.OpenRead(DoneFile), type, new Ingest.Fetcher.FetchingOptions());
        var (articles, refusals) = (new List<EnrichedArticle>(), new List<Refusal>());
        foreach (var record in reader.Read(_ => true))
        {
            var origin = new Origin(drop, Some.Noon, record.Record, "news.jsonl");
            if (record.Content is Verdict<SourceContent>.Accepted { Value: var content })
            {
                var raw = new RawArticle { Origin = origin, Kind = content.Kind, Content = content.Text, Given = content.Given };
                var clean = ((Verdict<CleanArticle>.Accepted)Cleaning.Clean(raw, new CleaningOptions())).Value;
                articles.Add(((Verdict<EnrichedArticle>.Accepted)Enriching.Enrich(clean, Annotator.Default)).Value);
            }
            else
            {
                refusals.Add(new Refusal(origin, Outcome.Rejected, "fetcher", "no text", "Write one"));
            }
        }

        _bridge = articles[0].Article.ArticleId;
        await _archive.Store.SettleAsync(
            new Batch(articles, refusals, [new DropPublished(drop, Some.Noon, "news.jsonl", reader.Sha256, reader.Records)], []), default);
    }
}
