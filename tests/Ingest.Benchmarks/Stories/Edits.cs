namespace Ingest.Benchmarks.Stories;

/// <summary>The seven ways in which a text comes again changed.</summary>
public static class Edits
{
    private static readonly string[] Boilerplate =
        "Sign up for our newsletter and never miss a morning again. All rights reserved by the publisher; nothing here may be copied without written leave. Read more on our website, follow us everywhere, and tell us what you think of it today."
            .Split(' ')[..40];

    public static IReadOnlyList<(string Name, Func<string, Random, string> Edit)> All { get; } =
    [
        ("2% of words changed", (text, random) => Change(text, 0.02, random)),
        ("5% of words changed", (text, random) => Change(text, 0.05, random)),
        ("10% of words changed", (text, random) => Change(text, 0.10, random)),
        ("cut to 70%", (text, _) => Cut(text, 0.7)),
        ("cut to 50%", (text, _) => Cut(text, 0.5)),
        ("40 words of boilerplate added", (text, _) => text + "\n\n" + string.Join(' ', Boilerplate)),
        ("a quarter of the sentences dropped", DropSentences),
    ];

    private static string Change(string text, double share, Random random)
    {
        var words = Words(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (random.NextDouble() < share)
                words[i] = $"changed{random.Next(100_000)}";
        }

        return string.Join(' ', words);
    }

    private static string Cut(string text, double share)
    {
        var words = Words(text);
        return string.Join(' ', words[..(int)(words.Length * share)]);
    }

    private static string DropSentences(string text, Random random)
    {
        var sentences = text.Split(". ");
        return string.Join(". ", sentences.Where(_ => random.NextDouble() >= 0.25));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
