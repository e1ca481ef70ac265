using Ingest.Hosting.Logs;
using Serilog.Core;
using Serilog.Events;
using Spectre.Console;

namespace Ingest.Cli.Running;

/// <summary>Writes log lines above a progress bar instead of through it.</summary>
internal sealed class TerminalSink : ILogEventSink
{
    private readonly ConsoleLine _line = new();

    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter();
        _line.Format(logEvent, text);
        AnsiConsole.Write(new Text(text.ToString().TrimEnd('\n') + "\n"));
    }
}
