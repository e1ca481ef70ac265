using CsCheck;
using Ingest.Fetcher.Folder;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class QuietFilesTests
{
    [Fact]
    public void A_file_is_ready_exactly_when_its_facts_have_stood_still_for_the_quiet_period() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 60].Sample(looks =>
        {
            var quiet = new QuietFiles(TimeSpan.FromSeconds(4));
            var history = new List<(int Now, FileFacts? Facts)>();
            var now = 0;
            foreach (var (size, pause, there) in looks)
            {
                now += pause;
                var facts = there == 0 ? null : new FileFacts(FileKind.Regular, size, 0, 1);
                history.Add((now, facts));

                var ready = quiet.Update(facts is null ? [] : [("a.txt", facts)], TimeSpan.FromSeconds(now));

                var same = Enumerable.Reverse(history).TakeWhile(look => look.Facts == facts).Last().Now;
                Assert.Equal(facts is not null && now - same >= 4, ready.Count == 1);
                Assert.Equal(facts is null ? 0 : 1 - ready.Count, quiet.Waiting);
            }
        });

    [Fact]
    public void Ready_files_come_in_the_order_of_their_paths()
    {
        var quiet = new QuietFiles(TimeSpan.Zero);
        var facts = new FileFacts(FileKind.Regular, 1, 1, 1);

        Assert.Equal(["a", "b/a", "c"], quiet.Update([("c", facts), ("a", facts), ("b/a", facts)], TimeSpan.Zero));
    }
}
