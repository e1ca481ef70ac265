using System.Text.Json;
using Ingest.Language.Tables;
using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>Everything the topic model may be trained on, and nothing else.</summary>
internal static class TopicCorpus
{
    public static TopicExample[] Open(DataFolder data, bool withHuffPost) =>
    [
        .. Wcep(data, "topics/train_open/wcep_2025_2026.jsonl", "cat"),
        .. Wcep(data, "topics/train_open/wcep_2015_09.jsonl", "label"),
        .. Sib(data),
        .. Concepts(data),
        .. Lexicon(),
        .. withHuffPost ? HuffPost(data, "topics/train_open/huffpost41_headlines.jsonl") : [],
        .. withHuffPost ? HuffPost(data, "topics/train_open/huffpost_2018_2022.jsonl") : [],
    ];

    /// <summary>Wikipedia's Current Events Portal (CC BY-SA 4.0).</summary>
    private static IEnumerable<TopicExample> Wcep(DataFolder data, string file, string label)
    {
        var labels = new TopicLabels(data);
        foreach (var line in data.Json(file))
            yield return new TopicExample("", Text(line, "text"), labels.Map("WCEP", Text(line, label)));
    }

    /// <summary>HuffPost headlines (published as CC BY 4.0 by their collector).</summary>
    private static IEnumerable<TopicExample> HuffPost(DataFolder data, string file)
    {
        var labels = new TopicLabels(data);
        foreach (var line in data.Json(file))
            yield return new TopicExample("", $"{Text(line, "title")}\n{Text(line, "text")}", labels.Map("HUFF", Text(line, "label")));
    }

    /// <summary>The English sentences of SIB-200 (CC BY-SA 4.0).</summary>
    private static IEnumerable<TopicExample> Sib(DataFolder data)
    {
        var labels = new TopicLabels(data);
        foreach (var row in data.Rows("lid/sib200_57langs_train.tsv").Where(row => row[0] == "en"))
        {
            var code = row[1] switch
            {
                "science/technology" => "SCI",
                "travel" => "LIF",
                "politics" => "POL",
                "sports" => "SPO",
                "health" => "HEA",
                "entertainment" => "ART",
                _ => "",
            };
            yield return new TopicExample("", row[2], labels.Index(code) is >= 0 and var topic ? [topic] : []);
        }
    }

    /// <summary>Names and definitions of the IPTC Media Topics (CC BY 4.0).</summary>
    private static IEnumerable<TopicExample> Concepts(DataFolder data)
    {
        var vocabulary = JsonDocument.Parse(string.Concat(data.Lines("iptc/cptall-en-GB.2025-10-09.json"))).RootElement;
        foreach (var concept in vocabulary.GetProperty("conceptSet").EnumerateArray())
        {
            if (MediaTopics.Find(Text(concept, "qcode")) is not { } topic)
                continue;
            var definition = concept.TryGetProperty("definition", out var texts) ? Text(texts, "en-GB") : "";
            yield return new TopicExample(topic.Name, definition, [TopicScore.IndexOf(MediaTopics.TopOf(topic).Id)]);
        }
    }

    /// <summary>The project's own seed terms, each a text of its own.</summary>
    private static IEnumerable<TopicExample> Lexicon()
    {
        var topic = -1;
        foreach (var line in Table.Lines("lexicon-en.txt"))
        {
            if (line[0] == '[')
                topic = TopicScore.IndexOf("medtop:" + line[1..^1]);
            else if (line[0] is '2' or '3')
            {
                foreach (var term in line[2..].Split(','))
                    yield return new TopicExample("", term, [topic]);
            }
        }
    }

    private static string Text(JsonElement line, string field) => line.TryGetProperty(field, out var value) ? value.GetString() ?? "" : "";
}
