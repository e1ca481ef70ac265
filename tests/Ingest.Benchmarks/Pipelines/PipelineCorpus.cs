using System.Text.Json;
using Ingest.Contracts;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>What a run drops: reports of one size, as one file of JSON Lines or as a file each.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Articles">How many.</param>
/// <param name="Characters">Of a report's text; of a page with all its marks, chosen log-uniformly from a tenth of this to all of it.</param>
public sealed record PipelineCorpus(string Name, int Articles, int Characters, bool IsHtml = false, bool AsFiles = false)
{
    private const int Seed = 8;

    private static readonly DateTimeOffset ClaimedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The command <c>corpus FOLDER ARTICLES [--files]</c>: reports of 4 KB for <c>Compose/scaling.sh</c>.</summary>
    public static int Run(string[] args)
    {
        Directory.CreateDirectory(args[0]);
        var corpus = new PipelineCorpus(Path.GetFileName(args[0]), int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture), 4000, AsFiles: args.Contains("--files"));
        corpus.Write(args[0]);
        return 0;
    }

    /// <summary>Puts the corpus beside an inbox of the same file system.</summary>
    /// <returns>What is to be renamed into the inbox.</returns>
    public string Write(string folder)
    {
        var reports = Contents();
        if (AsFiles)
        {
            var target = Path.Combine(folder, Name.Replace(' ', '-'));
            Directory.CreateDirectory(target);
            foreach (var (number, (title, content)) in reports.Index())
                File.WriteAllText(Path.Combine(target, $"{number}.{(IsHtml ? "html" : "txt")}"), IsHtml ? content : $"{title}\n\n{content}\n");
            return target;
        }

        var path = Path.Combine(folder, Name.Replace(' ', '-') + ".jsonl");
        using var lines = new StreamWriter(path) { NewLine = "\n" };
        foreach (var (title, content) in reports)
            lines.WriteLine(IsHtml ? JsonSerializer.Serialize(new { html = content }) : JsonSerializer.Serialize(new { title, text = content }));
        return path;
    }

    /// <summary>The same reports as the fetcher would publish them.</summary>
    public IEnumerable<RawArticle> Raw()
    {
        var drop = Guid.CreateVersion7();
        foreach (var (number, (title, content)) in Contents().Index())
            yield return new RawArticle
            {
                Origin = new Origin(drop, ClaimedAt, number, "corpus"),
                Kind = IsHtml ? ContentKind.Html : ContentKind.Plain,
                Content = content,
                Given = IsHtml ? GivenFields.None : new GivenFields { Title = title },
            };
    }

    private IEnumerable<(string Title, string Content)> Contents()
    {
        var reports = new InventedReports(Seed);
        var sizes = new Random(Seed);
        for (var i = 0; i < Articles; i++)
        {
            if (IsHtml)
            {
                yield return ("", reports.NextPage((int)(Characters * Math.Pow(10, -sizes.NextDouble()))));
                continue;
            }
            var (title, paragraphs) = reports.Next(Characters);
            yield return (title, string.Join("\n\n", paragraphs));
        }
    }
}
