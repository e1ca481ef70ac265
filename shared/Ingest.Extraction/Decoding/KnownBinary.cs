using System.Buffers.Binary;

namespace Ingest.Extraction.Decoding;

/// <summary>Names formats that are not text by the bytes they start with.</summary>
internal static class KnownBinary
{
    public static string? Name(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "PDF",
        [(byte)'P', (byte)'K', 3, 4, ..] => Archive(bytes),
        [(byte)'P', (byte)'K', 5, 6, ..] => "ZIP",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [0x1F, 0x8B, 8, ..] => "gzip under a name without .gz",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, ..] => "bzip2",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "xz",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "Zstandard",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "7z",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "RAR",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "an ELF program",
        [(byte)'M', (byte)'Z', ..] when bytes.Length > 64 && bytes.Contains((byte)0) => "a Windows program",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office document",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "RTF",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', (byte)'f', ..] => "an SQLite database",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "MP4 video",
        [(byte)'I', (byte)'D', (byte)'3', <= 4, ..] => "MP3 audio",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', 0, ..] => "Ogg audio",
        _ => null,
    };

    private static string Archive(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        if (head.IndexOf("word/"u8) >= 0)
            return "Word (.docx)";
        if (head.IndexOf("xl/"u8) >= 0)
            return "Excel (.xlsx)";
        if (head.IndexOf("application/epub"u8) >= 0)
            return "EPUB";
        if (head.IndexOf("application/vnd.oasis"u8) >= 0)
            return "OpenDocument";
        return bytes.Length > 30 && BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) == 19 && head.IndexOf("[Content_Types].xml"u8) == 30
            ? "Office (.docx, .xlsx or .pptx)"
            : "ZIP";
    }
}
