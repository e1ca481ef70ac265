using Ingest.Contracts;

namespace Ingest.Hosting.Stages;

/// <summary>Knows which records were in work when an earlier process died, where no broker counts deliveries.</summary>
public interface IWorkNotes
{
    /// <summary>Deaths alone after which a record is given up, as many as in a service: a machine that kills for reasons of its own accuses innocents too.</summary>
    const int MostDeaths = Suspects.DeathsAlone;

    /// <summary>Whether the process has died <see cref="MostDeaths"/> times while this stage worked on this record and on nothing else.</summary>
    bool IsGivenUp(string stage, Origin record);

    /// <summary>Notes that work on a record begins; a record that is suspected waits until it is alone, and is then alone.</summary>
    /// <returns>Ends the note, on the thread that began it.</returns>
    IDisposable Begin(string stage, Origin record);
}

/// <summary>For services, whose broker counts deliveries (see <see cref="Suspects"/>), and for commands, which a user sees die.</summary>
public sealed class NoWorkNotes : IWorkNotes, IDisposable
{
    public bool IsGivenUp(string stage, Origin record) => false;

    public IDisposable Begin(string stage, Origin record) => this;

    public void Dispose()
    {
        // Nothing was noted.
    }
}
