using System.Diagnostics;
using System.Globalization;
using Ingest.Contracts;
using Ingest.Testing;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>The command <c>pipeline [--quick] [--parts pure,embedded,services,floor,scale]</c>: the published executables at work, and the floor below them, in one run.</summary>
public static class PipelineBenchmark
{
    private static readonly TimeSpan Connected = TimeSpan.FromSeconds(60);

    public static int Run(string[] args)
    {
        if (args.Except(["--quick", "--parts"]).FirstOrDefault(arg => arg.StartsWith('-')) is { } unknown)
        {
            Console.Error.WriteLine($"{unknown} is no option; usage: Ingest.Benchmarks pipeline [--quick] [--parts pure,embedded,services,floor,scale]");
            return 2;
        }
        var at = Array.IndexOf(args, "--parts");
        var parts = at >= 0 && at + 1 < args.Length ? args[at + 1].Split(',') : ["pure", "embedded", "services", "floor", "scale"];
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
            await EmbeddedAsync(corpora, Count(500));
        await using var servers = new Servers();
        if (parts.Contains("services"))
            await ServicesAsync(servers, corpora);
        if (parts.Contains("floor"))
            await FloorAsync(servers, news);
        if (parts.Contains("scale"))
            await ScaleAsync(servers, news with { Name = "slow", Articles = Count(6_000) });

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

    private static async Task EmbeddedAsync(PipelineCorpus[] corpora, int lone)
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
        foreach (var corpus in corpora)
        {
            var measured = await watch.RunAsync(corpus);
            var pure = PureLoop.Rate([.. (corpus with { Articles = Math.Min(4000, corpus.Articles) }).Raw()], Environment.ProcessorCount);
            Console.WriteLine(Invariant($"{measured.Describe()} {measured.Rate / pure:0%} |"));
        }
    }

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
