using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Html;

/// <summary>What a page says of its own story outside the text, made ready to be compared with runs.</summary>
internal sealed class PageKnowledge
{
    private readonly HashSet<int> _wordsOfBody = [];
    private readonly HashSet<string> _titles = [];
    private readonly HashSet<int> _lengths = [];
    private readonly string _summary;

    /// <param name="body">The story as JSON-LD gives it, if it does.</param>
    public PageKnowledge(string? body, IEnumerable<string?> titles, string? summary, PageAuthors authors)
    {
        Authors = authors;
        foreach (var title in titles)
            if (title is { Length: < 400 } && Headline.Letters(title) is { Length: > 7 } letters)
            {
                _titles.Add(letters);
                _lengths.Add(letters.Length);
            }
        _summary = summary is null ? "" : Headline.Letters(summary);
        if (body is { Length: > 200 })
            foreach (var four in Fours(body))
                _wordsOfBody.Add(four);
        HasBody = _wordsOfBody.Count > 40;
    }

    /// <summary>Who the page declares wrote it.</summary>
    public PageAuthors Authors { get; }

    public bool HasBody { get; }

    /// <summary>How much of a run is in the body that JSON-LD gives, from 0 to 1.</summary>
    public float InBody(string raw)
    {
        if (!HasBody)
            return -1;
        int all = 0, found = 0;
        foreach (var four in Fours(raw))
        {
            all++;
            found += _wordsOfBody.Contains(four) ? 1 : 0;
        }
        return all == 0 ? -1 : (float)found / all;
    }

    public bool IsTitle(TextRun run) =>
        run.Raw.Length < 400 && _lengths.Contains(run.Letters) && _titles.Contains(Headline.Letters(run.Raw));

    public bool IsSummary(TextRun run)
    {
        if (_summary.Length < 20 || run.Letters < 20 || run.Raw.Length > 1000 || !run.Raw.AsSpan().TrimStart().StartsWith(_summary.AsSpan(0, 1), StringComparison.OrdinalIgnoreCase))
            return false;
        var letters = Headline.Letters(run.Raw);
        return letters.Length >= 20 && (_summary.StartsWith(letters, StringComparison.Ordinal) || letters.StartsWith(_summary[..Math.Min(_summary.Length, 80)], StringComparison.Ordinal));
    }

    /// <summary>Every four words running, as hashes that do not change from run to run.</summary>
    private static IEnumerable<int> Fours(string text)
    {
        int a = 0, b = 0, c = 0, word = 0;
        var count = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word = word * 31 + char.ToLowerInvariant(text[i]) + 1;
                continue;
            }
            if (word == 0)
                continue;
            if (++count > 3)
                yield return ((a * 1_000_003 + b) * 1_000_003 + c) * 1_000_003 + word;
            (a, b, c, word) = (b, c, word, 0);
        }
    }
}
