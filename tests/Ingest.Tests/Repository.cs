namespace Ingest.Tests;

internal static class Repository
{
    /// <summary>The folder of the solution, above the tests.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Ingest.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Ingest.sln above the tests"));
}
