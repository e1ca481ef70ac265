using System.Reflection;

namespace Ingest.Pipeline.Tests;

/// <summary>The published executables, which the build puts beside the tests.</summary>
internal static class Published
{
    private static readonly string Folder = Path.Combine(
        Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!)!)!,
        Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!)!),
        "published");

    public static string Command => Path.Combine(Folder, "Ingest.Cli", "ingest");

    public static string Service(string name) => Path.Combine(Folder, $"Ingest.{name}", $"Ingest.{name}");
}
