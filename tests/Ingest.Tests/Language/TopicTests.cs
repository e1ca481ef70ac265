using Ingest.Language;
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
    public void A_text_in_another_language_has_no_topic_yet() =>
        Assert.Empty(Annotate("Das Parlament hat am Dienstag den neuen Haushalt beschlossen, sagte der Präsident.").Topics);

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
