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
        var near = Enumerable.Range(0, likely.Length).Where(i => !features.IsFar(i)).ToList();
        alone.Judge(TextFeatures.Count, near, features.Describe, likely);
        var context = new TextContext(measures, likely);
        var judged = likely.ToArray();
        together.Judge(TextFeatures.Count + TextContext.Count, near.Where(i => !context.IsSettled(i)), Describe, judged);
        return judged;

        void Describe(int index, Span<float> row)
        {
            features.Describe(index, row);
            context.Describe(index, row[TextFeatures.Count..]);
        }
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
