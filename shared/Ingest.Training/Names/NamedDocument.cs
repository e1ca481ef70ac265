using System.Text;

namespace Ingest.Training.Names;

/// <summary>A text put together from tokens again, and the names that annotators marked in it.</summary>
internal sealed record NamedDocument(string Text, HashSet<(int Start, int Length, string Type)> Names)
{
    public static IEnumerable<NamedDocument> Read(DataFolder data, string file)
    {
        var tokens = new List<string[]>();
        foreach (var row in data.Rows(file))
        {
            if (row[0] != "-DOCSTART-")
            {
                tokens.Add(row);
                continue;
            }

            if (tokens.Count > 0)
                yield return Join(tokens);
            tokens.Clear();
        }

        if (tokens.Count > 0)
            yield return Join(tokens);
    }

    private static NamedDocument Join(List<string[]> tokens)
    {
        var text = new StringBuilder();
        var names = new HashSet<(int, int, string)>();
        var (start, end, type) = (-1, -1, "");
        var open = true;
        foreach (var token in tokens)
        {
            if (!open && !Follows(token[0]))
                text.Append(' ');
            var tag = token[^1];
            if (tag[0] != 'I')
                Close();
            if (tag[0] == 'B')
                (start, type) = (text.Length, Type(tag[2..]));
            text.Append(token[0]);
            end = text.Length;
            open = token[0] is "(" or "[" or "“" or "‘" or "$" or "``";
        }

        Close();
        return new NamedDocument(text.ToString(), names);

        void Close()
        {
            if (start >= 0)
                names.Add((start, end - start, type));
            start = -1;
        }
    }

    private static bool Follows(string token) =>
        token is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "”" or "%" or "n't" or "''" || token[0] is '\'' or '’' && token.Length > 1;

    private static string Type(string tag) => tag switch
    {
        "PER" => "person",
        "LOC" => "place",
        _ => "organisation",
    };
}
