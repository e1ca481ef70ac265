using System.Text.Json;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>The same corpus, ingested once without any fault: what every row must come to.</summary>
public sealed class Undisturbed : IAsyncLifetime
{
    /// <summary>50,000 records and hundreds of files with <c>INGEST_FAULTS=long</c>; a small part of it otherwise.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("INGEST_FAULTS") == "long";

    /// <summary>How many times as often the long form inflicts a fault.</summary>
    public static int Times => IsLong ? 3 : 1;

    public Corpus Corpus { get; } = IsLong ? new Corpus(500, 50_000) : new Corpus(100, 2_000);

    /// <summary>For rows that harm no server.</summary>
    public Servers Servers { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("ingest-corpus-").FullName;

    /// <summary>Each stored text by its file and record.</summary>
    public IReadOnlyDictionary<(string File, int Record), string> Texts { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Corpus.Write(Folder);
        await using var pipeline = new EmbeddedPipeline();
        await using var run = new RunningProcess(Published.Command, ["run", pipeline.Data, Folder, "--once"], new Dictionary<string, string> { ["Logs__Level"] = "Warning" });
        Assert.Equal(1, await run.WaitAsync());
        Texts = await ExportAsync(pipeline);
        Assert.Equal(Corpus.Files + Corpus.Records - Corpus.Refused, Texts.Count);
    }

    public static async Task<IReadOnlyDictionary<(string File, int Record), string>> ExportAsync(Pipeline pipeline)
    {
        var (code, lines) = await pipeline.CommandAsync("export", "--format", "jsonl");
        Assert.Equal(0, code);
        var texts = new Dictionary<(string, int), string>();
        foreach (var line in lines)
        {
            var article = JsonDocument.Parse(line).RootElement;
            texts.Add((Path.GetFileName(article.GetProperty("file").GetString()!), article.GetProperty("record").GetInt32()), article.GetProperty("text").GetString()!);
        }

        return texts;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Servers.DisposeAsync();
    }
}
