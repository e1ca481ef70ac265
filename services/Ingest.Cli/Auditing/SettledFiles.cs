using Ingest.Cli.Archives;
using Ingest.Fetcher.Folder;
using Ingest.Storage;

namespace Ingest.Cli.Auditing;

/// <summary>Matches the files of <c>done/</c> and <c>failed/</c> with the drops of the ledger. Pure: files, drops and digests are arguments.</summary>
/// <remarks>
/// A file stands under its drop's path below a day that is not before the claim, or under that name with the drop's id.
/// Several drops may have had one path; each file is given to one of them.
/// </remarks>
/// <param name="digest">Gives a file's digest when contents are to be compared; null when names are enough.</param>
internal sealed class SettledFiles(Func<DayFile, string?>? digest)
{
    private readonly Dictionary<(Place, string), List<Entry>> _entries = [];
    private readonly List<Drop> _unmatched = [];

    public void Add(DayFile file)
    {
        if (!_entries.TryGetValue((file.Place, file.Path), out var entries))
            _entries.Add((file.Place, file.Path), entries = new List<Entry>(1));
        entries.Add(new Entry(file));
    }

    /// <summary>Gives a settled drop its file. Drops come in the order of their claims.</summary>
    /// <returns>False when no file fits; <see cref="Finish"/> decides about it.</returns>
    public bool Match(Drop drop)
    {
        Explain(drop);
        foreach (var entry in Candidates(drop))
        {
            if (digest is null || string.IsNullOrEmpty(drop.Sha256) || entry.Digest(digest) == drop.Sha256)
            {
                entry.Taken = true;
                return true;
            }
        }

        _unmatched.Add(drop);
        return false;
    }

    /// <summary>Call when every drop has been matched.</summary>
    public Result Finish()
    {
        var changed = new List<(Drop, DayFile)>();
        var gone = new List<Drop>();
        foreach (var drop in _unmatched)
        {
            if (Candidates(drop).FirstOrDefault() is { } entry)
            {
                entry.Taken = true;
                changed.Add((drop, entry.File));
            }
            else
            {
                gone.Add(drop);
            }
        }

        var strangers = _entries.Values.SelectMany(entries => entries).Where(entry => !entry.Taken && !entry.Explained).Select(entry => entry.File);
        return new Result([.. strangers.OrderBy(file => file.Relative, StringComparer.Ordinal)], changed, gone);
    }

    private IEnumerable<Entry> Candidates(Drop drop) =>
        from path in TargetNames.Candidates(drop.Path, drop.DropId).Reverse()
        from entry in Find(DayFile.PlaceOf(drop), path, drop)
        where !entry.Taken
        select entry;

    private void Explain(Drop drop)
    {
        if (drop.Counts.Refused == 0)
            return;
        var ending = drop.Counts.Kept > 0 ? TargetNames.RejectedEnding : TargetNames.ErrorEnding;
        foreach (var path in TargetNames.Candidates(drop.Path, drop.DropId))
        {
            foreach (var entry in Find(Place.Failed, TargetNames.Sidecar(path, ending).Replace('\\', '/'), drop))
                entry.Explained = true;
        }
    }

    private IEnumerable<Entry> Find(Place place, string path, Drop drop)
    {
        if (!_entries.TryGetValue((place, path), out var entries))
            return [];
        var claimed = DateOnly.FromDateTime(drop.ClaimedAt.UtcDateTime);
        return entries.Where(entry => entry.File.Day >= claimed).OrderBy(entry => entry.File.Day);
    }

    /// <param name="Strangers">Files that no drop explains.</param>
    /// <param name="Changed">Files whose content is not what was settled.</param>
    /// <param name="Gone">Settled drops whose file is not there any more.</param>
    public sealed record Result(IReadOnlyList<DayFile> Strangers, IReadOnlyList<(Drop Drop, DayFile File)> Changed, IReadOnlyList<Drop> Gone);

    private sealed class Entry(DayFile file)
    {
        private string? _digest;

        public DayFile File => file;

        /// <summary>It is the file of a drop.</summary>
        public bool Taken { get; set; }

        /// <summary>It is a note about a drop.</summary>
        public bool Explained { get; set; }

        public string Digest(Func<DayFile, string?> read) => _digest ??= read(file) ?? "";
    }
}
