using System.Diagnostics;
using Ingest.Benchmarks.Extraction;

namespace Ingest.Benchmarks.Text;

/// <summary>The texts that exporters make of a set's pages, made once and kept in a folder.</summary>
public static class Dumps
{
    public static IReadOnlyList<TestPage> Of(string data, string dumps, string set, Exporter exporter, IEnumerable<TestPage> pages)
    {
        var folder = Path.Combine(dumps, exporter.Name, set);
        Directory.CreateDirectory(folder);
        var all = pages.Select(page => (Page: page, Source: Path.Combine(data, set, "html", page.Id + ".html"), Text: Path.Combine(folder, page.Id + ".txt"))).ToList();
        var missing = all.Where(page => !File.Exists(page.Text)).ToList();
        if (missing.Count > 0)
            Make(exporter, missing.Select(page => $"{page.Source}\t{page.Text}"));
        return [.. all.Select(page => page.Page with { Html = File.ReadAllText(page.Text) }).Where(page => page.Html.Any(char.IsLetter))];
    }

    private static void Make(Exporter exporter, IEnumerable<string> pages)
    {
        using var process = Process.Start(new ProcessStartInfo(exporter.Command[0], exporter.Command[1..]) { RedirectStandardInput = true })!;
        foreach (var page in pages)
            process.StandardInput.WriteLine(page);
        process.StandardInput.Close();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{exporter.Name}: {exporter.Command[0]} ended with {process.ExitCode}; install python3-html-text, python3-html2text and lynx");
    }
}
