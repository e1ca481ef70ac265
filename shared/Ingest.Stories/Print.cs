namespace Ingest.Stories;

/// <summary>All that is remembered of an article's text: its weightiest terms, its signature and what it quotes.</summary>
/// <param name="Language">The language whose frequencies weigh the terms.</param>
/// <param name="Terms">Hashes of words, in order, each once.</param>
/// <param name="Counts">How often each term stands in title (twice) and opening.</param>
/// <param name="Signature">128 places of MinHash; empty when the text is too short to be known again.</param>
/// <param name="Quotes">Runs of eight quoted words.</param>
public sealed record Print(string Language, uint[] Terms, byte[] Counts, ushort[] Signature, uint[] Quotes);
