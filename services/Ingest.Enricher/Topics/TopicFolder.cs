using System.Security.Cryptography;
using Ingest.Language.Topics.Own;

namespace Ingest.Enricher.Topics;

/// <summary>Reads a user's own topics from a folder: models (<c>.topics</c>) and rules (<c>.yaml</c>, <c>.yml</c>).</summary>
public static class TopicFolder
{
    /// <summary>The ending of a trained model's file.</summary>
    public const string ModelEnding = ".topics";

    /// <exception cref="InvalidDataException">There is no such folder, nothing in it defines a topic, or a file cannot be understood; the message says which and what to do.</exception>
    public static OwnTopics Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"'{folder}' is no folder; name one that 'ingest topics train' wrote, or that has .yaml files with topics");
        var (models, rules) = (new List<OwnTopicModel>(), new List<TopicRule>());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var ending = Path.GetExtension(path);
            if (ending is not (ModelEnding or ".yaml" or ".yml"))
                continue;
            var bytes = File.ReadAllBytes(path);
            hash.AppendData(bytes);
            if (ending == ModelEnding)
                models.Add(Model(path, bytes));
            else
                rules.AddRange(TopicRuleFile.Read(Path.GetFileName(path), System.Text.Encoding.UTF8.GetString(bytes)));
        }

        if (models.Count + rules.Count == 0)
            throw new InvalidDataException($"'{folder}' defines no topic; it needs a model of 'ingest topics train' ({ModelEnding}) or a .yaml file");
        return new OwnTopics(models, rules, $"own-{Convert.ToHexStringLower(hash.GetCurrentHash())[..8]}");
    }

    private static OwnTopicModel Model(string path, byte[] bytes)
    {
        try
        {
            return OwnTopicModel.Read(new MemoryStream(bytes));
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: {exception.Message}", exception);
        }
    }
}
