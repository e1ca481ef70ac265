using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ingest.Faults.Tests;

/// <summary>What every row drops: small files of several kinds, one large file of JSON Lines, and some of each that cannot be used.</summary>
/// <param name="Files">Small files.</param>
/// <param name="Records">Lines of the large file.</param>
public sealed record Corpus(int Files, int Records)
{
    private static readonly string[] Words = "council river bridge mayor school teachers budget hospital ferry harbour market police court vote storm rescue museum concert".Split(' ');

    public int Refused => Files / 50 + Records / 1000;

    /// <summary>Whether the small file of this number cannot be used.</summary>
    public static bool IsRefused(int number) => number % 50 == 0;

    /// <summary>The whole corpus on the disk, outside any inbox.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Files; i++)
        {
            var (name, content) = (i % 50) switch
            {
                0 => ($"{i}.txt", ""),
                < 20 => ($"{i}.txt", $"{Title(i)}\n\n{Story(i)}\n"),
                < 35 => ($"{i}.md", $"# {Title(i)}\n\n{Story(i)}\n"),
                _ => ($"{i}.html", $"<html><head><title>{Title(i)}</title></head><body><article><h1>{Title(i)}</h1><p>{Story(i).Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>"),
            };
            File.WriteAllText(Path.Combine(folder, name), content);
        }

        using var lines = new StreamWriter(Path.Combine(folder, "export.jsonl")) { NewLine = "\n" };
        for (var i = 0; i < Records; i++)
            lines.WriteLine(i % 1000 == 7 ? "{\"text\": " : JsonSerializer.Serialize(new { url = $"https://example.org/{i}", title = Title(100_000 + i), text = Story(100_000 + i) }));
    }

    private static string Title(int i) => string.Create(CultureInfo.InvariantCulture, $"The {Words[i % Words.Length]} and the {Words[i / 7 % Words.Length]}, part {i}");

    /// <summary>Two paragraphs that no other number has.</summary>
    private static string Story(int i)
    {
        var random = new Random(i);
        var text = new StringBuilder();
        for (var sentence = 0; sentence < 8; sentence++)
        {
            text.Append("The ");
            for (var word = 0; word < 12; word++)
                text.Append(Words[random.Next(Words.Length)]).Append(word % 4 == 3 ? " of the " : " ");
            text.Append(CultureInfo.InvariantCulture, $"was told on day {i}.").Append(sentence == 3 ? "\n\n" : " ");
        }

        return text.ToString().TrimEnd();
    }
}
