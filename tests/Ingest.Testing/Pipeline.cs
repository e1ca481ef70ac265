using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Testing;

/// <summary>A running Ingest with a data folder of its own, in one of its two modes.</summary>
public abstract class Pipeline : IAsyncDisposable
{
    private readonly List<RunningProcess> _processes = [];
    private readonly List<string> _earlierLines = [];

    public string Data { get; } = Directory.CreateTempSubdirectory("ingest-data-").FullName;

    public string Inbox => Path.Combine(Data, "inbox");

    /// <summary>Why this mode cannot be tested here; null when it can.</summary>
    public string? Missing { get; private set; }

    public IArticleStore Store { get; private set; } = null!;

    /// <summary>Settings as environment variables; change them before the start.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Fetching__QuietPeriod"] = "00:00:00.500",
        ["Fetching__RescanInterval"] = "00:00:01",
    };

    /// <summary>What users add to a command to reach this pipeline's archive.</summary>
    public abstract IReadOnlyList<string> StoreArguments { get; }

    /// <summary>The file system of the data folder, when it has one of its own.</summary>
    public SmallDisk? Disk { get; private set; }

    public IReadOnlyList<RunningProcess> Processes => _processes;

    /// <summary>Gives the data folder a file system of its own; before the start.</summary>
    public void PutOnSmallDisk(int megabytes) => Disk = new SmallDisk(Data, megabytes);

    /// <summary>Everything that the processes have written, those that are gone included.</summary>
    public IReadOnlyList<string> Lines => [.. _earlierLines, .. _processes.SelectMany(process => process.Lines)];

    /// <summary>The last lines of a process that has ended by itself, and not to be started anew; null while all of them live.</summary>
    public string? Ended => _processes.FirstOrDefault(process => process.Code is not (null or ExitCode.Infrastructure)) is { } ended
        ? string.Join('\n', ended.Lines.TakeLast(20))
        : null;

    /// <summary>What its queues hold, a line each; nothing where there are none.</summary>
    public virtual Task<IReadOnlyList<string>> DescribeQueuesAsync() => Task.FromResult<IReadOnlyList<string>>([]);

    public async ValueTask InitializeAsync()
    {
        try
        {
            Store = await PrepareAsync();
            foreach (var executable in Executables)
                _processes.Add(Start(executable));
        }
        catch (ServerMissingException exception)
        {
            Missing = exception.Message;
        }
    }

    /// <summary>Starts one process more.</summary>
    public void Add(string executable) => _processes.Add(Start(executable));

    /// <summary>Kills a process, and lets another one take its place.</summary>
    public async Task<RunningProcess> ReplaceAsync(RunningProcess process, Func<IReadOnlyDictionary<string, string>, RunningProcess> start)
    {
        await process.KillAsync();
        _earlierLines.AddRange(process.Lines);
        return _processes[_processes.IndexOf(process)] = start(Environment());
    }

    /// <summary>Kills a process where it stands, and starts it again.</summary>
    public async Task KillAsync(RunningProcess process)
    {
        await process.KillAsync();
        await RestartAsync(process);
    }

    /// <summary>Starts a process again that has ended.</summary>
    public async Task RestartAsync(RunningProcess process)
    {
        await process.WaitAsync();
        _earlierLines.AddRange(process.Lines);
        _processes[_processes.IndexOf(process)] = Start(process.Name);
    }

    /// <summary>Does what compose does: starts a process again that has ended because of its servers.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SuperviseAsync()
    {
        var restarted = 0;
        foreach (var process in _processes.Where(process => !process.Lives).ToList())
        {
            if (await process.WaitAsync() != ExitCode.Infrastructure)
                continue;
            await RestartAsync(process);
            restarted++;
        }

        return restarted;
    }

    /// <summary>Kills all there is, and starts it again.</summary>
    public async Task KillAllAsync()
    {
        foreach (var process in _processes.ToList())
            await KillAsync(process);
    }

    /// <summary>Runs a command on this pipeline's archive.</summary>
    public async Task<(int Code, IReadOnlyList<string> Lines)> CommandAsync(string command, params string[] arguments)
    {
        await using var process = new RunningProcess(Published.Command, [command, Data, .. StoreArguments, .. arguments], new Dictionary<string, string>());
        return (await process.WaitAsync(), process.Lines);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await EndAsync();
        Disk?.Dispose();
        Directory.Delete(Data, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The names of the executables, each as often as it runs.</summary>
    protected abstract IReadOnlyList<string> Executables { get; }

    protected abstract Task<IArticleStore> PrepareAsync();

    /// <summary>The settings of a process, as environment variables.</summary>
    protected abstract IReadOnlyDictionary<string, string> Environment();

    protected abstract RunningProcess Start(string executable);

    protected virtual ValueTask EndAsync() => ValueTask.CompletedTask;
}
