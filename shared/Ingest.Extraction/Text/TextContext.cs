using Ingest.Extraction.Trees;

namespace Ingest.Extraction.Text;

/// <summary>Describes a block by the first judgement of it and of the blocks around it.</summary>
internal sealed class TextContext(BlockMeasure[] measures, float[] likely) : FirstJudgements(likely, index => measures[index].Letters)
{
    public const int Count = 12;

    public override void Describe(int index, Span<float> row)
    {
        ReadOnlySpan<float> values =
        [
            Likely[index], At(index - 1), At(index - 2), At(index + 1), At(index + 2), Mean(index - 4, index + 5), Mean(index - 12, index + 13), (float)(Story(0, index) / (All + 1)),
            Behind(index), Ahead(index), (float)All / (Letters + 1), (float)Math.Min(All, 20_000),
        ];
        values.CopyTo(row);
    }
}
