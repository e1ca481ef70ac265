using Microsoft.Extensions.Options;

namespace Ingest.Hosting;

/// <summary>Finds every wrong setting that a failed start names.</summary>
public static class ConfigurationErrors
{
    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException wrong => [.. wrong.Failures],
        AggregateException many => [.. many.InnerExceptions.SelectMany(Of)],
        { InnerException: { } inner } => Of(inner),
        _ => [],
    };
}
