using Ingest.Hosting.Health;
using Ingest.Hosting.Logs;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ingest.Hosting;

/// <summary>How a process of Ingest runs, whichever stages it hosts.</summary>
public static class IngestHost
{
    /// <summary>Beside the inbox: what the embedded process works on.</summary>
    private const string WorkNotesName = ".working";

    /// <summary>A service; on RabbitMQ when it has stages, without a bus when it only reads.</summary>
    public static WebApplicationBuilder AddIngest(
        this WebApplicationBuilder builder, string service, Action<IBusRegistrationConfigurator>? stages = null)
    {
        builder.AddLogs(service);
        builder.AddTelemetry(service);
        builder.AddAddress(service);
        builder.Services.AddHealthChecks();
        builder.Services.AddRunning();
        if (stages is not null)
        {
            builder.Services.AddRabbitMq(stages);
            builder.Services.AddBus();
        }

        return builder;
    }

    /// <summary>All stages in one process, nothing else needed.</summary>
    public static IHostApplicationBuilder AddEmbeddedIngest(this IHostApplicationBuilder builder, Action<IBusRegistrationConfigurator> stages)
    {
        builder.Services.AddSingleton<IWorkNotes>(provider => new MappedWorkNotes(
            Path.Combine(provider.GetRequiredService<IOptions<DataOptions>>().Value.Folder, WorkNotesName)));
        builder.Services.AddRunning();
        builder.Services.AddInMemory(stages);
        builder.Services.AddBus();
        return builder;
    }

    public static WebApplication MapIngest(this WebApplication app)
    {
        app.MapHealth();
        return app;
    }

    /// <summary>Runs until SIGTERM or Ctrl-C.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunIngestAsync(this WebApplication app)
    {
        try
        {
            ConfigurationErrors.Check(app.Services);
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

    /// <summary>A service answers on this machine only, on a port of its own, unless it is told otherwise.</summary>
    private static void AddAddress(this WebApplicationBuilder builder, string service)
    {
        if (builder.Configuration["URLS"] is null && builder.Configuration["HTTP_PORTS"] is null)
            builder.WebHost.UseUrls($"http://127.0.0.1:{Service.Port(service)}");
    }

    private static void AddRunning(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Gate>();
        services.TryAddSingleton<IWorkNotes, NoWorkNotes>();
        services.TryAddSingleton<LargeWork>();
        services.TryAddSingleton<Deciding>();
        services.AddSettings<DataOptions>(DataOptions.Section);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(25));
    }

    private static void AddBus(this IServiceCollection services)
    {
        services.AddSingleton<BrokerWatch>();
        services.AddSingleton<Publisher>();
        services.AddHostedService(provider => provider.GetRequiredService<BrokerWatch>());
        services.AddOptions<MassTransitHostOptions>().Configure(options =>
        {
            // A process is up, and says why it waits, while its broker is not.
            options.WaitUntilStarted = false;
            options.ConsumerStopTimeout = TimeSpan.FromSeconds(15);
            options.StopTimeout = TimeSpan.FromSeconds(20);
        });
    }
}
