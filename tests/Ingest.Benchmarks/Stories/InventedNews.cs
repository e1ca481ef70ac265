using System.Text;

namespace Ingest.Benchmarks.Stories;

/// <summary>News of 4 KB as a stream: words as rare as in real text, two articles in three about something new, others that tell or copy it again.</summary>
public sealed class InventedNews(int seed)
{
    private const int Words = 650;
    private const int Vocabulary = 200_000;
    private const int OwnWords = 40;
    private const int Remembered = 5_000;

    private readonly Random _random = new(seed);
    private readonly string[] _vocabulary = [.. Enumerable.Range(0, Vocabulary).Select(Spell)];
    private readonly List<(string[] Own, string Text)> _stories = [];

    public (string Title, string Text) Next()
    {
        var kind = _stories.Count == 0 ? 1 : _random.NextDouble();
        if (kind < 0.08)
            return Copy(_stories[_random.Next(_stories.Count)]);
        if (kind < 0.35)
            return Tell(_stories[_random.Next(_stories.Count)].Own);
        var own = new string[OwnWords];
        for (var i = 0; i < own.Length; i++)
            own[i] = i < 10 ? Spell(_random.Next()) : _vocabulary[_random.Next(Vocabulary)];
        var told = Tell(own);
        if (_stories.Count < Remembered)
            _stories.Add((own, told.Text));
        else
            _stories[_random.Next(Remembered)] = (own, told.Text);
        return told;
    }

    private (string, string) Copy((string[] Own, string Text) story) => (string.Join(' ', story.Own.Take(8)), "By wire. " + story.Text + " " + Common());

    private (string Title, string Text) Tell(string[] own)
    {
        var text = new StringBuilder(Words * 7);
        for (var i = 0; i < Words; i++)
            text.Append(_random.Next(7) == 0 ? own[_random.Next(own.Length)] : Common()).Append(i % 20 == 19 ? ". " : " ");
        return (string.Join(' ', Enumerable.Range(0, 8).Select(_ => own[_random.Next(own.Length)])), text.ToString());
    }

    /// <summary>Word number n is drawn about once in n draws: Zipf's law.</summary>
    private string Common() => _vocabulary[(int)Math.Pow(Vocabulary, _random.NextDouble()) - 1];

    private static string Spell(int number)
    {
        const string syllables = "bacedifogulakemisotunavepirowuzahejoxyqu";
        var word = "";
        for (var rest = (uint)number; rest > 0 || word.Length < 4; rest /= 20)
            word += syllables.Substring((int)(rest % 20) * 2, 2);
        return word;
    }
}
