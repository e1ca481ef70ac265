using CsCheck;

namespace Ingest.Tests.Language;

/// <summary>Strings of every kind: any UTF-16 code units, lone surrogates included, and texts that look like news.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "President ", "Anna Lindqvist ", "U.S. ", "the ", "of ", "Ministry of ", "(NATO) ", "'s ", "’s", ". ", ", ", "\n\n", "\"", "“",
        "al-", "de la ", "election ",        "earthquake ", "in Oslo, Norway", "J. ", "& ", "-", "東京", "Київ ", "\uD800", "\uDC00", "😀", "é", "e\u0301", "\0", "\u00A0",
        "İ", "ß ", "12.5 ",
    ];

    public static Gen<string> Gen { get; } = CsCheck.Gen.Frequency(
        (1, CsCheck.Gen.Char['\0', '\uFFFF'].Array[0, 60].Select(chars => new string(chars))),
        (3, CsCheck.Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(indexes => string.Concat(indexes.Select(index => Pieces[index])))));
}
