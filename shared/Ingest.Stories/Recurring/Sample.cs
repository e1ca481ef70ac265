namespace Ingest.Stories.Recurring;

/// <summary>The words of some articles: of any number that come, always the same few, those with the least ids.</summary>
/// <remarks>An article's id is a hash, so the least are drawn by chance; and whatever the order of arrival, they are the same.</remarks>
internal sealed class Sample(int most)
{
    private readonly SortedList<Guid, uint[]> _articles = new(most + 1);

    public void Add(Guid articleId, IEnumerable<uint> terms)
    {
        if (_articles.Count == most && articleId.CompareTo(_articles.GetKeyAtIndex(most - 1)) >= 0)
            return;
        _articles[articleId] = [.. terms.Distinct()];
        if (_articles.Count > most)
            _articles.RemoveAt(most);
    }

    /// <summary>By how much the share of these articles that have a word exceeds that of <paramref name="others"/>, for the word for which it is most.</summary>
    public double Excess(Sample others)
    {
        var (own, all) = (Counts(), others.Counts());
        return own.Count == 0 ? 0 : own.Max(term => ((double)term.Value / _articles.Count) - ((double)all.GetValueOrDefault(term.Key) / others._articles.Count));
    }

    private Dictionary<uint, int> Counts() => _articles.Values.SelectMany(terms => terms).CountBy(term => term).ToDictionary();
}
