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
        Span<float> row = stackalloc float[BlockFeatures.Count + BlockContext.Count];
        for (var i = 0; i < likely.Length; i++)
        {
            features.Describe(i, row);
            likely[i] = alone.Likelihood(row);
        }
        var context = new BlockContext(outline, likely);
        var judged = new float[likely.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            // Most runs stand in a menu or in the midst of a story, and need no second look.
            if (context.IsSettled(i))
            {
                judged[i] = likely[i];
                continue;
            }
            context.Describe(i, row[BlockFeatures.Count..]);
            features.Describe(i, row);
            judged[i] = together.Likelihood(row);
        }
        return judged;
    }

    private static BlockModel? Load()
    {
        using var stream = typeof(BlockModel).Assembly.GetManifestResourceStream(Resource);
        if (stream is null)
            return null;
        using var reader = new BinaryReader(stream);
        return new BlockModel(new TreeSum(reader), new TreeSum(reader));
    }
}
