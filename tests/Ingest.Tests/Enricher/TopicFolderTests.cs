using Ingest.Enricher;
using Ingest.Enricher.Topics;
using Xunit;

namespace Ingest.Tests.Enricher;

public sealed class TopicFolderTests
{
    private const string Good = "topics:\n  - name: Flood defence\n    terms: [dike, storm surge barrier]\n    not: [painting]\n  - name: Bees\n    least: 3\n    terms:\n      hive: 2\n      comb: 1.5\n";

    [Fact]
    public void Rules_are_read_with_their_terms_and_weights()
    {
        var rules = TopicRuleFile.Read("mine.yaml", Good);

        Assert.Equal([("Flood defence", 2.0), ("Bees", 3.0)], rules.Select(rule => (rule.Name, rule.Least)));
    }

    [Theory]
    [InlineData("topics:\n  - name: [x\n", "mine.yaml line")]
    [InlineData("topic: 3\n", "mine.yaml line 1: expected 'topics:'")]
    [InlineData("topics:\n  - terms: [a1]\n", "line 2: a topic needs a 'name'")]
    [InlineData("topics:\n  - name: x\n", "line 2: topic 'x' needs 'terms'")]
    [InlineData("topics:\n  - name: x\n    words: [dike]\n", "line 3: 'words' is no part of a topic")]
    [InlineData("topics:\n  - name: x\n    terms: ['!']\n", "line 3: '!' is no term")]
    [InlineData("topics:\n  - name: x\n    terms: {dike: -1}\n", "the weight of 'dike' is '-1'; it is a number above 0 and up to 100")]
    public void A_mistake_is_told_with_its_line(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => TopicRuleFile.Read("mine.yaml", yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_gives_its_rules_and_a_version_that_follows_its_files()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.FullPath, "mine.yaml");
        File.WriteAllText(file, Good);
        var before = TopicFolder.Read(folder.FullPath);
        File.WriteAllText(file, Good.Replace("1.5", "1", StringComparison.Ordinal));

        Assert.Equal(["Flood defence", "Bees"], before.Names);
        Assert.NotEqual(before.Version, TopicFolder.Read(folder.FullPath).Version);
    }

    [Fact]
    public void A_folder_without_topics_is_refused_at_the_start()
    {
        using var folder = new TemporaryFolder();
        var result = new EnrichingOptionsCheck().Validate(null, new EnrichingOptions { TopicsFolder = folder.FullPath });

        Assert.Contains("Enriching:TopicsFolder", result.FailureMessage, StringComparison.Ordinal);
        Assert.True(new EnrichingOptionsCheck().Validate(null, new EnrichingOptions()).Succeeded);
    }
}
