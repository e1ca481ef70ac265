using System.Globalization;
using Ingest.Language.Topics.Own;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ingest.Enricher.Topics;

/// <summary>Reads topics that are defined by terms, from YAML. Pure; every mistake is told with file and line.</summary>
public static class TopicRuleFile
{
    /// <summary>Two terms, or one that comes three times, make a topic.</summary>
    private const double DefaultLeast = 2;

    private const int MostTerms = 10_000;
    private const double LargestWeight = 100;

    private static readonly string[] Known = ["name", "terms", "least", "not"];

    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">What is wrong, where, and what would be right.</exception>
    public static IReadOnlyList<TopicRule> Read(string file, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            throw new InvalidDataException($"{file} line {exception.Start.Line}: no YAML: {exception.Message}", exception);
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
            throw new InvalidDataException($"{file}: expected one document that begins with 'topics:'");
        if (root.Children.Count != 1 || Child(root, "topics") is not YamlSequenceNode { Children.Count: > 0 } topics)
            throw Wrong(file, root, "expected 'topics:' and a list of topics, nothing else");
        return [.. topics.Select(topic => Rule(file, topic))];
    }

    private static TopicRule Rule(string file, YamlNode node)
    {
        if (node is not YamlMappingNode map)
            throw Wrong(file, node, "expected a topic with 'name' and 'terms'");
        if (map.Children.Keys.FirstOrDefault(key => !Known.Contains(key.ToString())) is { } unknown)
            throw Wrong(file, unknown, $"'{unknown}' is no part of a topic; known are {string.Join(", ", Known)}");
        if (Child(map, "name") is not YamlScalarNode { Value: { Length: > 0 } name })
            throw Wrong(file, map, "a topic needs a 'name'");
        var terms = Terms(file, name, Child(map, "terms") ?? throw Wrong(file, map, $"topic '{name}' needs 'terms'"));
        var least = Child(map, "least") is { } given ? Number(file, given, $"'least' of topic '{name}'") : DefaultLeast;
        IEnumerable<string> not = Child(map, "not") is not { } excluded ? [] : excluded is YamlSequenceNode list
            ? list.Select(term => Term(file, term)).ToList()
            : throw Wrong(file, excluded, $"'not' of topic '{name}' is a list of terms");
        return new TopicRule(name, least, terms, not);
    }

    private static Dictionary<string, double> Terms(string file, string name, YamlNode node)
    {
        var terms = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        if (node is YamlSequenceNode list)
        {
            foreach (var term in list)
                terms[Term(file, term)] = 1;
        }
        else if (node is YamlMappingNode map)
        {
            foreach (var (term, weight) in map)
                terms[Term(file, term)] = Number(file, weight, $"the weight of '{term}'");
        }

        return terms.Count switch
        {
            0 => throw Wrong(file, node, $"'terms' of topic '{name}' is a list of words and phrases, or of each with its weight ('levee: 2')"),
            > MostTerms => throw Wrong(file, node, $"topic '{name}' has {terms.Count} terms, over the limit of {MostTerms}; split it"),
            _ => terms,
        };
    }

    private static string Term(string file, YamlNode node) => node is YamlScalarNode { Value: { } term } && TopicRule.Stems(term).Length > 0
        ? term
        : throw Wrong(file, node, $"'{node}' is no term; a term is a word or a phrase");

    private static double Number(string file, YamlNode node, string what) =>
        double.TryParse((node as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LargestWeight
            ? number
            : throw Wrong(file, node, $"{what} is '{node}'; it is a number above 0 and up to {LargestWeight}");

    private static YamlNode? Child(YamlMappingNode map, string name) => map.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    private static InvalidDataException Wrong(string file, YamlNode node, string what) => new($"{file} line {node.Start.Line}: {what}");
}
