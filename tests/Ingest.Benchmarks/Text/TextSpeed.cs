using System.Diagnostics;
using System.Text;
using Ingest.Benchmarks.Extraction;
using Ingest.Contracts;

namespace Ingest.Benchmarks.Text;

/// <summary>Prints megabytes a second on one core: of the dumps, and of texts of growing size.</summary>
public static class TextSpeed
{
    private const int Rounds = 3;

    private static readonly (string Name, ContentKind Kind, string Part)[] Kinds =
    [
        ("paragraphs", ContentKind.Plain, "The council has asked residents, once more, for a week of patience while it talks to the crews of the ferries.\n\n"),
        ("short lines", ContentKind.Plain, "Harbour news\nMore of it\n"),
        ("one line", ContentKind.Plain, "word, and word by word "),
        ("Markdown links", ContentKind.Markdown, "* [The council](/council) has asked *residents* for [a week](/week) of patience.\n"),
    ];

    public static void Print(IReadOnlyList<(Exporter Exporter, List<TestPage> Pages)> dumps)
    {
        foreach (var (exporter, pages) in dumps)
        {
            List<(string, ContentKind)> texts = [.. pages.Select(p => (p.Html, exporter.Kind))];
            Console.WriteLine($"  {exporter.Name,-16} {Best(texts),7:0.0} MB/s  {pages.Count} pages of {pages.Average(p => p.Html.Length) / 1024:0} K characters");
        }
        foreach (var (name, kind, part) in Kinds)
            foreach (var megabytes in new[] { 0.1, 1, 5, 20 })
                Console.WriteLine($"  {name,-16} {Best([(Fill(part, (int)(megabytes * 1024 * 1024)), kind)]),7:0.0} MB/s  {megabytes} M characters");
    }

    /// <summary>By CPU time, which other programs on the machine disturb less than the clock; a megabyte is of UTF-8.</summary>
    private static double Best(List<(string Text, ContentKind Kind)> texts)
    {
        var megabytes = texts.Sum(t => Encoding.UTF8.GetByteCount(t.Text)) / 1024.0 / 1024;
        var best = 0.0;
        // What is compiled in the first round is not measured.
        foreach (var (text, kind) in texts)
            TextBenchmark.Clean(text, kind);
        for (var round = 0; round < Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            foreach (var (text, kind) in texts)
                TextBenchmark.Clean(text, kind);
            process.Refresh();
            best = Math.Max(best, megabytes / (process.TotalProcessorTime - before).TotalSeconds);
        }
        return best;
    }

    private static string Fill(string part, int size)
    {
        var text = new StringBuilder(size + part.Length);
        while (text.Length < size)
            text.Append(part);
        return text.ToString();
    }
}
