using System.Text.Json;

namespace Ingest.Training;

/// <summary>The folder of training and measuring data; its README gives provenance and licences.</summary>
internal sealed class DataFolder(string path)
{
    /// <summary>The fields of each line of a table.</summary>
    public IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));

    public IEnumerable<JsonElement> Json(string file) => Lines(file).Select(line => JsonDocument.Parse(line).RootElement);

    public IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(path, file)).Where(line => line.Length > 0);
}
