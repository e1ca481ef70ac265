using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Hosting;

/// <summary>Finds every wrong setting that a failed start names.</summary>
public static class ConfigurationErrors
{
    /// <summary>Checks every setting before anything starts, so that all wrong ones are named at once.</summary>
    /// <exception cref="OptionsValidationException">One section is wrong.</exception>
    /// <exception cref="AggregateException">Several are.</exception>
    public static void Check(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();

    public static IReadOnlyList<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException wrong => [.. wrong.Failures],
        // The binder's own words name the setting, its value and what was expected.
        InvalidOperationException { InnerException: FormatException or ArgumentException or OverflowException } unreadable => [unreadable.Message],
        AggregateException many => [.. many.InnerExceptions.SelectMany(Of)],
        { InnerException: { } inner } => Of(inner),
        _ => [],
    };
}
