using Ingest.Extraction.Trees;

namespace Ingest.Extraction.Html;

/// <summary>Describes a run by the first judgement of it, of the runs around it, of those in the elements above it and of those in elements like its own.</summary>
internal sealed class BlockContext : FirstJudgements
{
    public const int Count = 24;

    private readonly Outline _outline;
    private readonly BlockFeatures _features;
    private readonly Wording _wording;
    private readonly Dictionary<int, (double Story, int Letters)> _likes = [];

    public BlockContext(Outline outline, BlockFeatures features, float[] likely)
        : base(likely, index => outline.Runs[index].Letters)
    {
        (_outline, _features, _wording) = (outline, features, new Wording(outline));
        for (var i = 0; i < likely.Length; i++)
        {
            var letters = outline.Runs[i].Letters + 1;
            var likeness = outline.Runs[i].Holder.Likeness;
            var likes = _likes.GetValueOrDefault(likeness);
            _likes[likeness] = (likes.Story + likely[i] * letters, likes.Letters + letters);
        }
    }

    public override void Describe(int index, Span<float> row)
    {
        var holder = _outline.Runs[index].Holder;
        var (above, over) = (holder.Parent ?? holder, holder.Parent?.Parent ?? holder);
        var likes = _likes[holder.Likeness];
        var (from, to) = _features.Sections.Of(index);
        var (before, said, after) = (_wording.Of(index - 1), _wording.Of(index), _wording.Of(index + 1));
        ReadOnlySpan<float> values =
        [
            Likely[index], At(index - 1), At(index - 2), At(index + 1), At(index + 2), Mean(index - 4, index + 5), Mean(index - 12, index + 13),
            Mean(above.FirstRun, above.EndRun), Mean(over.FirstRun, over.EndRun), (float)(likes.Story / likes.Letters), (float)(Story(0, index) / (All + 1)),
            (float)(Story(above.FirstRun, above.EndRun) / (All + 1)), Behind(index), Ahead(index), (float)All / (_outline.Root.Letters + 1),
            At(from), Mean(from + 1, to), said.Phrase, said.Pleas, said.Small, before.Phrase, before.Small, after.Phrase, after.Small,
        ];
        values.CopyTo(row);
    }
}
