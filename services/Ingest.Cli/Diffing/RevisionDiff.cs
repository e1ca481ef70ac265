using DiffPlex;
using DiffPlex.Chunkers;

namespace Ingest.Cli.Diffing;

/// <summary>What differs between two texts: which paragraphs, and within a changed one which words. Pure.</summary>
internal static class RevisionDiff
{
    /// <summary>Texts of which less stays are told one after the other: word by word they would be confetti.</summary>
    private const double LeastKept = 0.3;

    /// <returns>Every paragraph of both texts once, in reading order; texts put together again from the pieces are the texts given.</returns>
    public static IReadOnlyList<DiffParagraph> Compare(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        var paragraphs = new List<DiffParagraph>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            AddSame(block.DeleteStartA);
            AddChanged(((string[])diff.PiecesOld).AsSpan(block.DeleteStartA, block.DeleteCountA), ((string[])diff.PiecesNew).AsSpan(block.InsertStartB, block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        AddSame(diff.PiecesOld.Count);
        return paragraphs;

        void AddSame(int until)
        {
            for (; at < until; at++)
                Add([new DiffPiece(DiffKind.Same, diff.PiecesOld[at])]);
        }

        void AddChanged(ReadOnlySpan<string> old, ReadOnlySpan<string> added)
        {
            var pairs = Math.Min(old.Length, added.Length);
            for (var i = 0; i < pairs; i++)
            {
                if (Words(old[i], added[i]) is { } words)
                {
                    Add(words);
                    continue;
                }

                Add([new DiffPiece(DiffKind.Removed, old[i])]);
                Add([new DiffPiece(DiffKind.Added, added[i])]);
            }

            foreach (var text in old[pairs..])
                Add([new DiffPiece(DiffKind.Removed, text)]);
            foreach (var text in added[pairs..])
                Add([new DiffPiece(DiffKind.Added, text)]);
        }

        // Empty lines only part the paragraphs.
        void Add(List<DiffPiece> pieces)
        {
            if (pieces.Exists(piece => piece.Text.Length > 0))
                paragraphs.Add(new DiffParagraph(pieces));
        }
    }

    /// <returns>Null where too little of the two is the same.</returns>
    private static List<DiffPiece>? Words(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var pieces = new List<DiffPiece>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(DiffKind.Same, diff.PiecesOld, at, block.DeleteStartA - at);
            Add(DiffKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(DiffKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(DiffKind.Same, diff.PiecesOld, at, diff.PiecesOld.Count - at);
        var kept = pieces.Where(piece => piece.Kind == DiffKind.Same).Sum(piece => piece.Text.Length);
        return kept >= LeastKept * Math.Max(before.Length, after.Length) ? pieces : null;

        void Add(DiffKind kind, IReadOnlyList<string> words, int first, int count)
        {
            if (count > 0)
                pieces.Add(new DiffPiece(kind, string.Concat(words.Skip(first).Take(count))));
        }
    }
}

internal enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text that stayed, went or came.</summary>
internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>A paragraph (a line of the text), of pieces in reading order.</summary>
internal sealed record DiffParagraph(IReadOnlyList<DiffPiece> Pieces)
{
    public bool IsChanged => Pieces.Any(piece => piece.Kind != DiffKind.Same);
}
