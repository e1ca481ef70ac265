using System.Globalization;
using System.Security.Cryptography;

namespace Ingest.Training;

/// <summary>Writes a model where the project carries it, and its fingerprint into the manifest that a test reads.</summary>
internal static class ModelFile
{
    private const string Manifest = "models.txt";

    public static void Write(string folder, string name, Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        var bytes = memory.ToArray();
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        Note(Path.Combine(folder, Manifest), name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes.Length} bytes"));
    }

    private static void Note(string manifest, string name, string hash)
    {
        string[] others = File.Exists(manifest) ? File.ReadAllLines(manifest) : [];
        File.WriteAllLines(manifest, others.Where(line => !line.EndsWith($" {name}", StringComparison.Ordinal))
            .Append($"{hash} {name}")
            .OrderBy(line => line.Split(' ')[^1], StringComparer.Ordinal));
    }
}
