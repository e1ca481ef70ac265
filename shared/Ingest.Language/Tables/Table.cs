namespace Ingest.Language.Tables;

/// <summary>Reads the tables that are embedded in this assembly.</summary>
internal static class Table
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the table '{name}' is not embedded in Ingest.Language");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
