using Ingest.Extraction.Trees;

namespace Ingest.Extraction.Html;

/// <summary>Says how likely each run is part of the story: once by itself, once more knowing what was said of its neighbours.</summary>
/// <remarks>The resource is written by <c>Ingest.Training blocks</c>: see MODEL.md beside it.</remarks>
internal sealed class BlockModel(TreeSum alone, TreeSum together)
{
    private const string Resource = "Ingest.Extraction.Html.blocks.bin";

    /// <summary>Null before the first training.</summary>
    public static BlockModel? Shipped { get; } = Load();

    public float[] Judge(Outline outline, BlockFeatures features)
    {
        var likely = new float[outline.Runs.Count];
        alone.Judge(BlockFeatures.Count, Enumerable.Range(0, likely.Length), features.Describe, likely);
        var context = new BlockContext(outline, features, likely);
        var judged = likely.ToArray();
        // Most runs stand in a menu or in the midst of a story, and need no second look.
        var unsettled = Enumerable.Range(0, likely.Length).Where(i => !context.IsSettled(i));
        together.Judge(BlockFeatures.Count + BlockContext.Count, unsettled, Describe, judged);
        return Mean(likely, judged);

        void Describe(int index, Span<float> row)
        {
            features.Describe(index, row);
            context.Describe(index, row[BlockFeatures.Count..]);
        }
    }

    /// <summary>Two who learned from different things err less than either.</summary>
    public static float[] Mean(float[] first, float[] second)
    {
        var mean = new float[first.Length];
        for (var i = 0; i < mean.Length; i++)
            mean[i] = (first[i] + second[i]) / 2;
        return mean;
    }

    public static BlockModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new BlockModel(new TreeSum(reader), new TreeSum(reader));
    }

    private static BlockModel? Load()
    {
        using var stream = typeof(BlockModel).Assembly.GetManifestResourceStream(Resource);
        return stream is null ? null : Read(stream);
    }
}
