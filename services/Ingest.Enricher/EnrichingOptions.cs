using Ingest.Enricher.Topics;
using Microsoft.Extensions.Options;

namespace Ingest.Enricher;

/// <summary>How articles are enriched.</summary>
public sealed class EnrichingOptions
{
    public const string Section = "Enriching";

    /// <summary>
    /// A folder with a user's own topics: models of 'ingest topics train' (<c>.topics</c>) and rules (<c>.yaml</c>, <c>.yml</c>). The default is none.
    /// </summary>
    public string? TopicsFolder { get; set; }
}

/// <summary>A folder of topics that cannot be read stops the process at its start.</summary>
internal sealed class EnrichingOptionsCheck : IValidateOptions<EnrichingOptions>
{
    public ValidateOptionsResult Validate(string? name, EnrichingOptions options)
    {
        try
        {
            if (!string.IsNullOrEmpty(options.TopicsFolder))
                TopicFolder.Read(options.TopicsFolder);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"{EnrichingOptions.Section}:{nameof(EnrichingOptions.TopicsFolder)}: {exception.Message}");
        }
    }
}
