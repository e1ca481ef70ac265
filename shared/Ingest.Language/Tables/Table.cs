namespace Ingest.Language.Tables;

/// <summary>Reads the tables that are embedded in this assembly.</summary>
internal static class Table
{
    public static Stream Open(string name) => typeof(Table).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"the table '{name}' is not embedded in Ingest.Language");

    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
