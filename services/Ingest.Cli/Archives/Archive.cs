using Ingest.Cli.Commands;
using Ingest.Fetcher.Folder;
using Ingest.Storage;

namespace Ingest.Cli.Archives;

/// <summary>A data folder with its ledger and archive.</summary>
internal sealed record Archive(DataFolder Data, IArticleStore Store)
{
    /// <summary>Opens an archive that is there, with the schema of this program.</summary>
    /// <param name="connection">What the user named; null for what the settings name, or else the folder's own archive.</param>
    /// <exception cref="StoreUnavailableException">There is none, or it does not answer.</exception>
    public static async Task<Archive> OpenAsync(string dataPath, string? connection, CancellationToken cancellation)
    {
        var data = new DataFolder(dataPath);
        var store = Choose(data, connection);
        await store.ProbeAsync(cancellation);
        return new Archive(data, store);
    }

    public static IArticleStore Choose(DataFolder data, string? connection)
    {
        connection ??= DataSettings.Load(data)[$"{StorageOptions.Section}:{nameof(StorageOptions.Connection)}"];
        try
        {
            return ArticleStores.Open(connection, data.Root);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new UsageException($"--store: {exception.Message}; write postgresql://user:password@host/database");
        }
    }
}
