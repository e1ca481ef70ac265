using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Sinks.Async;

namespace Ingest.Hosting.Logs;

/// <summary>Writes lines to the standard output; while more of them wait, many at once.</summary>
/// <param name="format">Turns an event into its lines.</param>
/// <param name="output">Where they go; the default is the standard output. It is closed at the end.</param>
/// <remarks>A write for each line costs more than the line, and wakes whoever reads it.</remarks>
public sealed class StandardOutput(ITextFormatter format, Stream? output = null) : ILogEventSink, IAsyncLogEventSinkMonitor, IDisposable
{
    private readonly StreamWriter _lines = new(output ?? Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024);

    private IAsyncLogEventSinkInspector? _queue;

    public void Emit(LogEvent logEvent)
    {
        format.Format(logEvent, _lines);
        if (_queue is null or { Count: 0 })
            _lines.Flush();
    }

    public void StartMonitoring(IAsyncLogEventSinkInspector inspector) => _queue = inspector;

    public void StopMonitoring(IAsyncLogEventSinkInspector inspector) => _queue = null;

    public void Dispose() => _lines.Dispose();
}
