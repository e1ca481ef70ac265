using Ingest.Stories;
using Ingest.Stories.SameText;

namespace Ingest.Benchmarks.Stories;

/// <summary>Runs articles through an index one after another, as the store does, and says where each ended.</summary>
public sealed class Grouping(StoryOptions options)
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Printer _printer = new();
    private readonly List<string> _texts = [];
    private readonly Dictionary<Guid, Guid> _redirects = [];

    public StoryIndex Index { get; } = new(options);

    public Placement Add(StoryArticle article)
    {
        _texts.Add(article.Text);
        var key = (long)_texts.Count;
        var id = new Guid((int)key, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
        var print = _printer.Take(article.Title, article.Text, "en");
        var placement = Index.Place(
            new Arrival(key, id, article.Published, Begin, print), each => Shingles.Set(_texts[(int)each - 1]));
        foreach (var merged in placement.Merged)
            _redirects[merged] = placement.StoryId;
        return placement;
    }

    public Guid Story(Guid id)
    {
        while (_redirects.TryGetValue(id, out var next))
            id = next;
        return id;
    }

    /// <summary>Groups articles in this order; <paramref name="articles"/> all have a story.</summary>
    public static BCubed Measure(IReadOnlyList<StoryArticle> articles, StoryOptions options)
    {
        var grouping = new Grouping(options);
        var placed = articles.Select(article => (article.Story!, grouping.Add(article).StoryId)).ToList();
        return BCubed.Of([.. placed.Select(pair => (pair.Item1, grouping.Story(pair.StoryId)))]);
    }
}
