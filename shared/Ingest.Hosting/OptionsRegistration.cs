using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Hosting;

/// <summary>Registers settings so that a wrong one stops the process at its start, with its name in the message.</summary>
public static class OptionsRegistration
{
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
