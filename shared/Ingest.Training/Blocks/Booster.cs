namespace Ingest.Training.Blocks;

/// <summary>Grows trees one after another, each on what those before left wrong (logistic loss).</summary>
internal sealed class Booster(IReadOnlyList<float[]> rows, bool[] labels, float[] weights, int features, Growth growth)
{
    private readonly Bins _bins = new(rows, features);
    private readonly float[] _gradient = new float[rows.Count];
    private readonly float[] _hessian = new float[rows.Count];
    private readonly float[] _sum = new float[rows.Count];
    private uint _random = 20_260_601;

    public List<Tree> Train()
    {
        var scale = weights.Count(w => w > 0) / weights.Sum();
        List<Tree> grown = [];
        for (var t = 0; t < growth.Trees; t++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var likely = 1 / (1 + MathF.Exp(-_sum[i]));
                _gradient[i] = weights[i] * scale * (likely - (labels[i] ? 1 : 0));
                _hessian[i] = weights[i] * scale * Math.Max(likely * (1 - likely), 1e-6f);
            }
            var tree = Grow();
            grown.Add(tree);
            Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
            {
                for (var i = part; i < rows.Count; i += 8)
                    _sum[i] += tree.Answer(rows[i]);
            });
        }
        return grown;
    }

    private Tree Grow()
    {
        var root = new Tree();
        int[] sample = [.. Enumerable.Range(0, rows.Count).Where(i => weights[i] > 0 && Next() % 10 < 4)];
        int[] tried = [.. Enumerable.Range(0, features).Where(_ => Next() % 10 < 3)];
        var open = new List<(Tree Node, Split Split)> { (root, Best(sample, tried)) };
        for (var count = 1; count < growth.Leaves; count++)
        {
            var at = 0;
            for (var i = 1; i < open.Count; i++)
                if (open[i].Split.Gain > open[at].Split.Gain)
                    at = i;
            var (node, split) = open[at];
            if (split.Gain <= 0)
                break;
            open.RemoveAt(at);
            var column = _bins.Columns[split.Feature];
            int[] left = [.. split.Rows.Where(i => column[i] <= split.Bin)], right = [.. split.Rows.Where(i => column[i] > split.Bin)];
            (node.Feature, node.Bin, node.Value) = (split.Feature, split.Bin, _bins.Edge(split.Feature, split.Bin));
            (node.Left, node.Right) = (new Tree(), new Tree());
            open.Add((node.Left, Best(left, tried)));
            open.Add((node.Right, Best(right, tried)));
        }
        foreach (var (node, split) in open)
            node.Value = -growth.Rate * split.Gradient / (split.Hessian + growth.Ridge);
        return root;
    }

    private sealed record Split(int[] Rows, int Feature, int Bin, double Gain, float Gradient, float Hessian);

    private Split Best(int[] sample, int[] tried)
    {
        var found = new (double Gain, int Bin)[tried.Length];
        var (gradient, hessian) = (0.0, 0.0);
        foreach (var i in sample)
            (gradient, hessian) = (gradient + _gradient[i], hessian + _hessian[i]);
        Parallel.For(0, tried.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k => found[k] = BestBin(sample, tried[k], gradient, hessian));
        var best = 0;
        for (var k = 1; k < tried.Length; k++)
            if (found[k].Gain > found[best].Gain)
                best = k;
        return new Split(sample, tried[best], found[best].Bin, found[best].Gain, (float)gradient, (float)hessian);
    }

    private (double Gain, int Bin) BestBin(int[] sample, int feature, double gradient, double hessian)
    {
        var column = _bins.Columns[feature];
        Span<double> gradients = stackalloc double[_bins.CountOf(feature)], hessians = stackalloc double[gradients.Length];
        gradients.Clear();
        hessians.Clear();
        foreach (var i in sample)
        {
            gradients[column[i]] += _gradient[i];
            hessians[column[i]] += _hessian[i];
        }
        var best = (Gain: 0.0, Bin: 0);
        var (g, h) = (0.0, 0.0);
        for (var b = 0; b + 1 < gradients.Length; b++)
        {
            (g, h) = (g + gradients[b], h + hessians[b]);
            if (h < growth.LeastHessian || hessian - h < growth.LeastHessian)
                continue;
            var gain = g * g / (h + growth.Ridge) + (gradient - g) * (gradient - g) / (hessian - h + growth.Ridge) - gradient * gradient / (hessian + growth.Ridge);
            if (gain > best.Gain + 1e-9)
                best = (gain, b);
        }
        return best;
    }

    private uint Next()
    {
        _random = _random * 1_664_525 + 1_013_904_223;
        return _random >> 8;
    }
}
