using Ingest.Fetcher.Folder;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>The corpus on its way into the inbox: at once, or part by part. It is made outside and moved in.</summary>
public sealed class DroppedCorpus
{
    private readonly string _staging;
    private readonly string _inbox;

    public DroppedCorpus(Undisturbed undisturbed, Pipeline pipeline)
    {
        _staging = Path.Combine(pipeline.Data, ".staging");
        _inbox = pipeline.Inbox;
        undisturbed.Corpus.Write(_staging);
        Directory.CreateDirectory(_inbox);
    }

    /// <summary>Every so-manieth file, in a folder of its own; the large file with the first, those that are refused with the last, where a death waits for refusals.</summary>
    /// <param name="part">From 0 to <paramref name="of"/> - 2.</param>
    /// <param name="of">The parts, the rest counted.</param>
    public void DropPart(int part, int of)
    {
        var files = Directory.EnumerateFiles(_staging).Order(StringComparer.Ordinal).Where(file => IsIn(file, part, of)).ToList();
        var folder = Path.Combine(_staging, $"part-{part}");
        Directory.CreateDirectory(folder);
        foreach (var file in files)
            Renaming.Rename(file, Path.Combine(folder, Path.GetFileName(file)));
        Directory.Move(folder, Path.Combine(_inbox, $"part-{part}"));
    }

    /// <summary>All that is left, as one folder.</summary>
    public void DropRest() => Directory.Move(_staging, Path.Combine(_inbox, "corpus"));

    private static bool IsIn(string file, int part, int of) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file), out var number) ? Corpus.IsRefused(number) ? part == of - 2 : number % of == part : part == 0;
}
