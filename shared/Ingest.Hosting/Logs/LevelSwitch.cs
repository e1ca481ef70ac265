using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog.Core;
using Serilog.Events;

namespace Ingest.Hosting.Logs;

/// <summary>Changes what is logged while the process runs: each SIGUSR1 goes on to the next of the set level, debug, and warnings only.</summary>
/// <remarks><c>kill -USR1 PID</c>, or <c>docker compose kill -s SIGUSR1 cleaner</c>; on Windows there is no such signal, and the level stays.</remarks>
public sealed partial class LevelSwitch : IHostedService, IDisposable
{
    /// <summary>On Linux; .NET passes numbers that it has no name for to the system.</summary>
    private const int LinuxUser1 = 10, MacUser1 = 30;

    private readonly LoggingLevelSwitch _switch;
    private readonly LogEventLevel _set;
    private readonly ILogger<LevelSwitch> _logger;
    private PosixSignalRegistration? _registration;

    public LevelSwitch(LoggingLevelSwitch level, ILogger<LevelSwitch> logger) => (_switch, _set, _logger) = (level, level.MinimumLevel, logger);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows())
        {
            _registration = PosixSignalRegistration.Create((PosixSignal)(OperatingSystem.IsMacOS() ? MacUser1 : LinuxUser1), context =>
            {
                // The system's own answer to this signal ends the process.
                context.Cancel = true;
                _switch.MinimumLevel = Next(_switch.MinimumLevel, _set);
                Log.Changed(_logger, _switch.MinimumLevel);
            });
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registration?.Dispose();

    /// <param name="set">The level of the settings.</param>
    public static LogEventLevel Next(LogEventLevel now, LogEventLevel set)
    {
        LogEventLevel[] levels = [.. new[] { set, LogEventLevel.Debug, LogEventLevel.Warning }.Distinct()];
        return levels[(Array.IndexOf(levels, now) + 1) % levels.Length];
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 101, EventName = "LevelChanged", Level = LogLevel.Warning, Message = "Logging from level {Level} on; the next SIGUSR1 changes it again")]
        public static partial void Changed(ILogger logger, LogEventLevel level);
    }
}
