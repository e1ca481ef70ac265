using System.Diagnostics;
using System.Globalization;

namespace Ingest.Testing;

/// <summary>A process of the product's, with the lines that it wrote.</summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private readonly List<string> _lines = [];
    private readonly Process _process;

    /// <param name="name">What it is called here when that is not the executable's name.</param>
    public RunningProcess(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string? name = null)
    {
        Name = name ?? Path.GetFileName(file);
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start");
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The executable's name, or of the one that it stands for.</summary>
    public string Name { get; }

    public bool Lives => !_process.HasExited;

    /// <summary>Null while it lives.</summary>
    public int? Code => _process.HasExited ? _process.ExitCode : null;

    public int Id => _process.Id;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    /// <summary>As kill -9 does: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public Task SignalAsync(string signal) =>
        Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExitAsync();

    /// <summary>As a user or compose stops it: SIGTERM.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        if (Lives)
            await SignalAsync("TERM");
        return await WaitAsync();
    }

    public async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return _process.ExitCode;
    }

    /// <summary>The most memory it ever had, in MB.</summary>
    public long PeakMegabytes
    {
        get
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status")).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.AsSpan()[6..^2].Trim(), CultureInfo.InvariantCulture) / 1024;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Lives)
            await KillAsync();
        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
            _lines.Add(line);
    }
}
