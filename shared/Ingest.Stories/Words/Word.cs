namespace Ingest.Stories.Words;

/// <summary>A word as it is compared: the hash of its folded letters, and where it stands.</summary>
/// <param name="Plain">Its hash without an English plural's <c>s</c>; the same where it has none.</param>
internal readonly record struct Word(uint Hash, uint Plain, int Start, int End);
