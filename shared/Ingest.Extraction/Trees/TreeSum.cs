using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Extraction.Trees;

/// <summary>A sum of small decision trees: how likely the answer to one question is yes.</summary>
/// <remarks>
/// Trees are not walked, for a walk is a chain of jumps that no processor foresees. The questions of all trees stand sorted by feature and threshold, and are put to
/// <see cref="Rows"/> rows at once; each no strikes the leaves left of its node out of its tree. The first leaf that is left is where a walk would have ended.
/// (C. Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees", SIGIR 2015.)
/// </remarks>
internal sealed class TreeSum
{
    /// <summary>One bit each.</summary>
    private const int MostLeaves = 16;

    /// <summary>As many as a vector holds bit sets of leaves.</summary>
    private const int Rows = 16;

    /// <summary>Fills in one row of features.</summary>
    public delegate void Describe(int index, Span<float> row);

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

    /// <summary>Judges some of the pieces of a document.</summary>
    /// <param name="features">How many numbers describe a piece.</param>
    /// <param name="which">Their indexes.</param>
    /// <param name="likely">Where the answers are put, by index: from 0 to 1.</param>
    public void Judge(int features, IEnumerable<int> which, Describe describe, float[] likely)
    {
        Span<float> row = stackalloc float[features], columns = stackalloc float[features * Rows], sums = stackalloc float[Rows];
        Span<int> batch = stackalloc int[Rows];
        var count = 0;
        columns.Clear();
        foreach (var index in which)
        {
            describe(index, row);
            for (var f = 0; f < row.Length; f++)
                columns[f * Rows + count] = row[f];
            batch[count++] = index;
            if (count == Rows)
                Answer(columns, sums, batch, likely);
            count %= Rows;
        }
        Answer(columns, sums, batch[..count], likely);
    }

    private void Answer(ReadOnlySpan<float> columns, Span<float> sums, ReadOnlySpan<int> batch, float[] likely)
    {
        Span<Vector256<ushort>> possible = stackalloc Vector256<ushort>[_leaves.Length / MostLeaves];
        possible.Fill(Vector256<ushort>.AllBitsSet);
        for (var feature = 0; feature + 1 < _starts.Length; feature++)
        {
            var values = columns.Slice(feature * Rows, Rows);
            var (low, high) = (Vector256.Create(values), Vector256.Create(values[(Rows / 2)..]));
            foreach (ref readonly var question in _questions.AsSpan(_starts[feature].._starts[feature + 1]))
            {
                var threshold = Vector256.Create(question.Threshold);
                var yes = Vector256.Narrow(Vector256.LessThanOrEqual(low, threshold).AsUInt32(), Vector256.LessThanOrEqual(high, threshold).AsUInt32());
                // Those that follow ask for more.
                if (yes == Vector256<ushort>.AllBitsSet)
                    break;
                possible[question.Tree] &= yes | Vector256.Create(question.Kept);
            }
        }
        sums.Clear();
        var left = MemoryMarshal.Cast<Vector256<ushort>, ushort>(possible);
        for (var tree = 0; tree < possible.Length; tree++)
            for (var i = 0; i < batch.Length; i++)
                sums[i] += _leaves[tree * MostLeaves + BitOperations.TrailingZeroCount(left[tree * Rows + i])];
        for (var i = 0; i < batch.Length; i++)
            likely[batch[i]] = 1 / (1 + MathF.Exp(-sums[i]));
    }
}
