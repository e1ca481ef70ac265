using System.Runtime.InteropServices;
using System.Text;
using Ingest.Stories.SameText;

namespace Ingest.Stories;

/// <summary>A print as the bytes that a store keeps, little-endian.</summary>
public static class PrintFormat
{
    /// <summary>Changes with whatever makes prints: older ones are taken anew from the text.</summary>
    private const byte Version = 1;

    public static byte[] Write(Print print)
    {
        using var memory = new MemoryStream(1024);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(print.Language);
        writer.Write((ushort)print.Terms.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(print.Terms));
        writer.Write(print.Counts);
        writer.Write(print.Signature.Length > 0);
        writer.Write(MemoryMarshal.AsBytes<ushort>(print.Signature));
        writer.Write((byte)print.Quotes.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(print.Quotes));
        writer.Flush();
        return memory.ToArray();
    }

    /// <returns>Null for a print of another version.</returns>
    public static Print? Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (reader.ReadByte() != Version)
            return null;
        var language = reader.ReadString();
        var count = reader.ReadUInt16();
        var terms = Numbers<uint>(count);
        var counts = reader.ReadBytes(count);
        var signature = Numbers<ushort>(reader.ReadBoolean() ? MinHash.Length : 0);
        return new Print(language, terms, counts, signature, Numbers<uint>(reader.ReadByte()));

        T[] Numbers<T>(int length)
            where T : unmanaged
        {
            var numbers = new T[length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
            return numbers;
        }
    }
}
