using Ingest.Language;
using Ingest.Language.Topics;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class TopicTests
{
    private const string Quake =
        "Rescue teams searched the rubble on Tuesday after an earthquake of magnitude 6.1 struck the valley. The death toll rose to 14, and "
        + "firefighters pulled two survivors from a collapsed building. Aftershocks went on all night.";

    [Theory]
    [InlineData("medtop:03000000", Quake)]
    [InlineData("medtop:15000000", "The striker scored twice as the home team won the cup final, and the goalkeeper saved a penalty kick.")]
    [InlineData("medtop:11000000", "The prime minister asked parliament to dissolve and called a general election; the opposition leader agreed.")]
    [InlineData("medtop:17000000", "Forecasters expect heavy snow and strong wind tonight; temperatures will fall, the weather service warned.")]
    public void A_clear_text_has_its_topic_first(string id, string text) => Assert.Equal(id, Annotate(text).Topics[0].Id);

    [Fact]
    public void A_text_about_nothing_in_particular_has_no_topic() =>
        Assert.Empty(Annotate("He opened the door and looked at the table for a while. Then he sat down again.").Topics);

    [Fact]
    public void A_text_in_a_language_without_names_of_topics_has_no_topic()
    {
        Assert.Empty(Annotate("Eduskunta hyväksyi tiistaina uuden talousarvion, ja pääministeri puhui vaaleista ja verotuksesta.").Topics);
        Assert.Equal("none", TopicCoverage.Of("fi").Basis);
    }

    [Fact]
    public void A_text_in_a_language_without_a_model_has_uncertain_topics_by_the_names_of_concepts()
    {
        const string text = "Das Erdbeben am Dienstag löste einen Erdrutsch aus. Nach dem Erdbeben und dem Hochwasser fehlt Strom.";
        var topic = Annotate(text).Topics[0];

        Assert.Equal("medtop:03000000", topic.Id);
        Assert.InRange(topic.Score, 0.3, 0.7);
        Assert.Contains(topic.Evidence, one => one.Phrase == "Erdbeben" && text.Substring(one.Start, one.Length) == "Erdbeben");
        Assert.InRange(TopicCoverage.Of("de").Named, 1000, TopicCoverage.Of("de").Concepts);
    }

    [Fact]
    public void A_single_name_of_a_concept_is_no_topic() =>
        Assert.Empty(Annotate("Der Bäcker erzählte am Dienstag im Laden, dass sein Großvater einmal ein Erdbeben gespürt habe.").Topics);

    [Fact]
    public void A_concept_of_a_deeper_level_stands_below_its_topic()
    {
        var topics = Annotate(Quake + " The earthquake was felt in two countries.").Topics;
        var deeper = Assert.Single(topics, topic => topic.Name == "earthquake");

        Assert.Equal("medtop:03000000", topics[0].Id);
        Assert.InRange(deeper.Score, 0.3, topics[0].Score);
        Assert.Contains(deeper.Evidence, one => one.Phrase == "earthquake");
        Assert.All(topics, topic => Assert.Contains(topics, top => top.Id == MediaTopics.TopOf(MediaTopics.Find(topic.Id)!).Id));
    }

    [Fact]
    public void Evidence_comes_heaviest_first_and_at_most_eight_times()
    {
        var evidence = Annotate(Quake).Topics[0].Evidence;

        Assert.InRange(evidence.Count, 3, 8);
        Assert.Equal(evidence.OrderByDescending(phrase => phrase.Weight), evidence);
        Assert.Contains(evidence, phrase => phrase.Phrase == "earthquake");
    }

    [Fact]
    public void Evidence_of_the_title_alone_has_no_place_in_the_text()
    {
        var topics = Annotator.Default.Annotate("Tsunami warning after earthquake", "People left the coast on Monday.", "en").Topics;

        Assert.Contains(topics[0].Evidence, phrase => phrase is { Phrase: "earthquake", Start: -1 });
    }

    private static Ingest.Contracts.Annotations Annotate(string text) => Annotator.Default.Annotate(null, text, null);
}
