using System.Numerics;

namespace Ingest.Extraction.Trees;

/// <summary>A sum of small decision trees: how likely the answer to one question is yes.</summary>
/// <remarks>
/// Trees are not walked, for a walk is a chain of jumps that no processor foresees. The questions of all trees stand sorted by feature and threshold; a row answers no to the first
/// few of each feature, and each no strikes the leaves left of its node out of its tree. The first leaf that is left is where a walk would have ended.
/// (C. Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees", SIGIR 2015.)
/// </remarks>
internal sealed class TreeSum
{
    /// <summary>One bit each.</summary>
    private const int MostLeaves = 16;

    private readonly Question[] _questions;

    /// <summary>Where each feature's questions begin; the last one is their number.</summary>
    private readonly int[] _starts;

    /// <summary>What each leaf says, from left to right, <see cref="MostLeaves"/> for a tree.</summary>
    private readonly float[] _leaves;

    /// <param name="Threshold">Up to this the answer is yes.</param>
    /// <param name="Kept">The leaves of the tree that a no leaves possible.</param>
    private readonly record struct Question(float Threshold, ushort Tree, ushort Kept);

    private readonly record struct Node(short Feature, short Right, float Value);

    public TreeSum(BinaryReader reader)
    {
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = reader.ReadInt32();
        var nodes = new Node[reader.ReadInt32()];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (feature, value, right) = (reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt16());
            nodes[i] = new Node(feature, right, value);
        }
        _leaves = new float[roots.Length * MostLeaves];
        List<(short Feature, Question Question)> questions = [];
        for (ushort tree = 0; tree < roots.Length; tree++)
        {
            var leaves = 0;
            Read(roots[tree]);

            void Read(int at)
            {
                // A node's left child follows it; a leaf has no feature, and its value is what it says.
                var node = nodes[at];
                if (node.Feature < 0)
                {
                    if (leaves == MostLeaves)
                        throw new InvalidDataException($"tree {tree} has more than {MostLeaves} leaves");
                    _leaves[tree * MostLeaves + leaves++] = node.Value;
                    return;
                }
                var before = leaves;
                Read(at + 1);
                var struck = (1 << leaves) - (1 << before);
                questions.Add((node.Feature, new Question(node.Value, tree, (ushort)~struck)));
                Read(at + node.Right);
            }
        }
        _questions = [.. questions.OrderBy(q => q.Feature).ThenBy(q => q.Question.Threshold).Select(q => q.Question)];
        _starts = [.. Enumerable.Range(0, questions.Select(q => (int)q.Feature).DefaultIfEmpty(-1).Max() + 2).Select(f => questions.Count(q => q.Feature < f))];
    }

    /// <returns>From 0 to 1.</returns>
    public float Likelihood(ReadOnlySpan<float> row)
    {
        Span<ushort> possible = stackalloc ushort[_leaves.Length / MostLeaves];
        possible.Fill(ushort.MaxValue);
        var questions = _questions;
        for (var feature = 0; feature + 1 < _starts.Length; feature++)
        {
            var value = row[feature];
            for (var i = _starts[feature]; i < _starts[feature + 1] && !(value <= questions[i].Threshold); i++)
                possible[questions[i].Tree] &= questions[i].Kept;
        }
        var sum = 0f;
        for (var tree = 0; tree < possible.Length; tree++)
            sum += _leaves[tree * MostLeaves + BitOperations.TrailingZeroCount(possible[tree])];
        return 1 / (1 + MathF.Exp(-sum));
    }
}
