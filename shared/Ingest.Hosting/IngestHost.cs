using Ingest.Hosting.Health;
using Ingest.Hosting.Logs;
using Ingest.Hosting.Transport;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Ingest.Hosting;

/// <summary>How a process of Ingest runs, whichever stages it hosts.</summary>
public static class IngestHost
{
    /// <summary>A service on RabbitMQ.</summary>
    public static WebApplicationBuilder AddIngest(
        this WebApplicationBuilder builder, string service, Action<IBusRegistrationConfigurator>? stages = null)
    {
        builder.AddLogs(service);
        builder.AddTelemetry(service);
        builder.Services.AddRabbitMq(stages ?? (_ => { }));
        builder.Services.AddRunning();
        return builder;
    }

    /// <summary>All stages in one process, nothing else needed.</summary>
    public static IHostApplicationBuilder AddEmbeddedIngest(this IHostApplicationBuilder builder, Action<IBusRegistrationConfigurator> stages)
    {
        builder.Services.AddInMemory(stages);
        builder.Services.AddRunning();
        return builder;
    }

    public static WebApplication MapIngest(this WebApplication app)
    {
        app.MapHealth();
        return app;
    }

    /// <summary>Runs until SIGTERM or Ctrl-C. With <c>--health</c> asks the running service on this machine instead.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunIngestAsync(this WebApplication app, string[] args)
    {
        if (args is ["--health"])
            return await HealthProbe.AskAsync(app.Configuration);
        try
        {
            await app.RunAsync();
            return Environment.ExitCode;
        }
        catch (Exception exception) when (ConfigurationErrors.Of(exception) is { Count: > 0 } errors)
        {
            foreach (var error in errors)
                await Console.Error.WriteLineAsync($"configuration: {error}");
            return ExitCode.Usage;
        }
    }

    private static void AddRunning(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Gate>();
        services.AddSettings<DataOptions>(DataOptions.Section);
        services.AddSingleton<BrokerWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<BrokerWatch>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));
        services.AddOptions<MassTransitHostOptions>().Configure(options =>
        {
            // A process is up, and says why it waits, while its broker is not.
            options.WaitUntilStarted = false;
            options.ConsumerStopTimeout = TimeSpan.FromSeconds(15);
            options.StopTimeout = TimeSpan.FromSeconds(20);
        });
    }
}
