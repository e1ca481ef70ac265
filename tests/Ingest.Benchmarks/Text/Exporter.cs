using Ingest.Contracts;

namespace Ingest.Benchmarks.Text;

/// <summary>A program of Debian that makes text of a page, as those who export pages do.</summary>
/// <param name="Name">Plain, Markdown or lynx: the column of the tables.</param>
/// <param name="Kind">What the cleaner is told of its output.</param>
/// <param name="Command">Reads lines 'PAGE tab TEXT' from its input and writes a text for each page.</param>
public sealed record Exporter(string Name, ContentKind Kind, params string[] Command)
{
    public static readonly IReadOnlyList<Exporter> All =
    [
        new("plain", ContentKind.Plain, "/usr/bin/python3", "-c", Python("import html_text", "html_text.extract_text(page)")),
        new("markdown", ContentKind.Markdown, "/usr/bin/python3", "-c", Python("import html2text", "html2text.html2text(page)")),
        new("lynx", ContentKind.Plain, "sh", "-c", """
            while IFS="$(printf '\t')" read -r page text; do
              lynx -dump -nolist -force_html -assume_charset=utf-8 -display_charset=utf-8 "$page" > "$text.part" < /dev/null 2> /dev/null
              mv "$text.part" "$text"
            done
            """),
    ];

    /// <summary>A page that the library cannot read becomes an empty text, which is left out.</summary>
    private static string Python(string import, string expression) => $"""
        import sys, os
        {import}
        for line in sys.stdin:
            source, target = line.rstrip('\n').split('\t')
            page = open(source, encoding='utf-8', newline='').read()
            try:
                text = {expression}
            except Exception:
                text = ''
            open(target + '.part', 'w', encoding='utf-8', newline='').write(text)
            os.replace(target + '.part', target)
        """;
}
