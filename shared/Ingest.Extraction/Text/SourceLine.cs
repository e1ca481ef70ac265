namespace Ingest.Extraction.Text;

/// <summary>A line of the content, without its line end.</summary>
internal readonly record struct SourceLine(int Start, int Length)
{
    public ReadOnlySpan<char> In(string content) => content.AsSpan(Start, Length);

    public int Indent(string content) => Length - In(content).TrimStart().Length;

    public bool IsBlank(string content)
    {
        foreach (var c in In(content))
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\u2060'))
                return false;
        return true;
    }

    public static List<SourceLine> All(string content)
    {
        List<SourceLine> lines = [];
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not ('\n' or '\r' or '\f' or '\u2028' or '\u2029' or '\u0085'))
                continue;
            lines.Add(new SourceLine(start, i - start));
            if (content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n')
                i++;
            start = i + 1;
        }
        if (start < content.Length)
            lines.Add(new SourceLine(start, content.Length - start));
        return lines;
    }
}
