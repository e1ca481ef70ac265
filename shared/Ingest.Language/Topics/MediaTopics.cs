using System.Globalization;
using Ingest.Language.Tables;

namespace Ingest.Language.Topics;

/// <summary>The active IPTC Media Topics: every id, name and parent.</summary>
public static class MediaTopics
{
    private static readonly Lazy<Dictionary<string, MediaTopic>> ById = new(Load);

    public static IReadOnlyCollection<MediaTopic> All => ById.Value.Values;

    public static MediaTopic? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>The top-level topic above a topic, or the topic itself.</summary>
    public static MediaTopic TopOf(MediaTopic topic)
    {
        while (topic.Parent is { } parent && Find(parent) is { } above)
            topic = above;
        return topic;
    }

    private static Dictionary<string, MediaTopic> Load()
    {
        var topics = new Dictionary<string, MediaTopic>(1100);
        foreach (var line in Table.Lines("mediatopics.tsv"))
        {
            var fields = line.Split('\t');
            var id = "medtop:" + fields[0];
            var parent = fields[2].Length == 0 ? null : "medtop:" + fields[2];
            topics.Add(id, new MediaTopic(id, fields[3], int.Parse(fields[1], CultureInfo.InvariantCulture), parent));
        }

        return topics;
    }
}
