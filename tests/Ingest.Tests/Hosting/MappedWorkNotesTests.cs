using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class MappedWorkNotesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-notes-").FullName;

    private string FilePath => Path.Combine(_folder, ".working");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_record_is_given_up_after_five_deaths_alone_and_not_before()
    {
        var deadly = Record(7);
        DieDuring(Service.Cleaner, deadly, Record(8));
        for (var death = 1; death <= IWorkNotes.MostDeaths; death++)
        {
            using (var notes = new MappedWorkNotes(FilePath))
                Assert.False(notes.IsGivenUp(Service.Cleaner, deadly));
            DieDuring(Service.Cleaner, deadly);
        }

        using var last = new MappedWorkNotes(FilePath);
        Assert.True(last.IsGivenUp(Service.Cleaner, deadly));
        Assert.False(last.IsGivenUp(Service.Cleaner, Record(8)));
    }

    [Fact]
    public void Another_stage_that_lives_through_the_record_does_not_clear_it()
    {
        var deadly = Record(7);
        DieDuring(Service.Enricher, deadly);
        for (var death = 0; death < IWorkNotes.MostDeaths; death++)
        {
            using (var notes = new MappedWorkNotes(FilePath))
                notes.Begin(Service.Cleaner, deadly).Dispose();
            DieDuring(Service.Enricher, deadly);
        }

        using var last = new MappedWorkNotes(FilePath);
        Assert.True(last.IsGivenUp(Service.Enricher, deadly));
        Assert.False(last.IsGivenUp(Service.Cleaner, deadly));
    }

    [Fact]
    public void A_suspect_that_lives_is_one_no_longer()
    {
        var innocent = Record(1);
        for (var life = 0; life < 4; life++)
        {
            DieDuring(Service.Cleaner, innocent);
            using var notes = new MappedWorkNotes(FilePath);
            notes.Begin(Service.Cleaner, innocent).Dispose();
        }

        using var last = new MappedWorkNotes(FilePath);
        Assert.False(last.IsGivenUp(Service.Cleaner, innocent));
    }

    [Fact]
    public async Task A_suspect_waits_until_it_is_alone()
    {
        DieDuring(Service.Cleaner, Record(1));
        using var notes = new MappedWorkNotes(FilePath);
        var other = notes.Begin(Service.Cleaner, Record(2));

        using var begun = new ManualResetEventSlim();
        var suspect = Task.Run(() =>
        {
            using var work = notes.Begin(Service.Cleaner, Record(1));
            begun.Set();
        }, TestContext.Current.CancellationToken);
        Assert.False(begun.Wait(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken));

        other.Dispose();
        await suspect;
        Assert.True(begun.IsSet);
    }

    [Fact]
    public void A_file_of_another_form_is_begun_anew()
    {
        File.WriteAllText(FilePath, "not notes");

        using var notes = new MappedWorkNotes(FilePath);

        Assert.False(notes.IsGivenUp(Service.Cleaner, Record(1)));
    }

    private static Origin Record(int record) => Some.Origin() with { Record = record };

    /// <summary>Begins, and never ends: the mapped file keeps what was written, as it does when a process dies.</summary>
    private void DieDuring(string stage, params Origin[] records)
    {
        var notes = new MappedWorkNotes(FilePath);
        foreach (var record in records)
        {
            var worker = new Thread(() => notes.Begin(stage, record));
            worker.Start();
            worker.Join();
        }
    }
}
