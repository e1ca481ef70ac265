using System.Text.Json;
using CsCheck;
using Ingest.Language;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class AnnotatorTests
{
    [Fact]
    public void Every_offset_of_any_string_points_at_what_it_names() =>
        AnyText.Gen.Sample(text =>
        {
            var annotations = Annotator.Default.Annotate("Election", text, "en");

            foreach (var evidence in annotations.Topics.SelectMany(topic => topic.Evidence).Where(evidence => evidence.Start >= 0))
                Assert.Equal(evidence.Phrase, text.Substring(evidence.Start, evidence.Length), ignoreCase: true);
            foreach (var entity in annotations.Entities)
            {
                Assert.Equal(entity.Mentions.OrderBy(mention => mention.Start), entity.Mentions);
                string[] forms = [entity.Text, .. entity.Aliases ?? []];
                Assert.All(entity.Mentions, mention => Assert.Contains(text.Substring(mention.Start, mention.Length), forms));
            }
        });

    [Fact]
    public void Scores_of_any_string_lie_between_zero_and_one() =>
        AnyText.Gen.Sample(text =>
        {
            var annotations = Annotator.Default.Annotate(text, text, null);

            Assert.All(annotations.Topics, topic => Assert.InRange(topic.Score, 0, 1));
            Assert.All(annotations.Keywords, keyword => Assert.InRange(keyword.Score, 0, 1));
        });

    [Fact]
    public void The_same_text_gives_the_same_answer() =>
        AnyText.Gen.Sample(text => Assert.Equal(Annotated(text), Annotated(text)));

    [Fact]
    public void The_model_says_its_version() => Assert.Equal(Annotator.Default.Model, Annotator.Default.Annotate(null, "", null).Model);

    private static string Annotated(string text) => JsonSerializer.Serialize(Annotator.Default.Annotate(null, text, null));
}
