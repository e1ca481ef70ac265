using System.Text;
using System.Text.Json;
using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Pipeline.Tests;

/// <summary>What users rely on, the same in both modes: files go in, and what became of each record can be seen.</summary>
public abstract class PipelineTests(Testing.Pipeline pipeline)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_dropped_article_is_stored_moved_and_told_of_in_the_log()
    {
        Require();
        Drop("lone/bridge.txt", Encoding.UTF8.GetBytes(Article("Council votes to reopen the old harbour bridge", "bridge")));

        var drop = Assert.Single(await SettledAsync("lone/", 1));

        Assert.Equal(new OutcomeCounts(1, 0, 0, 0, 0), drop.Counts);
        var record = Assert.Single(await pipeline.Store.TraceAsync(new TraceQuery(DropId: drop.DropId), default));
        var stored = await pipeline.Store.FindAsync(record.ArticleId!.Value, default);
        Assert.Equal("Council votes to reopen the old harbour bridge", stored!.Current.Article.Title);
        Assert.Contains("bridge", stored.Current.Article.Text, StringComparison.Ordinal);
        Assert.Equal("en", stored.Current.Annotations.Language);
        Assert.True(File.Exists(Settled("done", "lone/bridge.txt")));
        var journey = pipeline.Lines.Where(line => line.Contains($"{drop.DropId}/0", StringComparison.Ordinal)).ToList();
        foreach (var step in (string[])["Fetched", "Cleaned", "Enriched", "Settled"])
            Assert.Contains(journey, line => line.Contains(step, StringComparison.Ordinal) && line.Contains("lone/bridge.txt", StringComparison.Ordinal));
        await AssertBalancedAsync();
    }

    [Fact]
    public async Task The_export_gives_the_story_without_what_stands_around_it()
    {
        Require();
        Drop("export/ferry.txt", Encoding.UTF8.GetBytes("""


            Night ferry to Westholm returns after eleven years

            [Maren Oduya](#)

            The Harbour Gazette, Tue 4 Mar 2025

            Passengers queue from dawn for the first sailing since the line was closed



            The ferry Aurora leaves the quay at Eastholm. Photograph: Piet Lund/HGP

            The night ferry between Eastholm and Westholm sailed again on [Monday](#) evening, eleven years after the last crossing, with four hundred passengers on board.

            “I think that the [harbour board] are proud of it, and [it could be] the start of more,” said Ines Falk, who runs the line from a small office on the quay.

            The mayor said that a second ship would follow in summer if the winter timetable held, and thanked the crews for a calm first night at sea.

            Since you’re here...

            ... we have a small favour to ask. More people read our reporting than ever, and we depend on our readers to pay for it. **Support The Harbour Gazette from as little as €1.**
            """.ReplaceLineEndings("\n")));
        await SettledAsync("export/", 1);

        var (code, lines) = await pipeline.CommandAsync("export", "--format", "jsonl");

        Assert.Equal(0, code);
        var article = lines.Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("file").GetString() == "export/ferry.txt");
        Assert.Equal("Night ferry to Westholm returns after eleven years", article.GetProperty("title").GetString());
        Assert.Equal(["Maren Oduya"], article.GetProperty("authors").EnumerateArray().Select(author => author.GetString()));
        Assert.Equal("The Harbour Gazette", article.GetProperty("site").GetString());
        Assert.Equal("2025-03-04", article.GetProperty("published").GetString());
        var text = article.GetProperty("text").GetString()!;
        Assert.StartsWith("The night ferry between Eastholm and Westholm sailed again on Monday evening", text, StringComparison.Ordinal);
        Assert.EndsWith("a calm first night at sea.", text, StringComparison.Ordinal);
        Assert.Contains("[harbour board] are proud of it, and [it could be] the start", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Photograph", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\n\n").Length);
        await AssertBalancedAsync();
    }

    [Theory]
    [InlineData("storm")]
    [InlineData("school")]
    public async Task Two_tellings_of_one_event_are_exported_as_one_story_in_either_order(string name)
    {
        Require();
        var (tellings, quote) = name == "storm" ? (TwoTellings.OfTheStorm, TwoTellings.Quote) : (TwoTellings.OfTheSchool.Reverse().ToList(), TwoTellings.OtherQuote);
        Drop($"stories/{name}/first.txt", Encoding.UTF8.GetBytes(tellings[0]));
        await SettledAsync($"stories/{name}/", 1);
        await StoriesAsync($"stories/{name}/", 1);
        Drop($"stories/{name}/second.txt", Encoding.UTF8.GetBytes(tellings[1]));
        await SettledAsync($"stories/{name}/", 2);

        var articles = await StoriesAsync($"stories/{name}/", 2);

        var story = Assert.Single(articles.Select(article => article.GetProperty("story").GetString()).Distinct());
        // The first may have found a story that another test began; the second comes for what it quotes.
        Assert.Equal("quote", articles.Single(article => article.GetProperty("file").GetString()!.EndsWith("second.txt", StringComparison.Ordinal)).GetProperty("story_evidence").GetProperty("reason").GetString());
        var (code, lines) = await pipeline.CommandAsync("story", story!);
        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.Contains(quote, StringComparison.Ordinal));
        await AssertBalancedAsync();
    }

    [Fact]
    public async Task Bad_input_gets_an_outcome_each_and_stops_nothing()
    {
        Require();
        Drop("bad/empty.txt", []);
        Drop("bad/letter.txt", "x"u8.ToArray());
        Drop("bad/digits.txt", "12345 67890"u8.ToArray());
        Drop("bad/binary.txt", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7))]);
        Drop("bad/report.pdf", "%PDF-1.7 and so on"u8.ToArray());
        Drop("bad/huge.txt", new byte[20 * 1024 * 1024]);
        Drop("bad/a name with\nnewline и буквы.txt", Encoding.UTF8.GetBytes(Article("A name that needs care", "name")));
        Drop("bad/folder.txt/inner.txt", Encoding.UTF8.GetBytes(Article("A file in a folder named like a file", "inner")));
        Drop("bad/utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Article("Prices rise again in Łódź", "utf16"))]);
        Drop("bad/latin.txt", Encoding.Latin1.GetBytes(Article("Le café de la gare a été rouvert après dix années", "café")));
        Drop("bad/broken.jsonl", Encoding.UTF8.GetBytes($"{Line("one")}\n{{\"title\": \"half\n\n{Line("two")}\n[1]\n"));
        Drop("bad/twin-a.txt", Encoding.UTF8.GetBytes(Article("The same bytes under two names", "twin")));
        Drop("bad/twin-b.txt", Encoding.UTF8.GetBytes(Article("The same bytes under two names", "twin")));
        File.CreateSymbolicLink(Path.Combine(pipeline.Data, "inbox", "bad", "link.txt"), "/etc/hostname");

        var drops = (await SettledAsync("bad/", 14)).ToDictionary(drop => drop.Path["bad/".Length..]);

        foreach (var name in (string[])["empty.txt", "digits.txt", "binary.txt", "report.pdf", "huge.txt", "link.txt"])
        {
            Assert.Equal(new OutcomeCounts(0, 0, 0, 1, 0), drops[name].Counts);
            Assert.True(Path.Exists(Settled("failed", "bad/" + name)) || new FileInfo(Settled("failed", "bad/" + name)).LinkTarget is not null, name);
            Assert.True(File.Exists(Settled("failed", $"bad/{name}.error.json")), name);
        }

        foreach (var name in (string[])["letter.txt", "a name with\nnewline и буквы.txt", "folder.txt/inner.txt", "utf16.txt", "latin.txt"])
            Assert.Equal(new OutcomeCounts(1, 0, 0, 0, 0), drops[name].Counts);
        Assert.Equal("Prices rise again in Łódź", await TitleAsync(drops["utf16.txt"]));
        Assert.Equal("Le café de la gare a été rouvert après dix années", await TitleAsync(drops["latin.txt"]));
        Assert.Equal(1, drops["twin-a.txt"].Counts.Stored + drops["twin-b.txt"].Counts.Stored);
        Assert.Equal(1, drops["twin-a.txt"].Counts.Unchanged + drops["twin-b.txt"].Counts.Unchanged);
        Assert.Contains("8 MiB", await ReasonAsync(drops["huge.txt"]), StringComparison.Ordinal);
        Assert.Contains("PDF", await ReasonAsync(drops["report.pdf"]), StringComparison.Ordinal);

        Assert.Equal(new OutcomeCounts(2, 0, 0, 2, 0), drops["broken.jsonl"].Counts);
        Assert.Contains("line 2", await ReasonAsync(drops["broken.jsonl"]), StringComparison.Ordinal);
        var refused = await File.ReadAllLinesAsync(Settled("failed", "bad/broken.jsonl.rejected.jsonl"));
        Assert.Equal(2, refused.Length);
        Assert.Equal("{\"title\": \"half", JsonDocument.Parse(refused[0]).RootElement.GetProperty("source").GetString());
        Assert.DoesNotContain(pipeline.Lines, line => line.StartsWith("newline", StringComparison.Ordinal));
        await AssertBalancedAsync();
    }

    [Fact]
    public async Task An_article_that_comes_again_is_unchanged_or_revised()
    {
        Require();
        const string url = "https://www.example.com/news/ferry?utm_source=feed";
        var first = Line("ferry", url, "The ferry sails again after a winter of repairs.");
        var second = Line("ferry", "https://example.com/news/ferry", "The ferry sails again after a winter of repairs, twice a day.");
        Drop("again/1.jsonl", Encoding.UTF8.GetBytes(first + "\n"));
        await SettledAsync("again/", 1);
        Drop("again/2.jsonl", Encoding.UTF8.GetBytes($"{first}\n{second}\n"));

        var drops = await SettledAsync("again/", 2);

        var counts = drops.Single(drop => drop.Path == "again/2.jsonl").Counts;
        Assert.Equal(new OutcomeCounts(0, 1, 1, 0, 0), counts);
        await AssertBalancedAsync();
    }

    [Fact]
    public async Task A_large_file_survives_kill_9_in_its_middle_without_loss_or_repetition()
    {
        Require();
        const int records = 6_000;
        var content = new StringBuilder();
        for (var i = 0; i < records; i++)
            content.Append(Line($"large {i}", $"https://example.org/large/{i}", $"Record {i} tells of a day in the town of Miller's Ford.")).Append('\n');
        Drop("large/export.jsonl", Encoding.UTF8.GetBytes(content.ToString()));

        var kills = 0;
        foreach (var share in (double[])[0.1, 0.5])
        {
            if (await PartlySettledAsync("large/export.jsonl", (long)(records * share)) < records)
            {
                await pipeline.KillAllAsync();
                kills++;
            }
        }

        var drop = Assert.Single(await SettledAsync("large/", 1));
        Assert.True(kills > 0, "the file was settled before the process could be killed");
        Assert.Equal(new OutcomeCounts(records, 0, 0, 0, 0), drop.Counts);
        Assert.Equal(records, (await pipeline.Store.GetSettledRecordsAsync(drop.DropId, default)).Count);
        Assert.True(File.Exists(Settled("done", "large/export.jsonl")));
        await AssertBalancedAsync();
    }

    private static string Article(string title, string word) =>
        $"{title}\n\nThe people of the town spoke about the {word} on Tuesday, and many of them were glad that it had come to this at last.\n\n"
        + $"A second meeting about the {word} will be held next week in the hall by the river, the mayor said.\n";

    private static string Line(string title, string? url = null, string? text = null) => JsonSerializer.Serialize(new
    {
        title,
        url = url ?? $"https://example.net/{title}",
        text = text ?? $"The story of {title} was told on Tuesday in the hall by the river, and many people came to hear it.",
    });

    private void Require() => Assert.SkipUnless(pipeline.Missing is null, pipeline.Missing ?? "");

    private void Drop(string path, byte[] bytes)
    {
        var target = Path.Combine(pipeline.Data, "inbox", path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }

    /// <summary>The place of a settled file, whatever day it is.</summary>
    private string Settled(string folder, string path) => Directory.Exists(Path.Combine(pipeline.Data, folder))
        ? Directory.EnumerateDirectories(Path.Combine(pipeline.Data, folder)).Select(day => Path.Combine(day, path)).FirstOrDefault(Path.Exists) ?? path
        : path;

    /// <summary>Waits until this many files below a folder of the inbox are settled, and moved.</summary>
    private async Task<IReadOnlyList<Drop>> SettledAsync(string prefix, int files)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var drops = await DropsAsync(prefix);
            var waiting = Directory.EnumerateFiles(Path.Combine(pipeline.Data, "inbox"), "*", SearchOption.AllDirectories)
                .Any(path => Path.GetRelativePath(Path.Combine(pipeline.Data, "inbox"), path).StartsWith(prefix, StringComparison.Ordinal));
            var claimed = drops.Any(drop => Directory.EnumerateDirectories(Path.Combine(pipeline.Data, "processing"), drop.DropId.ToString(), SearchOption.AllDirectories).Any());
            if (drops.Count >= files && !waiting && !claimed && drops.All(drop => drop.State == DropState.Settled))
                return drops;
            if (pipeline.Ended is { } ended)
                Assert.Fail($"a process ended by itself; its last lines:\n{ended}");
            if (patience.IsCancellationRequested)
            {
                Assert.Fail(
                    $"after {Patience.TotalSeconds} s {drops.Count(drop => drop.State == DropState.Settled)} of {files} files below {prefix} were settled; the last lines:\n"
                    + string.Join('\n', pipeline.Lines.TakeLast(40)));
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Waits until so many articles of a folder have their story, and gives them as exported, the first stored first.</summary>
    private async Task<IReadOnlyList<JsonElement>> StoriesAsync(string prefix, int articles)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var (_, lines) = await pipeline.CommandAsync("export");
            var placed = lines.Select(line => JsonDocument.Parse(line).RootElement)
                .Where(row => row.GetProperty("file").GetString()!.StartsWith(prefix, StringComparison.Ordinal) && row.GetProperty("story").ValueKind == JsonValueKind.String).ToList();
            if (placed.Count == articles)
                return placed;
            Assert.False(patience.IsCancellationRequested, $"{placed.Count} of {articles} articles below {prefix} have a story:\n{string.Join('\n', pipeline.Lines.TakeLast(40))}");
            await Task.Delay(200);
        }
    }

    private async Task<long> PartlySettledAsync(string path, long records)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!patience.IsCancellationRequested && pipeline.Ended is null)
        {
            var drop = (await DropsAsync(path)).SingleOrDefault();
            if (drop?.Settled >= records)
                return drop.Settled;
            await Task.Delay(20);
        }

        throw new TimeoutException($"{path} did not come to {records} records:\n{string.Join('\n', pipeline.Lines.TakeLast(40))}");
    }

    private async Task<IReadOnlyList<Drop>> DropsAsync(string prefix)
    {
        try
        {
            var drops = new List<Drop>();
            await foreach (var drop in pipeline.Store.ListDropsAsync(new DropQuery(), default))
            {
                if (drop.Path.StartsWith(prefix, StringComparison.Ordinal))
                    drops.Add(drop);
            }

            return drops;
        }
        catch (StoreUnavailableException)
        {
            return [];
        }
    }

    private async Task<string?> TitleAsync(Drop drop)
    {
        var record = Assert.Single(await pipeline.Store.TraceAsync(new TraceQuery(DropId: drop.DropId), default));
        return (await pipeline.Store.FindAsync(record.ArticleId!.Value, default))?.Current.Article.Title;
    }

    private async Task<string> ReasonAsync(Drop drop)
    {
        await foreach (var refusal in pipeline.Store.ListRefusalsAsync(new RefusalQuery(drop.DropId), default))
            return refusal.Reason;
        return "";
    }

    private async Task AssertBalancedAsync()
    {
        var (code, lines) = await pipeline.CommandAsync("audit", "--deep");
        Assert.True(code == 0, $"'ingest audit' ended with {code}:\n{string.Join('\n', lines)}");
    }
}

public sealed class EmbeddedFixture : EmbeddedPipeline, IAsyncLifetime;

public sealed class DistributedFixture : DistributedPipeline, IAsyncLifetime;

[Collection("embedded")]
public sealed class EmbeddedPipelineTests(EmbeddedFixture pipeline) : PipelineTests(pipeline), IClassFixture<EmbeddedFixture>;

[Collection("distributed")]
public sealed class DistributedPipelineTests(DistributedFixture pipeline) : PipelineTests(pipeline), IClassFixture<DistributedFixture>;
