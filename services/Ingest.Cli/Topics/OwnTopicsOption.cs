using Ingest.Cli.Commands;
using Ingest.Enricher.Topics;
using Ingest.Language;
using Ingest.Language.Topics.Own;

namespace Ingest.Cli.Topics;

/// <summary>What <c>--topics FOLDER</c> asks for.</summary>
internal static class OwnTopicsOption
{
    /// <summary>Null without a folder.</summary>
    /// <exception cref="UsageException">The folder cannot be read.</exception>
    public static OwnTopics? Read(string? folder)
    {
        try
        {
            return string.IsNullOrEmpty(folder) ? null : TopicFolder.Read(folder);
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    public static Annotator Annotator(OwnTopics? own) => own is null ? Language.Annotator.Default : Language.Annotator.Default.With(own);
}
