using System.Globalization;
using Ingest.Language.Tables;

namespace Ingest.Language.Topics;

/// <summary>Which phrases speak for which top-level topic, and how loudly.</summary>
internal sealed class TopicLexicon
{
    /// <summary>Words of the taxonomy's own names: several words say more than one, and a seed term overrides both.</summary>
    private const double NameOfWords = 2;

    private const double NameOfOneWord = 1;

    private readonly Dictionary<string, List<TopicVote>> _votes = new(6000);
    private readonly Dictionary<uint, int> _longest = new(4000);

    private TopicLexicon()
    {
    }

    public static TopicLexicon Load()
    {
        var lexicon = new TopicLexicon();
        lexicon.AddSeeds();
        lexicon.AddConceptNames();
        return lexicon;
    }

    /// <summary>Finds by stemmed phrase, straight from a buffer.</summary>
    public Dictionary<string, List<TopicVote>>.AlternateLookup<ReadOnlySpan<char>> Votes =>
        _votes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words the longest phrase has that begins with a word, by the hash of its stem.</summary>
    public Dictionary<uint, int> LongestFrom => _longest;

    private void AddSeeds()
    {
        var topic = -1;
        foreach (var line in Table.Lines("lexicon-en.txt"))
        {
            if (line[0] == '[')
            {
                topic = TopicScore.IndexOf("medtop:" + line[1..^1]);
                continue;
            }

            var weight = double.Parse(line.AsSpan(0, 1), CultureInfo.InvariantCulture);
            foreach (var term in line[2..].Split(',', StringSplitOptions.TrimEntries))
                Add(Stem.Phrase(term), topic, weight, seed: true);
        }
    }

    private void AddConceptNames()
    {
        foreach (var concept in MediaTopics.All)
        {
            if (concept.Level == 1)
                continue;
            var topic = TopicScore.IndexOf(MediaTopics.TopOf(concept).Id);
            var name = concept.Name;
            var bracket = name.IndexOf('(', StringComparison.Ordinal);
            var phrase = Stem.Phrase(bracket > 0 ? name[..bracket].Trim() : name);
            var words = phrase.AsSpan().Count(' ') + 1;
            if (words <= 3 && !phrase.Contains(',', StringComparison.Ordinal))
                Add(phrase, topic, words > 1 ? NameOfWords : NameOfOneWord, seed: false);
        }
    }

    private void Add(string phrase, int topic, double weight, bool seed)
    {
        if (!_votes.TryGetValue(phrase, out var votes))
            _votes.Add(phrase, votes = []);
        else if (!seed || votes.Exists(vote => vote.Topic == topic))
            return; // What is written by hand comes first, and a phrase votes once for a topic.
        votes.Add(new TopicVote(topic, weight));
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        var first = TermHash.Of(space < 0 ? phrase : phrase.AsSpan(0, space));
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), phrase.AsSpan().Count(' ') + 1);
    }
}

/// <summary>One phrase's vote for a topic.</summary>
internal readonly record struct TopicVote(int Topic, double Weight);
