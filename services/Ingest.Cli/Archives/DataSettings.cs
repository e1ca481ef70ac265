using Ingest.Cli.Commands;
using Ingest.Cli.Output;
using Ingest.Cli.Topics;
using Ingest.Enricher;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Language;
using Microsoft.Extensions.Configuration;

namespace Ingest.Cli.Archives;

/// <summary>The settings that 'ingest run' would use for a data folder: its ingest.json, then the environment.</summary>
internal static class DataSettings
{
    public static IConfiguration Load(DataFolder data)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(data.Settings, optional: true).AddEnvironmentVariables().Build();
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"{data.Settings} is not valid JSON: {Printable.Line(exception.GetBaseException().Message)}");
        }
    }

    public static FetchingOptions Fetching(DataFolder data) =>
        Load(data).GetSection(FetchingOptions.Section).Get<FetchingOptions>() ?? new FetchingOptions();

    /// <summary>The annotator that the enricher would use, the user's own topics included.</summary>
    /// <exception cref="UsageException">The folder of own topics cannot be read.</exception>
    public static Annotator Annotator(DataFolder data) =>
        OwnTopicsOption.Annotator(OwnTopicsOption.Read((Load(data).GetSection(EnrichingOptions.Section).Get<EnrichingOptions>() ?? new EnrichingOptions()).TopicsFolder));
}
