using Ingest.Cli.Commands;
using Ingest.Cli.Output;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
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
}
