using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Ingest.Hosting.Logs;

/// <summary>Console lines for people, compact JSON in rolling files for machines.</summary>
public static class LogRegistration
{
    private const long FileBytes = 100 * 1024 * 1024;

    /// <param name="console">Where lines for people go; the default is the standard output.</param>
    public static void AddLogs(this IHostApplicationBuilder builder, string service, ILogEventSink? console = null)
    {
        builder.Services.AddSettings<LogOptions>(LogOptions.Section);
        var options = builder.Configuration.GetSection(LogOptions.Section).Get<LogOptions>() ?? new LogOptions();
        builder.Services.AddSerilog(logs => Configure(logs, options, service, console));
    }

    private static void Configure(LoggerConfiguration logs, LogOptions options, string service, ILogEventSink? console)
    {
        logs.MinimumLevel.Is(options.Level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // The broker's comings and goings are told once, by BrokerWatch; the library tells them at every try.
            .MinimumLevel.Override("MassTransit", LogEventLevel.Fatal)
            // A health check's answer goes to whoever asks; the gates tell the log.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .Enrich.WithProperty("Service", service)
            .Enrich.WithProperty("Instance", Environment.MachineName);
        if (console is null)
            logs.WriteTo.Console(new ConsoleLine());
        else
            logs.WriteTo.Sink(console);
        if (!string.IsNullOrWhiteSpace(options.Folder))
        {
            logs.WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(options.Folder, service == Service.Embedded ? $"{service}-.jsonl" : $"{service}-{Environment.MachineName}-.jsonl"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: FileBytes,
                retainedFileCountLimit: options.KeepFiles,
                shared: false);
        }
    }
}
