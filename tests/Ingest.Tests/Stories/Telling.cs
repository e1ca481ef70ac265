using Ingest.Stories;
using Ingest.Stories.SameText;

namespace Ingest.Tests.Stories;

/// <summary>An index with the texts that came to it.</summary>
internal sealed class Telling(StoryOptions? options = null)
{
    private readonly Printer _printer = new();
    private readonly Dictionary<long, string> _texts = [];
    private readonly Dictionary<Guid, Guid> _redirects = [];

    public StoryIndex Index { get; } = new(options ?? StoryOptions.Default);

    public Placement Tell(long key, string text, string? title = null, DateTimeOffset? published = null, DateTimeOffset? came = null)
    {
        _texts[key] = text;
        var placement = Index.Place(Arrival(key, text, title, published, came), each => _texts.TryGetValue(each, out var known) ? Shingles.Set(known) : null);
        foreach (var gone in placement.Merged)
            _redirects[gone] = placement.StoryId;
        return placement;
    }

    public Arrival Arrival(long key, string text, string? title = null, DateTimeOffset? published = null, DateTimeOffset? came = null) =>
        new(key, Some.Id((int)key), published, came ?? Some.Noon, _printer.Take(title, text, "en"));

    public void Lose(long key) => _texts.Remove(key);

    public Guid Story(Guid id)
    {
        while (_redirects.TryGetValue(id, out var into))
            id = into;
        return id;
    }
}
