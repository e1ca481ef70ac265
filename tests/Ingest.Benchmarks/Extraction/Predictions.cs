using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Benchmarks.Extraction;

/// <summary>Writes what came out as score.py reads it.</summary>
public static class Predictions
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, IEnumerable<ScoredPage> pages)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var output = pages.ToDictionary(
            p => p.Page.Id, p => new { text = p.Got.Text, title = p.Got.Title, author = p.Got.Authors, date = p.Got.Date });
        File.WriteAllText(path, JsonSerializer.Serialize(output, Json));
    }
}
