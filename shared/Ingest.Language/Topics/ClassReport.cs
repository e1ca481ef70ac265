namespace Ingest.Language.Topics;

/// <summary>Counts, class by class, how often topics were given rightly.</summary>
public sealed class ClassReport
{
    private readonly SortedDictionary<string, Counts> _classes = new(StringComparer.Ordinal);

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; private set; }

    /// <summary>One row for each class that was wanted or given, in the order of their names.</summary>
    public IEnumerable<ClassRow> Rows => _classes.Select(pair => new ClassRow(pair.Key, pair.Value.Wanted, pair.Value.Given, pair.Value.Right));

    /// <summary>All classes together, each answer counted once.</summary>
    public ClassRow All => new("all", _classes.Values.Sum(counts => counts.Wanted), _classes.Values.Sum(counts => counts.Given), _classes.Values.Sum(counts => counts.Right));

    /// <summary>Counts one article; a class named twice counts once.</summary>
    public void Add(IEnumerable<string> wanted, IEnumerable<string> given)
    {
        Articles++;
        var (expected, answered) = (wanted.ToHashSet(), given.ToHashSet());
        foreach (var name in expected)
            Of(name).Wanted++;
        foreach (var name in answered)
        {
            Of(name).Given++;
            Of(name).Right += expected.Contains(name) ? 1 : 0;
        }
    }

    private Counts Of(string name)
    {
        if (!_classes.TryGetValue(name, out var counts))
            _classes.Add(name, counts = new Counts());
        return counts;
    }

    private sealed class Counts
    {
        public int Wanted { get; set; }

        public int Given { get; set; }

        public int Right { get; set; }
    }
}

/// <summary>How well one class was told.</summary>
/// <param name="Support">Articles that have it.</param>
/// <param name="Given">Articles that it was given to.</param>
/// <param name="Right">Articles that have it and were given it.</param>
public sealed record ClassRow(string Class, int Support, int Given, int Right)
{
    /// <summary>From 0 to 1; 0 where it was never given.</summary>
    public double Precision => Given == 0 ? 0 : (double)Right / Given;

    /// <summary>From 0 to 1; 0 where no article has it.</summary>
    public double Recall => Support == 0 ? 0 : (double)Right / Support;

    /// <summary>The harmonic mean of precision and recall, from 0 to 1.</summary>
    public double F1 => Support + Given == 0 ? 0 : 2.0 * Right / (Support + Given);
}
