using Ingest.Contracts;
using Ingest.Language;
using Ingest.Language.Topics.Own;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class OwnTopicTests
{
    private const string Bees = "The keeper smoked the hive, lifted a comb and looked for the queen while the swarm of bees went on humming over its honey.";
    private const string Trains = "The locomotive left the platform four minutes late, and passengers changed trains at the junction before the next signal.";
    private const string Neither = "A painter mixed a darker blue and covered the wall of the kitchen in a single afternoon.";

    [Fact]
    public void A_trained_topic_is_given_beside_the_built_in_ones_with_its_evidence()
    {
        var own = new OwnTopics([Trained()], [], "own-1");
        var found = Annotator.Default.With(own).Annotate(null, Bees, "en");

        var topic = Assert.Single(found.Topics, topic => topic.Id == "own:bees");
        Assert.Equal("bees", topic.Name);
        Assert.InRange(topic.Score, 0.5, 1);
        Assert.All(topic.Evidence, one => Assert.Equal(one.Phrase, Bees.Substring(one.Start, one.Length)));
        Assert.Contains(topic.Evidence, one => one.Phrase.Contains("hive", StringComparison.Ordinal));
        Assert.EndsWith(" own-1", found.Model, StringComparison.Ordinal);
        Assert.DoesNotContain(Annotator.Default.With(own).Annotate(null, Neither, "en").Topics, given => given.Id.StartsWith("own:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_articles_give_the_same_bytes()
    {
        Assert.Equal(Bytes(Trained()), Bytes(Trained()));
        Assert.Equal(Bytes(Trained()), Bytes(OwnTopicModel.Read(new MemoryStream(Bytes(Trained())))));
    }

    [Fact]
    public void Every_fifth_article_is_held_out_for_the_report()
    {
        var result = Training().Train();

        Assert.Equal(36, result.Articles);
        Assert.Equal(6, result.HeldOut.Articles);
        Assert.Equal(2, result.HeldOut.Rows.Single(row => row.Class == "bees").Support);
    }

    [Fact]
    public void What_cannot_be_learned_is_told()
    {
        var training = new OwnTopicTraining();
        Assert.Contains("no article has a topic", training.Obstacle(), StringComparison.Ordinal);
        training.Add(new LabelledArticle("", Bees, ["bees"]));
        Assert.Contains("'bees' (1); at least 5", training.Obstacle(), StringComparison.Ordinal);
        for (var i = 0; i < 4; i++)
            training.Add(new LabelledArticle("", Bees, ["bees"]));
        Assert.Contains("of other subjects", training.Obstacle(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(3000)]
    public void A_model_cut_short_is_refused(int length)
    {
        var bytes = Bytes(Trained());

        Assert.Throws<InvalidDataException>(() => OwnTopicModel.Read(new MemoryStream(bytes[..Math.Min(length, bytes.Length - 1)])));
    }

    [Fact]
    public void A_rule_needs_terms_of_its_weight_and_none_that_it_excludes()
    {
        Assert.Equal(0.5, Rule(2).Score);
        Assert.Equal(["hive", "bees"], Rule(2).Evidence.Select(one => one.Phrase).OrderDescending(StringComparer.Ordinal));
        Assert.Null(Given(new TopicRule("bees", 3, Terms, [])));
        Assert.Null(Given(new TopicRule("bees", 2, Terms, ["honey"])));

        static Topic Rule(double least) => Given(new TopicRule("bees", least, Terms, []))!;
    }

    private static Dictionary<string, double> Terms => new() { ["Hives"] = 1, ["bee"] = 1, ["wax"] = 5 };

    private static Topic? Given(TopicRule rule) =>
        Annotator.Default.With(new OwnTopics([], [rule], "own-1")).Annotate(null, Bees, "en").Topics.SingleOrDefault(topic => topic.Id == "own:bees");

    private static OwnTopicModel Trained() => Training().Train().Model;

    private static OwnTopicTraining Training()
    {
        var training = new OwnTopicTraining();
        for (var i = 0; i < 12; i++)
        {
            training.Add(new LabelledArticle("", $"{Bees} Day {i}.", ["bees"]));
            training.Add(new LabelledArticle("", $"{Trains} Day {i}.", ["trains"]));
            training.Add(new LabelledArticle("", $"{Neither} Day {i}.", []));
        }

        return training;
    }

    private static byte[] Bytes(OwnTopicModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
