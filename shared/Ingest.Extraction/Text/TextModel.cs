using Ingest.Extraction.Text.Phrases;
using Ingest.Extraction.Trees;

namespace Ingest.Extraction.Text;

/// <summary>Says how likely each block of a text is part of its story: once by itself, once more knowing what was said of its neighbours.</summary>
/// <remarks>The resource is written by <c>Ingest.Training text</c>: see MODEL.md beside it.</remarks>
internal sealed class TextModel(TreeSum alone, TreeSum together)
{
    private const string Resource = "Ingest.Extraction.Text.runs.bin";

    /// <summary>Null before the first training.</summary>
    public static TextModel? Shipped { get; } = Load();

    public static BlockMeasure[] Measure(IReadOnlyList<Block> blocks)
    {
        var measures = new BlockMeasure[blocks.Count];
        var tokens = LineTokens.Of("");
        for (var i = 0; i < measures.Length; i++)
            measures[i] = BlockMeasure.Of(blocks[i], ref tokens);
        return measures;
    }

    public float[] Judge(BlockMeasure[] measures, TextFeatures features)
    {
        var likely = new float[measures.Length];
        Span<float> row = stackalloc float[TextFeatures.Count + TextContext.Count];
        for (var i = 0; i < likely.Length; i++)
        {
            if (features.IsFar(i))
                continue;
            features.Describe(i, row);
            likely[i] = alone.Likelihood(row);
        }
        var context = new TextContext(measures, likely);
        var judged = new float[likely.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            if (features.IsFar(i) || context.IsSettled(i))
            {
                judged[i] = likely[i];
                continue;
            }
            features.Describe(i, row);
            context.Describe(i, row[TextFeatures.Count..]);
            judged[i] = together.Likelihood(row);
        }
        return judged;
    }

    private static TextModel? Load()
    {
        using var stream = typeof(TextModel).Assembly.GetManifestResourceStream(Resource);
        if (stream is null)
            return null;
        using var reader = new BinaryReader(stream);
        return new TextModel(new TreeSum(reader), new TreeSum(reader));
    }
}
