using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Ingest.Hosting.Logs;

/// <summary>Console lines for people, compact JSON in rolling files for machines.</summary>
public static class LogRegistration
{
    private const long FileBytes = 100 * 1024 * 1024;

    /// <summary>Lines that may wait to be written; then stages wait too, and no line is thrown away. What waits, and the file's last second, is lost with a killed process.</summary>
    private const int Waiting = 1_000;

    /// <param name="console">Where lines for people go; the default is the standard output.</param>
    public static void AddLogs(this IHostApplicationBuilder builder, string service, ILogEventSink? console = null)
    {
        builder.Services.AddSettings<LogOptions>(LogOptions.Section);
        var options = builder.Configuration.GetSection(LogOptions.Section).Get<LogOptions>() ?? new LogOptions();
        var level = new LoggingLevelSwitch(options.Level);
        builder.Services.AddSingleton(level);
        builder.Services.AddHostedService<LevelSwitch>();
        builder.Services.AddSerilog(logs => Configure(logs, options, level, service, console));
    }

    private static void Configure(LoggerConfiguration logs, LogOptions options, LoggingLevelSwitch level, string service, ILogEventSink? console)
    {
        logs.MinimumLevel.ControlledBy(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // The broker's comings and goings are told once, by BrokerWatch; the library tells them at every try.
            .MinimumLevel.Override("MassTransit", LogEventLevel.Fatal)
            // A health check's answer goes to whoever asks; the gates tell the log.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .Enrich.WithProperty("Service", service)
            .Enrich.WithProperty("Instance", Environment.MachineName);
        if (console is not null)
            logs.WriteTo.Sink(console);
        // One queue for both: waking a thread for a line costs more than writing it.
        var lines = console is null ? new StandardOutput(new ConsoleLine()) : null;
        logs.WriteTo.Async(
            sinks =>
            {
                if (lines is not null)
                    sinks.Sink(lines);
                if (!string.IsNullOrWhiteSpace(options.Folder))
                    ToFiles(sinks, options, service);
            },
            bufferSize: Waiting,
            blockWhenFull: true,
            monitor: lines);
    }

    private static void ToFiles(LoggerSinkConfiguration sinks, LogOptions options, string service) => sinks.File(
        new CompactJsonFormatter(),
        Path.Combine(options.Folder!, service == Service.Embedded ? $"{service}-.jsonl" : $"{service}-{Environment.MachineName}-.jsonl"),
        rollingInterval: RollingInterval.Day,
        rollOnFileSizeLimit: true,
        fileSizeLimitBytes: FileBytes,
        retainedFileCountLimit: options.KeepFiles,
        buffered: true,
        flushToDiskInterval: TimeSpan.FromSeconds(1),
        shared: false);
}
