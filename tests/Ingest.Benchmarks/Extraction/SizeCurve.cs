using System.Diagnostics;
using System.Text;

namespace Ingest.Benchmarks.Extraction;

/// <summary>Prints the time that pages of growing size take, good ones and bad ones: per megabyte it should not grow.</summary>
public static class SizeCurve
{
    private static readonly (string Name, Func<int, string> Write)[] Kinds =
    [
        ("a long article", size => "<html><body><article>" + Fill("<p>The council has asked residents, once more, for a week of <a href='/p'>patience</a> while it talks.</p>\n", size) + "</article></body></html>"),
        ("nested tags", size => Fill("<div>", size) + "<p>A paragraph that stands below all of the tags, and is quite long enough to be a story of its own.</p>"),
        ("tags never closed", size => Fill("<p>Words that nobody closed, <b>and so <i>on, ", size)),
        ("formatting tags alone", size => Fill("<b><i><a href=x>", size) + "<p>A paragraph that stands below all of the tags, and is quite long enough.</p>"),
        ("one paragraph", size => "<p>" + Fill("word, and word by word ", size) + "</p>"),
        ("a table", size => "<table>" + Fill("<tr><td>Cell<td>Another, longer cell of words", size)),
    ];

    public static void Print()
    {
        foreach (var (name, write) in Kinds)
            foreach (var megabytes in new[] { 0.1, 1, 5, 20 })
            {
                var page = write((int)(megabytes * 1024 * 1024));
                var watch = Stopwatch.StartNew();
                var got = Engines.Ours(page);
                Console.WriteLine($"  {name,-22} {megabytes,5} MB {watch.Elapsed.TotalSeconds,7:0.00} s {watch.Elapsed.TotalSeconds / megabytes,7:0.000} s/MB  {got.Text.Length} characters out");
            }
    }

    private static string Fill(string part, int size)
    {
        var text = new StringBuilder(size + part.Length);
        while (text.Length < size)
            text.Append(part);
        return text.ToString();
    }
}
