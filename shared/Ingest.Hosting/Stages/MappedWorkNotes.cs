using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Ingest.Contracts;

namespace Ingest.Hosting.Stages;

/// <summary>Work notes in a mapped file: what is written survives the process, however it dies.</summary>
/// <remarks>
/// The file holds the suspects with their deaths, and a slot for each record in work. At the next start the records of
/// the slots are suspects: innocent neighbours too, until each has been decided alone and the process lived.
/// </remarks>
public sealed class MappedWorkNotes : IWorkNotes, IDisposable
{
    /// <summary>Suspects that are remembered; beyond them the first are forgotten, and suspected anew.</summary>
    private const int MostSuspects = 256;

    /// <summary>Records in work at once: far more than threads decide.</summary>
    private const int Slots = 1024;

    private static readonly string[] Stages = [.. Service.Stages];
    private static readonly int Size = Marshal.SizeOf<Note>();

    private readonly ConcurrentDictionary<Key, int> _suspects = new();
    private readonly ConcurrentStack<int> _free = new(Enumerable.Range(MostSuspects, Slots));
    private readonly ReaderWriterLockSlim _alone = new();
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    /// <param name="path">The file; made when it is not there, begun anew when it is not of this form.</param>
    public MappedWorkNotes(string path)
    {
        var length = (MostSuspects + Slots) * Size;
        var before = File.Exists(path) && new FileInfo(path).Length == length ? MemoryMarshal.Cast<byte, Note>(File.ReadAllBytes(path)).ToArray() : [];
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        _file = MemoryMappedFile.CreateFromFile(stream, null, length, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor();
        var suspects = Suspected(before).TakeLast(MostSuspects).ToList();
        for (var i = 0; i < MostSuspects + Slots; i++)
            Write(i, i < suspects.Count ? suspects[i] : default);
        for (var i = 0; i < suspects.Count; i++)
            _suspects[suspects[i].Key] = i;
    }

    private enum State : byte
    {
        Free,
        Suspected,
        AmongOthers,
        Alone,
    }

    public bool IsGivenUp(string stage, Origin record) =>
        !_suspects.IsEmpty && _suspects.TryGetValue(KeyOf(stage, record), out var place) && Read(place).Deaths >= IWorkNotes.MostDeaths;

    public IDisposable Begin(string stage, Origin record)
    {
        var key = KeyOf(stage, record);
        var isSuspect = !_suspects.IsEmpty && _suspects.ContainsKey(key);
        if (isSuspect)
            _alone.EnterWriteLock();
        else
            _alone.EnterReadLock();
        if (!_free.TryPop(out var slot))
            throw new InvalidOperationException($"more than {Slots} records are in work at once");
        Write(slot, new Note { Key = key, State = isSuspect ? State.Alone : State.AmongOthers });
        return new Working(this, key, slot, isSuspect);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
        _alone.Dispose();
    }

    /// <summary>Suspects of before with those in work at the end; who died alone has died once more.</summary>
    private static List<Note> Suspected(Note[] before)
    {
        var suspects = before.Take(MostSuspects).Where(note => note.State == State.Suspected).ToList();
        foreach (var note in before.Skip(MostSuspects).Where(note => note.State != State.Free))
        {
            var known = suspects.FindIndex(suspect => suspect.Key == note.Key);
            var suspect = known < 0 ? note with { State = State.Suspected, Deaths = 0 } : suspects[known];
            if (note.State == State.Alone)
                suspect.Deaths++;
            if (known < 0)
                suspects.Add(suspect);
            else
                suspects[known] = suspect;
        }

        return suspects;
    }

    private void End(Key key, int slot, bool isSuspect)
    {
        Write(slot, default);
        _free.Push(slot);
        if (!isSuspect)
        {
            _alone.ExitReadLock();
            return;
        }

        if (_suspects.TryRemove(key, out var place))
            Write(place, default);
        _alone.ExitWriteLock();
    }

    private static Key KeyOf(string stage, Origin record) => new(record.DropId, record.Record, Array.IndexOf(Stages, stage));

    private Note Read(int place)
    {
        _view.Read(place * Size, out Note note);
        return note;
    }

    private void Write(int place, Note note) => _view.Write(place * Size, ref note);

    private readonly record struct Key(Guid Drop, int Record, int Stage);

    private record struct Note
    {
        public Key Key;
        public byte Deaths;
        public State State;
    }

    private sealed class Working(MappedWorkNotes notes, Key key, int slot, bool isSuspect) : IDisposable
    {
        public void Dispose() => notes.End(key, slot, isSuspect);
    }
}
