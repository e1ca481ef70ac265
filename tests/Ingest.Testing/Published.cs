using System.Reflection;

namespace Ingest.Testing;

/// <summary>The published executables, which the build puts beside the tests.</summary>
public static class Published
{
    private static readonly string Folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PublishedFolder").Value!;

    public static string Command => Path.Combine(Folder, "Ingest.Cli", "ingest");

    public static string Service(string name) => Path.Combine(Folder, $"Ingest.{name}", $"Ingest.{name}");
}
