using Ingest.Cli.Commands;
using Ingest.Language.Topics;

namespace Ingest.Cli.Searching;

/// <summary>Finds the id of a topic that a user names.</summary>
internal static class TopicNames
{
    private const int Most = 10;

    /// <param name="topic">An id (<c>medtop:15000000</c>, <c>15000000</c>), a name, or a part of one name only.</param>
    public static string Resolve(string topic)
    {
        topic = topic.Trim();
        if (topic.Contains(':', StringComparison.Ordinal))
            return topic;
        if (MediaTopics.Find("medtop:" + topic) is { } known)
            return known.Id;
        var named = MediaTopics.All.Where(one => one.Name.Equals(topic, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
            named = [.. MediaTopics.All.Where(one => one.Name.Contains(topic, StringComparison.OrdinalIgnoreCase))];
        // 'sport' is a topic of the first level and a part of a hundred names.
        var choice = named.OrderBy(one => one.Level).ToList();
        if (choice.Count == 1 || (choice.Count > 1 && choice[0].Level < choice[1].Level))
            return choice[0].Id;
        throw new UsageException(choice.Count == 0
            ? $"no topic is called '{topic}'; name an IPTC Media Topic by its name or id (medtop:15000000)"
            : $"'{topic}' may be {string.Join(", ", choice.Take(Most).Select(one => $"{one.Name} ({one.Id})"))}{(choice.Count > Most ? ", …" : "")}; name one by its id");
    }
}
