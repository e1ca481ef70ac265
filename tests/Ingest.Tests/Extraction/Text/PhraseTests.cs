using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction.Text;

/// <summary>The phrases of each language, and stories in which they are no boilerplate.</summary>
public sealed class PhraseTests
{
    private const string Resources = "Ingest.Extraction.Text.Phrases.";

    /// <summary>What stands for the gaps of a phrase: a word of no language.</summary>
    private const string Filler = "Sola";

    public static TheoryData<string> Languages => ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "ar", "zh", "ja", "tr", "sv"];

    public static TheoryData<string, int> Stories => [.. Languages.SelectMany(language => Enumerable.Range(0, 3).Select(n => ((string)language, n)))];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_phrase_of_a_list_is_taken_from_below_a_story(string language)
    {
        var story = Story(language, 0);
        List<string> stayed = [];
        var lists = Phrases(language).ToList();
        foreach (var (kind, phrase) in lists.Where(p => p.Kind is not ("plea" or "bio" or "ask" or "offer")))
        {
            var line = phrase.Replace("#", "5", StringComparison.Ordinal).Replace("…", Filler, StringComparison.Ordinal);
            // An appeal asks with more than its first words.
            var asks = kind == "appeal" && phrase.Contains('…', StringComparison.Ordinal) ? $" {Filler} {string.Join(' ', lists.Where(p => p.Kind == "plea").Take(3).Select(p => p.Phrase))}" : "";
            if (Pages.Extract($"{story}\n\n{line}{asks}").Text != story)
                stayed.Add(line);
        }
        Assert.Empty(stayed);
        Assert.True(lists.Count > 100);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_that_uses_such_phrases_stays_word_for_word(string language, int number)
    {
        var story = Story(language, number);

        Assert.Equal(story, Pages.Extract(story).Text);
        Assert.Equal(story, Pages.Extract($"{story}\n\n© 2025 Sola").Text);
    }

    private static string Story(string language, int number) =>
        File.ReadAllText(Path.Combine(Pages.Folder(".."), "Text", "Phrases", language + ".txt")).Split("\n====\n")[number].Trim();

    private static IEnumerable<(string Kind, string Phrase)> Phrases(string language)
    {
        using var reader = new StreamReader(typeof(ArticleExtractor).Assembly.GetManifestResourceStream(Resources + language + ".txt")!);
        foreach (var line in reader.ReadToEnd().Split('\n').Where(l => l.Contains(": ", StringComparison.Ordinal) && !l.StartsWith('#')))
            foreach (var phrase in line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return (line[..line.IndexOf(": ", StringComparison.Ordinal)], phrase);
    }
}
