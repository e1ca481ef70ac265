using System.Diagnostics;
using System.Text;

namespace Ingest.Testing;

/// <summary>A server run by hand, in a folder of its own, as the user that it insists on.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServerProcess(Process process) => _process = process;

    public bool Lives => !_process.HasExited;

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <param name="user">The user to run as when the tests run as root; such servers refuse root.</param>
    public static ServerProcess Start(string user, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Environment.UserName == "root")
        {
            start.FileName = "setpriv";
            foreach (var argument in (string[])["--reuid", user, "--regid", user, "--init-groups", file])
                start.ArgumentList.Add(argument);
        }
        else
        {
            start.FileName = file;
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start");
        var server = new ServerProcess(process);
        process.OutputDataReceived += (_, line) => server.Add(line.Data);
        process.ErrorDataReceived += (_, line) => server.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    public static async Task RunAsync(string user, string file, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        await using var process = Start(user, file, arguments, environment);
        await process._process.WaitForExitAsync();
        if (process._process.ExitCode != 0)
            throw new InvalidOperationException($"{file} ended with {process._process.ExitCode}: {process.Output}");
    }

    /// <summary>A temporary folder that the server's user may write.</summary>
    public static string Folder(string user)
    {
        var folder = Directory.CreateTempSubdirectory("ingest-server-").FullName;
        if (Environment.UserName == "root")
            Process.Start("chown", [$"{user}:{user}", folder]).WaitForExit();
        return folder;
    }

    public void Signal(string signal) => Process.Start("kill", [$"-{signal}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Asks it to end, and waits until it has.</summary>
    public async Task StopAsync(string signal)
    {
        Signal(signal);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Kills it with all its children, at once.</summary>
    public async Task KillAsync()
    {
        if (Lives)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Add(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
