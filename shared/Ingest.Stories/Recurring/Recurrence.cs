using System.Runtime.InteropServices;
using Ingest.Contracts;
using Ingest.Stories.Weighing;

namespace Ingest.Stories.Recurring;

/// <summary>Learns from an archive which paragraphs recur in an outlet's articles, and which of those are boilerplate. The order of the articles does not matter.</summary>
/// <remarks>
/// The archive passes twice: <see cref="Count"/> counts roughly, in 64 MB whatever comes; <see cref="Examine"/> looks only at what came often.
/// Boilerplate stands in five articles or more, mostly at the same place of the text, and those articles are about different things.
/// </remarks>
public sealed class Recurrence
{
    /// <summary>Fewer articles may well tell of one event, or repeat one another.</summary>
    public const int LeastArticles = 5;

    /// <summary>Of the articles that have it, so many have it at the same place or the next, from the beginning or from the end.</summary>
    private const double LeastInPlace = 0.7;

    /// <summary>When so many more of these articles have a word in common than of the outlet's others, they tell of one thing.</summary>
    private const double MostAlike = 0.5;

    private const int Counters = 1 << 26;

    private readonly byte[] _counts = new byte[Counters];
    private readonly Dictionary<(string Outlet, long Hash), Found> _found = [];
    private readonly Dictionary<string, Sample> _outlets = [];
    private readonly Paragraphs _paragraphs = new();
    private readonly HashSet<long> _seen = [];

    /// <summary>How an outlet is known; null for an article that names none, which teaches nothing.</summary>
    public static string? OutletOf(CleanArticle article) => string.IsNullOrWhiteSpace(article.Outlet) ? null : article.Outlet.Trim().ToLowerInvariant();

    /// <summary>The first pass.</summary>
    public void Count(CleanArticle article)
    {
        if (OutletOf(article) is not { } outlet)
            return;
        _seen.Clear();
        foreach (var paragraph in Paragraphs.Split(article.Text))
            _seen.UnionWith(_paragraphs.HashesOf(paragraph));
        foreach (var hash in _seen)
        {
            ref var count = ref _counts[Slot(outlet, hash)];
            count += (byte)(count < byte.MaxValue ? 1 : 0);
        }
    }

    /// <summary>The second pass, over the same articles.</summary>
    public void Examine(long key, CleanArticle article, string language)
    {
        if (OutletOf(article) is not { } outlet)
            return;
        var (paragraphs, priors) = (Paragraphs.Split(article.Text), Priors.Of(language));
        var told = paragraphs.Select(paragraph => (Hashes: _paragraphs.HashesOf(paragraph), Terms: _paragraphs.Terms(paragraph, priors))).ToList();
        var title = _paragraphs.Terms(article.Title ?? "", priors);
        var all = new HashSet<uint>(told.SelectMany(paragraph => paragraph.Terms).Concat(title));
        CollectionsMarshal.GetValueRefOrAddDefault(_outlets, outlet, out _) ??= new Sample(256);
        _outlets[outlet].Add(article.ArticleId, all);
        _seen.Clear();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            foreach (var hash in told[i].Hashes.Where(hash => _counts[Slot(outlet, hash)] >= LeastArticles && _seen.Add(hash)))
            {
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, (outlet, hash), out _);
                found ??= new Found();
                // What the paragraph itself says is no context.
                found.Add(key, article.ArticleId, i, paragraphs.Length, told.Where((_, other) => other != i).SelectMany(paragraph => paragraph.Terms).Concat(title).Except(told[i].Terms));
            }
        }
    }

    /// <summary>What recurs, in the order of outlets and hashes.</summary>
    public IReadOnlyList<RecurringParagraph> Learn() =>
        [.. _found.Where(pair => pair.Value.Articles >= LeastArticles).OrderBy(pair => pair.Key.Outlet, StringComparer.Ordinal).ThenBy(pair => pair.Key.Hash)
            .Select(pair => new RecurringParagraph(
                pair.Key.Outlet, pair.Key.Hash, pair.Value.Articles, IsBoilerplate(pair.Value, _outlets[pair.Key.Outlet]), pair.Value.ExampleKey, pair.Value.ExampleParagraph))];

    private static bool IsBoilerplate(Found found, Sample outlet) =>
        found.InPlace >= LeastInPlace && found.Context.Excess(outlet) <= MostAlike;

    private static int Slot(string outlet, long hash) =>
        (int)((uint)HashCodeOf(outlet, hash) & (Counters - 1));

    /// <summary>The same in every process, as string.GetHashCode is not.</summary>
    private static uint HashCodeOf(string outlet, long hash) => Words.WordReader.Mix(Words.WordReader.Hash(outlet).Hash ^ (uint)hash ^ (uint)(hash >> 32));

    /// <summary>What is known of one hash.</summary>
    private sealed class Found
    {
        private const int Places = 8;

        private readonly int[] _fromStart = new int[Places];
        private readonly int[] _fromEnd = new int[Places];
        private Guid _least;

        public int Articles { get; private set; }

        public long ExampleKey { get; private set; }

        public int ExampleParagraph { get; private set; }

        public Sample Context { get; } = new(32);

        /// <summary>The share of articles that have it at its most frequent place or the next to it.</summary>
        public double InPlace => (double)Math.Max(Most(_fromStart), Most(_fromEnd)) / Articles;

        public void Add(long key, Guid articleId, int paragraph, int paragraphs, IEnumerable<uint> context)
        {
            if (Articles++ == 0 || articleId.CompareTo(_least) < 0)
                (_least, ExampleKey, ExampleParagraph) = (articleId, key, paragraph);
            if (paragraph < Places)
                _fromStart[paragraph]++;
            if (paragraphs - 1 - paragraph < Places)
                _fromEnd[paragraphs - 1 - paragraph]++;
            Context.Add(articleId, context);
        }

        private static int Most(int[] places) => Enumerable.Range(0, Places - 1).Max(i => places[i] + places[i + 1]);
    }
}
