namespace Ingest.Training.Blocks;

/// <summary>Sorts each feature's values into few bins, so that a split is looked for among bins instead of rows.</summary>
internal sealed class Bins
{
    private const int Most = 64;

    private readonly float[][] _edges;

    public Bins(IReadOnlyList<float[]> rows, int features)
    {
        _edges = new float[features][];
        Columns = new byte[features][];
        Parallel.For(0, features, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            var sorted = rows.Select(r => r[f]).Order().ToArray();
            var edges = new SortedSet<float>();
            for (var b = 1; b < Most; b++)
                edges.Add(sorted[(int)((long)sorted.Length * b / Most)]);
            // The rare values at the end matter as well: a sign is 0 on nearly every run.
            edges.Add(sorted[0]);
            _edges[f] = [.. edges];
            Columns[f] = [.. rows.Select(r => (byte)Bin(f, r[f]))];
        });
    }

    public byte[][] Columns { get; }

    public int CountOf(int feature) => _edges[feature].Length + 1;

    /// <summary>Values up to this go left of a split after the bin.</summary>
    public float Edge(int feature, int bin) => _edges[feature][bin];

    private int Bin(int feature, float value)
    {
        var at = Array.BinarySearch(_edges[feature], value);
        return at < 0 ? ~at : at;
    }
}
