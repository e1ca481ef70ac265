using System.Text;
using Ingest.Cli.Sources;
using Ingest.Contracts;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class SourceTests
{
    [Theory]
    [InlineData("{\"text\":\"x\"}\n", null)]
    [InlineData("\uFEFF  { \"text\": 1", null)]
    [InlineData("{}", null)]
    [InlineData("{curly brackets open this story", ContentKind.Plain)]
    [InlineData("\n <!DOCTYPE html><p>x", ContentKind.Html)]
    [InlineData("<article class=x>", ContentKind.Html)]
    [InlineData("<3 is a heart", ContentKind.Plain)]
    [InlineData("A story", ContentKind.Plain)]
    [InlineData("", ContentKind.Plain)]
    public void A_source_without_a_name_is_known_by_its_first_characters(string text, ContentKind? kind) =>
        Assert.Equal(kind, SourceKind.Sniff(Encoding.UTF8.GetBytes(text)).Kind);

    [Fact]
    public void A_compressed_or_wide_source_is_known_too()
    {
        Assert.True(SourceKind.Sniff([0x1F, 0x8B, 8]).Compressed);
        Assert.True(SourceKind.Sniff([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"text\":1}")]).IsLines);
    }

    [Fact]
    public void What_was_looked_at_is_read_again()
    {
        using var stream = new PeekedStream(new MemoryStream("one\ntwo\nthree"u8.ToArray()), 5);
        Assert.Equal("one\nt", Encoding.UTF8.GetString(stream.Peek()));

        using var reader = new StreamReader(stream);
        Assert.Equal("one\ntwo\nthree", reader.ReadToEnd());
    }

    [Fact]
    public async Task Answers_come_in_the_order_of_the_records_however_long_each_takes()
    {
        var answers = new List<int>();
        await InOrder.RunAsync(
            Enumerable.Range(0, 200),
            number =>
            {
                SpinWait.SpinUntil(() => false, number % 7);
                return number;
            },
            answers.Add, () => { }, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 200), answers);
    }

    [Fact]
    public async Task An_error_of_the_source_comes_out() => await Assert.ThrowsAsync<IOException>(() => InOrder.RunAsync(
        Broken(), number => number, _ => { }, () => { }, TestContext.Current.CancellationToken));

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_and_what_is_no_news_is_a_refused_record()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "A second story of some length.");
        folder.Write("a.jsonl", "{\"id\":7,\"text\":\"One\"}\nbroken\n");
        folder.Write("c/photo.jpg", "x");
        folder.Write(".hidden.txt", "x");
        folder.Write("empty.txt", "");

        var records = SourceReading.Read([folder.Path], new SourceOptions(null, 1000)).ToList();

        Assert.Equal(
            ["a.jsonl 0 True", "a.jsonl 1 False", "b.txt 0 True", "c/photo.jpg 0 False", "empty.txt 0 False"],
            records.Select(read => $"{Path.GetRelativePath(folder.Path, read.File)} {read.Record} {read.Content is Verdict<Ingest.Fetcher.Reading.SourceContent>.Accepted}"));
        Assert.Equal(0, records[0].Number);
        Assert.Null(records[2].Number);
    }

    [Fact]
    public void A_record_over_the_limit_names_the_option_that_raises_it()
    {
        using var folder = new TemporaryFolder();
        var read = Assert.Single(SourceReading.Read([folder.Write("a.txt", new string('a', 2000))], new SourceOptions(null, 1000)));

        var refused = Assert.IsType<Verdict<Ingest.Fetcher.Reading.SourceContent>.Rejected>(read.Content);
        Assert.Contains("over --max-bytes", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("--max-bytes", refused.Remedy, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Broken()
    {
        yield return 1;
        throw new IOException("gone");
    }
}
