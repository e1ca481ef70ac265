using System.Diagnostics;
using System.Globalization;
using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>The command <c>pipeline [--quick] [--parts PART,…]</c>: the published executables at work, and the floor below them, in one run.</summary>
public static class PipelineBenchmark
{
    private static readonly TimeSpan Connected = TimeSpan.FromSeconds(60);

    private static readonly string[] Parts = ["pure", "embedded", "files", "logs", "services", "floor", "scale", "curve-sqlite", "curve-postgres"];

    public static int Run(string[] args)
    {
        if (args.Except(["--quick", "--parts"]).FirstOrDefault(arg => arg.StartsWith('-')) is { } unknown)
        {
            Console.Error.WriteLine($"{unknown} is no option; usage: Ingest.Benchmarks pipeline [--quick] [--parts {string.Join(',', Parts)}]");
            return 2;
        }
        var at = Array.IndexOf(args, "--parts");
        var parts = at >= 0 && at + 1 < args.Length ? args[at + 1].Split(',') : Parts;
        if (parts.Except(Parts).FirstOrDefault() is { } other)
        {
            Console.Error.WriteLine($"{other} is no part; there are {string.Join(',', Parts)}");
            return 2;
        }
        RunAsync(args.Contains("--quick") ? 0.02 : 1, parts).GetAwaiter().GetResult();
        return 0;
    }

    /// <param name="share">Of the full number of articles.</param>
    private static async Task RunAsync(double share, string[] parts)
    {
        var news = new PipelineCorpus("4 KB text", Count(20_000), 4000);
        PipelineCorpus[] corpora = [news, new("1 KB text", Count(20_000), 1000), new("pages", Count(3_000), 200_000, IsHtml: true), new("4 KB files", Count(20_000), 4000, AsFiles: true)];
        Console.WriteLine($"{Environment.ProcessorCount} cores, {Environment.OSVersion.VersionString}, .NET {Environment.Version}; PostgreSQL without fsync; peaks in MB");
        if (parts.Contains("pure"))
            Pure(corpora);
        if (parts.Contains("embedded"))
            await EmbeddedAsync(corpora, Count(500), Count(120));
        if (parts.Contains("files"))
            await FilesAsync(new PipelineCorpus("1 KB files", Count(100_000), 1000, AsFiles: true));
        if (parts.Contains("logs"))
            await LogsAsync(news with { Articles = Count(10_000) });
        await using var servers = new Servers();
        if (parts.Contains("services"))
            await ServicesAsync(servers, corpora);
        if (parts.Contains("floor"))
            await FloorAsync(servers, news);
        if (parts.Contains("scale"))
            await ScaleAsync(servers, news with { Name = "slow", Articles = Count(6_000) });
        if (parts.Contains("curve-sqlite"))
            await SqliteCurveAsync(Math.Max(10_000, Count(1_000_000)));
        if (parts.Contains("curve-postgres"))
            await PostgresCurveAsync(servers, Math.Max(10_000, Count(1_000_000)));

        int Count(int full) => Math.Max(50, (int)(full * share));
    }

    private static void Pure(PipelineCorpus[] corpora)
    {
        Title("Pure decisions, µs of CPU an article on one thread", "corpus", "clean", "enrich");
        foreach (var corpus in corpora.Where(corpus => !corpus.AsFiles))
        {
            var articles = (corpus with { Articles = Math.Min(2000, corpus.Articles) }).Raw().ToList();
            PureLoop.Rate(articles, Environment.ProcessorCount);
            Console.WriteLine(PureLoop.Describe(corpus.Name, articles));
        }
    }

    private static async Task EmbeddedAsync(PipelineCorpus[] corpora, int lone, int amidLoad)
    {
        var start = Stopwatch.GetTimestamp();
        await using var pipeline = new EmbeddedPipeline();
        await pipeline.InitializeAsync();
        while (!pipeline.Lines.Any(line => line.Contains("Watching", StringComparison.Ordinal)))
            await Task.Delay(10);
        Console.WriteLine(Invariant($"\n`ingest run`, start to watching: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s"));
        var watch = new Watch(pipeline, []);
        await LatencyAsync(watch, "embedded", Math.Min(60, lone));
        Title("Embedded: articles/s, µs of CPU an article, and against clean and enrich alone on as many threads", "corpus", "articles", "articles/s", "CPU", "peak", "of pure");
        var rate = 0.0;
        foreach (var corpus in corpora)
        {
            var measured = await watch.RunAsync(corpus);
            rate = corpus == corpora[0] ? measured.Rate : rate;
            var pure = PureLoop.Rate([.. (corpus with { Articles = Math.Min(4000, corpus.Articles) }).Raw()], Environment.ProcessorCount);
            Console.WriteLine(Invariant($"{measured.Describe()} {measured.Rate / pure:0%} |"));
        }
        var seconds = await new LoadedLatency(pipeline).MeasureAsync(0.8 * rate, amidLoad);
        Console.WriteLine(Invariant($"\nembedded, amid 80% of the rate of {corpora[0].Name}: a lone file from rename to found by a search, beyond the quiet period, of {amidLoad}: p50 {seconds[amidLoad / 2]:0.00} s, p99 {seconds[amidLoad * 99 / 100]:0.00} s"));
    }

    private static async Task FilesAsync(PipelineCorpus files)
    {
        Title("Embedded: many small files at once, inbox to done", "corpus", "files", "files/s", "CPU", "peak");
        await using var pipeline = new EmbeddedPipeline();
        await pipeline.InitializeAsync();
        await pipeline.Store.MigrateAsync(CancellationToken.None);
        Console.WriteLine((await new Watch(pipeline, []).RunAsync(files)).Describe());
    }

    /// <summary>The same work with a line for each article and stage, and with warnings alone, in turns.</summary>
    private static async Task LogsAsync(PipelineCorpus news)
    {
        Title("Embedded: what logging costs", "lowest level", "articles", "articles/s", "CPU", "peak");
        for (var turn = 0; turn < 6; turn++)
        {
            var level = turn % 2 == 0 ? "Information" : "Warning";
            await using var pipeline = new EmbeddedPipeline();
            pipeline.Settings["Logs__Level"] = level;
            await pipeline.InitializeAsync();
            await pipeline.Store.MigrateAsync(CancellationToken.None);
            var watch = new Watch(pipeline, []);
            await watch.RunAsync(news with { Name = "first", Articles = Math.Min(1_000, news.Articles) });
            Console.WriteLine((await watch.RunAsync(news with { Name = level })).Describe());
        }
    }

    private static async Task SqliteCurveAsync(int most)
    {
        CurveTitle();
        var folder = Directory.CreateTempSubdirectory("ingest-curve-").FullName;
        await new ArchiveCurve(ArticleStores.Open(null, folder), 0).PrintAsync(most);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PostgresCurveAsync(Servers servers, int most)
    {
        CurveTitle();
        var postgres = await servers.PostgresAsync();
        await new ArchiveCurve(ArticleStores.Open(await postgres.CreateDatabaseAsync(), null), postgres.ProcessId).PrintAsync(most);
    }

    private static void CurveTitle() => Title(
        "Settling and placing as the archive grows, µs of CPU an article, articles/s of one writer, and the first point's CPU against this one's",
        "store", "articles stored", "own CPU", "database CPU", "articles/s", "of the first");

    private static async Task ServicesAsync(Servers servers, PipelineCorpus[] corpora)
    {
        await using var pipeline = new Services(servers);
        var watch = await StartAsync(pipeline, servers);
        await LatencyAsync(watch, "services", 20);
        Title("Services, one process each: articles/s, µs of CPU an article", "corpus", "articles", "articles/s", "CPU", "peak");
        foreach (var corpus in corpora)
            Console.WriteLine((await watch.RunAsync(corpus)).Describe());
    }

    private static async Task FloorAsync(Servers servers, PipelineCorpus news)
    {
        Measured passed;
        await using (var pipeline = new Services(servers, cleanerWaits: 0, enricherPasses: true))
            passed = await (await StartAsync(pipeline, servers)).RunAsync(news with { Name = "passed through" });
        var floor = new Floor(servers);
        List<RawArticle> articles = [.. news.Raw()];
        var single = await floor.RateAsync(articles, 1);
        var parcels = await floor.RateAsync(articles, 32);
        Title("Services with stages that pass articles through, against empty consumers over three hops that write the same rows", "what", "articles/s", "ours against it");
        Console.WriteLine(Invariant($"| passed through | {passed.Rate:0} | |"));
        Console.WriteLine(Invariant($"| floor, one article a message | {single:0} | {passed.Rate / single:0.00} |"));
        Console.WriteLine(Invariant($"| floor, 32 articles a message | {parcels:0} | {passed.Rate / parcels:0.00} |"));
        Console.WriteLine($"\nCPU of ours, µs an article: {passed.Describe()}");
    }

    private static async Task ScaleAsync(Servers servers, PipelineCorpus slow)
    {
        Title("A cleaner that waits 20 ms for each article", "replicas", "articles/s", "against replicas × one");
        var one = 0.0;
        foreach (var replicas in (int[])[1, 2, 4, 8])
        {
            await using var pipeline = new Services(servers, replicas, cleanerWaits: 20, enricherPasses: true);
            var measured = await (await StartAsync(pipeline, servers)).RunAsync(slow with { Articles = slow.Articles * replicas / 8 });
            one = replicas == 1 ? measured.Rate : one;
            Console.WriteLine(Invariant($"| {replicas} | {measured.Rate:0} | {measured.Rate / one / replicas:0.00} |"));
        }
    }

    private static async Task<Watch> StartAsync(Services pipeline, Servers servers)
    {
        await pipeline.InitializeAsync();
        if (pipeline.Missing is { } missing)
            throw new InvalidOperationException(missing);
        await pipeline.Store.MigrateAsync(CancellationToken.None);
        var watch = new Watch(pipeline, [("broker", (await servers.RabbitAsync(clear: false)).ProcessId), ("database", (await servers.PostgresAsync()).ProcessId)]);
        // Once one article has come through, all are connected.
        await watch.RunAsync(new PipelineCorpus("first", 50, 500)).WaitAsync(Connected);
        return watch;
    }

    private static async Task LatencyAsync(Watch watch, string mode, int files)
    {
        var seconds = await watch.LatenciesAsync(files);
        Console.WriteLine(Invariant($"{mode}, idle: a lone file from rename to row, beyond the quiet period, of {files}: p50 {seconds[files / 2]:0.00} s, p99 {seconds[files * 99 / 100]:0.00} s"));
    }

    private static void Title(string title, params string[] columns)
    {
        Console.WriteLine($"\n{title}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Length))}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
