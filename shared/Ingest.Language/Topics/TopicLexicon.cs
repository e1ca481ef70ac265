using System.Globalization;
using Ingest.Language.Tables;

namespace Ingest.Language.Topics;

/// <summary>Which phrases speak for which top-level topic, and how loudly.</summary>
internal sealed class TopicLexicon
{
    /// <summary>Words of the taxonomy's own names: several words say more than one, and a seed term overrides both.</summary>
    private const double NameOfWords = 2;

    private const double NameOfOneWord = 1;

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

    /// <summary>The votes of each stemmed phrase.</summary>
    public PhraseTable<List<TopicVote>> Phrases { get; } = new();

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
        var votes = Phrases.GetOrAdd(phrase, out var known);
        if (known && (!seed || votes.Exists(vote => vote.Topic == topic)))
            return; // What is written by hand comes first, and a phrase votes once for a topic.
        votes.Add(new TopicVote(topic, weight));
    }
}

/// <summary>One phrase's vote for a topic.</summary>
internal readonly record struct TopicVote(int Topic, double Weight);
