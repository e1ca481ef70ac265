using System.Globalization;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>What a process and its children have cost so far, by Linux's own account (proc(5), stat and status).</summary>
public static class ProcessCost
{
    /// <summary>USER_HZ, which is 100 on all of Linux's common machines.</summary>
    private const double TicksPerSecond = 100;

    /// <returns>Seconds of CPU of the process and all below it, those that have ended included.</returns>
    public static double CpuSeconds(int root)
    {
        var children = new Dictionary<int, List<int>>();
        var ticks = new Dictionary<int, long>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                // The name is in brackets and may hold anything; the fields begin behind the last one: state, parent, …, utime, stime, cutime, cstime.
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                var id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
                ticks[id] = fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
                var parent = int.Parse(fields[1], CultureInfo.InvariantCulture);
                (children.TryGetValue(parent, out var list) ? list : children[parent] = []).Add(id);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A process that ended meanwhile.
            }
        }

        return Sum(root) / TicksPerSecond;

        long Sum(int id) => ticks.GetValueOrDefault(id) + (children.TryGetValue(id, out var below) ? below.Sum(Sum) : 0);
    }
}
