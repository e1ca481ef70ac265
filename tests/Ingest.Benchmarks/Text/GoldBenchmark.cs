using Ingest.Contracts;
using Ingest.Extraction;

namespace Ingest.Benchmarks.Text;

/// <summary>The command <c>gold FOLDER</c>: which files of the gold set come out exactly.</summary>
public static class GoldBenchmark
{
    private static readonly string[] Ends = [".txt", ".md"];

    public static int Run(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("usage: Ingest.Benchmarks gold FOLDER [--show NN]");
            return 2;
        }
        var show = Array.IndexOf(args, "--show") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        Dictionary<string, int> right = new() { ["text"] = 0, ["title"] = 0, ["authors"] = 0, ["published"] = 0, ["outlet"] = 0, ["standfirst"] = 0, ["place"] = 0 };
        var files = Directory.GetFiles(folder, "*.expected.json").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var source = Ends.Select(end => file.Replace(".expected.json", end, StringComparison.Ordinal)).First(File.Exists);
            var (want, got) = (GoldExpectation.Read(file), Extract(source));
            (string Field, string? Want, string? Got)[] fields =
            [
                ("text", want.Text, got.Text), ("title", want.Title, got.Title), ("authors", string.Join(", ", want.Authors), string.Join(", ", got.Authors)),
                ("published", Iso(want.Published), got.Published?.Iso), ("outlet", want.Outlet, got.Outlet), ("standfirst", want.Standfirst, got.Standfirst), ("place", want.Place, got.Place),
            ];
            foreach (var (field, wanted, found) in fields)
                right[field] += wanted == found ? 1 : 0;
            var wrong = fields.Where(f => f.Want != f.Got).ToList();
            if (wrong.Count > 0)
                Console.WriteLine($"{Path.GetFileName(source)}: {string.Join("; ", wrong.Select(f => f.Field == "text" ? "text" : $"{f.Field} '{f.Got}' for '{f.Want}'"))}");
            if (wrong.Exists(f => f.Field == "text") && (show == "all" || show is not null && Path.GetFileName(source).StartsWith(show, StringComparison.Ordinal)))
                Difference(want.Text, got);
        }
        Console.WriteLine($"{files.Count} files: " + string.Join(", ", right.Select(r => $"{r.Key} {r.Value}")));
        return 0;
    }

    private static ExtractedArticle Extract(string file) =>
        ((Verdict<ExtractedArticle>.Accepted)ArticleExtractor.Extract(
            File.ReadAllText(file), file.EndsWith(".md", StringComparison.Ordinal) ? ContentKind.Markdown : ContentKind.Plain, GivenFields.None, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))).Value;

    /// <summary>Written with Z or an offset: the same moment.</summary>
    private static string? Iso(string? published) => published?.Replace("Z", "+00:00", StringComparison.Ordinal);

    private static void Difference(string want, ExtractedArticle got)
    {
        var (wanted, found) = (want.Split('\n'), got.Text.Split('\n'));
        foreach (var line in wanted.Except(found))
            Console.WriteLine($"    - {line}");
        foreach (var line in found.Except(wanted))
            Console.WriteLine($"    + {line}");
    }
}
