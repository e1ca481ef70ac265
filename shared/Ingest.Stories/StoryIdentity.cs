using System.Security.Cryptography;

namespace Ingest.Stories;

/// <summary>Names a story after the article that began it: the same each time it is told apart anew.</summary>
public static class StoryIdentity
{
    /// <param name="came">When it came: an article that was forgotten and comes again begins another story.</param>
    public static Guid Of(Guid firstArticle, DateTimeOffset came)
    {
        Span<byte> source = stackalloc byte[29];
        "story"u8.CopyTo(source);
        firstArticle.TryWriteBytes(source[5..], bigEndian: true, out _);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(source[21..], came.UtcTicks);
        Span<byte> id = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, id);
        // RFC 9562: version 8, the variant of all UUIDs.
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id[..16], bigEndian: true);
    }
}
