using CsCheck;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Settling;
using Ingest.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Tests.Fetcher;

/// <summary>
/// Three fetchers on one folder, on the real file system, in thousands of orders of their steps: however they claim, freeze, die,
/// take over, give back and move, each file is in one place, once, and in the end in <c>done/</c>.
/// </summary>
public sealed class ClaimModelTests
{
    private static readonly long Orders = Environment.GetEnvironmentVariable("CsCheck_Time") is { Length: > 0 } ? -1 : 1500;

    private enum Step
    {
        Drop,
        Claim,
        Adopt,
        Move,
        GiveBack,
        TimePasses,
        TakeOver,
        Die,
        Stop,
    }

    [Fact]
    public void Every_file_is_in_one_place_and_comes_to_its_end() =>
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 2], Gen.Int[1, 40]).Array[5, 60].Sample(
            steps =>
            {
                using var world = new World();
                foreach (var (step, fetcher, number) in steps)
                {
                    world.Do(step, fetcher, number);
                    world.AssertEachFileOnce();
                }

                world.Finish();
            },
            iter: Orders,
            threads: 2);

    private sealed class World : IDisposable
    {
        private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

        private readonly TemporaryFolder _folder = new();
        private readonly FakeTimeProvider _time = new(Some.Noon);
        private readonly DataFolder _data;
        private readonly Claiming _claiming;
        private readonly Moving _moving;
        private readonly Fetcher[] _fetchers;
        private readonly List<OwnFolder> _dead = [];
        private int _files;

        public World()
        {
            _data = new DataFolder(_folder.FullPath);
            _data.Create();
            _claiming = new Claiming(_data, _time);
            _moving = new Moving(_data, new Sidecars(ArticleStores.Open(_folder.File("archive.db"), null), new FetchingOptions()), _time);
            _fetchers = [Begin(), Begin(), Begin()];
        }

        public void Do(Step step, int at, int number)
        {
            var fetcher = _fetchers[at];
            switch (step)
            {
                case Step.Drop:
                    File.WriteAllText(Path.Combine(_data.Inbox, $"{_files++}.txt"), "news");
                    return;
                case Step.TimePasses:
                    _time.Advance(TimeSpan.FromSeconds(number));
                    return;
                case Step.Die:
                    // Its lock goes with it, and nothing else.
                    if (Directory.Exists(fetcher.Own.FolderPath))
                        File.Delete(Path.Combine(fetcher.Own.FolderPath, OwnFolder.LockName));
                    _dead.Add(fetcher.Own);
                    _fetchers[at] = Begin();
                    return;
                case Step.Stop:
                    fetcher.Own.Dispose();
                    _fetchers[at] = Begin();
                    return;
                default:
                    if (!TryWork(fetcher, step, number))
                        _fetchers[at] = Begin();
                    return;
            }
        }

        /// <summary>One fetcher is left, and has all the time it needs.</summary>
        public void Finish()
        {
            _fetchers[1].Own.Dispose();
            _fetchers[2].Own.Dispose();
            if (!_fetchers[0].Own.Renew(TimeSpan.Zero))
                _fetchers[0] = Begin();
            var last = _fetchers[0];
            for (var look = 0; look < 3; look++)
            {
                last.Takeover.Run(last.Own, exclusive: false);
                for (var seconds = 0; seconds < 40; seconds += 5)
                {
                    _time.Advance(TimeSpan.FromSeconds(5));
                    Assert.True(last.Own.Renew(TimeSpan.Zero));
                }
            }

            for (var i = 0; i <= _files; i++)
                TryWork(last, Step.Claim, 1);
            TryWork(last, Step.Adopt, 1);
            while (last.Drops.Count > 0)
                Assert.True(TryWork(last, Step.Move, 1));
            AssertEachFileOnce();
            Assert.Equal(_files, Directory.EnumerateFiles(_data.Done, "*.txt", SearchOption.AllDirectories).Count());
        }

        public void AssertEachFileOnce()
        {
            var files = Directory.EnumerateFiles(_data.Root, "*.txt", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order().ToList();
            Assert.Equal(Enumerable.Range(0, _files).Select(i => $"{i}").Order(), files);
        }

        public void Dispose()
        {
            foreach (var own in _fetchers.Select(fetcher => fetcher.Own).Concat(_dead))
                own.Dispose();
            _folder.Dispose();
        }

        private Fetcher Begin() => new(OwnFolder.Begin(_data, _time), new Takeover(_data, Lease, _time), []);

        /// <returns>False when the fetcher finds that it owns nothing.</returns>
        private bool TryWork(Fetcher fetcher, Step step, int number)
        {
            if (!fetcher.Own.Renew(Lease / 2))
            {
                _dead.Add(fetcher.Own);
                return false;
            }

            try
            {
                Work(fetcher, step, number);
                return true;
            }
            catch (Exception exception) when (exception is IOException or OwnershipLostException && !fetcher.Own.Renew(TimeSpan.Zero))
            {
                _dead.Add(fetcher.Own);
                return false;
            }
        }

        private void Work(Fetcher fetcher, Step step, int number)
        {
            switch (step)
            {
                case Step.Claim when Directory.EnumerateFiles(_data.Inbox).Order(StringComparer.Ordinal).FirstOrDefault() is { } file:
                    if (_claiming.Take(Path.GetFileName(file), fetcher.Own.FolderPath) is { } claimed)
                        fetcher.Drops.Add(claimed);
                    return;
                case Step.Adopt:
                    fetcher.Drops.AddRange(fetcher.Own.Drops(id => fetcher.Drops.Any(drop => drop.DropId == id)).ToList());
                    return;
                case Step.TakeOver:
                    fetcher.Takeover.Run(fetcher.Own, exclusive: false);
                    return;
                case Step.Move when fetcher.Drops.Count > 0:
                    _moving.MoveAsync(Take(fetcher, number), new OutcomeCounts(1, 0, 0, 0, 0), default).GetAwaiter().GetResult();
                    return;
                case Step.GiveBack when fetcher.Drops.Count > 0:
                    _claiming.GiveBack(Take(fetcher, number));
                    return;
                default:
                    return;
            }
        }

        private static ClaimedDrop Take(Fetcher fetcher, int number)
        {
            var drop = fetcher.Drops[number % fetcher.Drops.Count];
            fetcher.Drops.Remove(drop);
            return drop;
        }

        private sealed record Fetcher(OwnFolder Own, Takeover Takeover, List<ClaimedDrop> Drops);
    }
}
