using System.Globalization;
using System.Text.Json;
using Ingest.Testing;
using Ingest.Tests.Stories;
using Xunit;

namespace Ingest.Tests.Cli;

/// <summary>Learned boilerplate as a user meets it: files dropped into a folder, the program, its archive.</summary>
public sealed class RecleanTests : IDisposable
{
    private const int Articles = 30, Drops = 3;

    private static readonly string[] Months = ["January", "March", "June", "August", "October"];

    private readonly TemporaryFolder _data = new();

    [Theory]
    [InlineData("forwards")]
    [InlineData("backwards")]
    [InlineData("shuffled")]
    public async Task An_appeal_that_changes_slightly_is_gone_from_thirty_articles_in_whatever_order_they_came(string order)
    {
        foreach (var (drop, chunk) in Ordered(order).Chunk(Articles / Drops).Index())
        {
            foreach (var (place, i) in chunk.Index())
                _data.Write($"inbox/{drop}-{place:00}.txt", File(i));
            await IngestAsync("run", "--once");
        }
        var before = await TextsAsync();

        var said = await IngestAsync("reclean");

        // The appeal is in words of no list: until it has been learned it is text as any other.
        Assert.All(before, article => Assert.Equal($"{Story(article.Key)}\n\n{Appeal(article.Key)}", article.Value));
        var after = await TextsAsync();
        Assert.Equal(Articles, after.Count);
        Assert.All(after, article => Assert.Equal(Story(article.Key), article.Value));
        Assert.Contains(said, line => line.StartsWith($"{Articles} articles of {Articles} cleaned anew", StringComparison.Ordinal));
    }

    public void Dispose() => _data.Dispose();

    private static IEnumerable<int> Ordered(string order) => order switch
    {
        "forwards" => Enumerable.Range(0, Articles),
        "backwards" => Enumerable.Range(0, Articles).Reverse(),
        // 7 has no divisor in common with 30, so each comes once.
        _ => Enumerable.Range(0, Articles).Select(i => ((i * 7) + 11) % Articles),
    };

    private static string File(int i) => $"{Title(i)}\n\nBy Maren Oduya\n\nThe Eastmere Courier, {1 + i % 28} March 2025\n\n{Story(i)}\n\n{Appeal(i)}\n";

    private static string Title(int i) => $"Report {i + 1} from the council of Eastmere";

    private static string Story(int i) => $"{Prose.Paragraph(i)}\n\nThe councillors met. {Prose.Paragraph(i + 1000)}\n\n{Prose.Paragraph(i + 2000)}";

    /// <summary>Amount, month, year and one word change.</summary>
    private static string Appeal(int i) =>
        $"What we write is free because {1000 + (i * 37)} people in the valley pay for it. Be one of them {(i % 2 == 0 ? "today" : "now")} for {3 + (i % 4)} pounds a month until the end of {Months[i % 5]} {2020 + (i % 6)}, and keep The Courier alive.";

    private async Task<Dictionary<int, string>> TextsAsync() => (await IngestAsync("export", "--format", "jsonl"))
        .Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement)
        .ToDictionary(article => int.Parse(article.GetProperty("title").GetString()!.Split(' ')[1], CultureInfo.InvariantCulture) - 1, article => article.GetProperty("text").GetString()!);

    private async Task<IReadOnlyList<string>> IngestAsync(string command, params string[] arguments)
    {
        await using var process = new RunningProcess(Published.Command, [command, _data.Path, .. arguments], new Dictionary<string, string>());
        var code = await process.WaitAsync();
        Assert.True(code == 0, $"'ingest {command}' ended with {code}:\n{string.Join('\n', process.Lines)}");
        return process.Lines;
    }
}
