using Ingest.Language.Topics;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class MediaTopicsTests
{
    [Fact]
    public void There_are_seventeen_topics_at_the_top() => Assert.Equal(17, MediaTopics.All.Count(topic => topic.Level == 1));

    [Fact]
    public void Every_topic_leads_up_to_the_top() =>
        Assert.All(MediaTopics.All, topic => Assert.Equal(1, MediaTopics.TopOf(topic).Level));

    [Fact]
    public void A_topic_is_found_by_its_id() => Assert.Equal("politics and government", MediaTopics.Find("medtop:11000000")?.Name);
}
