using System.Globalization;
using System.Text;
using Ingest.Contracts;

namespace Ingest.Storage.Searching;

/// <summary>Cuts an article's folded words into parts that one tsvector can hold; almost every article is one part.</summary>
/// <remarks>
/// A tsvector takes 1 MB, knows 16,383 places, and 256 places of one word; beyond them no phrase is found.
/// https://www.postgresql.org/docs/17/textsearch-limitations.html
/// The words are folded here already, so the server is handed words and places: to look for words in a text takes it several times as long.
/// </remarks>
internal static class SearchParts
{
    private const int MostWords = 16_000, MostOfOne = 255;

    /// <summary>Characters; up to 4 bytes each, and as much again for places.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>Words that stand in two parts, so that a phrase on the border is found.</summary>
    private const int Overlap = 40;

    /// <summary>Folding leaves no accent, so nobody can ask for this word; it keeps phrases from running from the title into the text.</summary>
    private const string Border = "é";

    /// <returns>Each part as PostgreSQL writes a tsvector: <c>word:1,7 other:2</c>. Folded words hold letters and digits only, and need no quotes.</returns>
    public static IEnumerable<string> Of(CleanArticle article)
    {
        var words = $"{SearchText.Fold(article.Title ?? "")} {Border} {SearchText.Fold(article.Text)}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; ;)
        {
            var part = new Part();
            var end = start;
            while (end < words.Length && part.Takes(words[end]))
                end++;
            yield return part.ToString();
            if (end == words.Length)
                yield break;
            start = Math.Max(start + 1, end - Overlap);
        }
    }

    private sealed class Part
    {
        private readonly Dictionary<string, (int First, int Last, int Count)> _words = new(StringComparer.Ordinal);

        /// <summary>For each place the next one of its word; 0 for the last. Places begin at 1.</summary>
        private readonly List<int> _next = [0];

        private int _characters;

        /// <returns>Whether there was room for the word; for the first there always is.</returns>
        public bool Takes(string word)
        {
            var place = _next.Count;
            var known = _words.GetValueOrDefault(word);
            if (place > 1 && (place > MostWords || _characters + word.Length + 1 > MostCharacters || known.Count == MostOfOne))
                return false;
            _characters += word.Length + 1;
            _next.Add(0);
            if (known.Count > 0)
                _next[known.Last] = place;
            _words[word] = (known.Count > 0 ? known.First : place, place, known.Count + 1);
            return true;
        }

        public override string ToString()
        {
            var written = new StringBuilder(_characters + 6 * _next.Count);
            foreach (var (word, places) in _words)
            {
                written.Append(word);
                for (var (place, mark) = (places.First, ':'); place > 0; (place, mark) = (_next[place], ','))
                    written.Append(mark).Append(CultureInfo.InvariantCulture, $"{place}");
                written.Append(' ');
            }

            return written.ToString();
        }
    }
}
