using System.Runtime.InteropServices;
using Ingest.Language.Tables;

namespace Ingest.Language.Languages;

/// <summary>The gram tables of all scripts that several languages share, as one file.</summary>
internal sealed class LanguageModel(IReadOnlyList<GramTable> tables)
{
    public const string File = "languages.bin";

    private readonly GramTable?[] _byScript = Arrange(tables);

    public GramTable? Of(Script script) => _byScript[(int)script];

    public static LanguageModel Load() => Read(Table.Open(File));

    public static LanguageModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var tables = new GramTable[reader.ReadByte()];
        for (var i = 0; i < tables.Length; i++)
        {
            var script = (Script)reader.ReadByte();
            var languages = reader.ReadString().Split(' ');
            var slots = new uint[reader.ReadInt32()];
            var cells = new byte[reader.ReadInt32() + GramTable.Tail];
            stream.ReadExactly(MemoryMarshal.AsBytes(slots.AsSpan()));
            stream.ReadExactly(cells.AsSpan(..^GramTable.Tail));
            tables[i] = new GramTable(script, languages, slots, cells);
        }

        return new LanguageModel(tables);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write((byte)_byScript.Count(table => table is not null));
        foreach (var table in _byScript.OfType<GramTable>())
        {
            writer.Write((byte)table.Script);
            writer.Write(string.Join(' ', table.Languages.ToArray()));
            writer.Write(table.Slots.Length);
            writer.Write(table.Cells.Length - GramTable.Tail);
            writer.Write(MemoryMarshal.AsBytes(table.Slots));
            writer.Write(table.Cells[..^GramTable.Tail]);
        }
    }

    private static GramTable?[] Arrange(IReadOnlyList<GramTable> tables)
    {
        var byScript = new GramTable?[(int)Script.Ethiopic + 1];
        foreach (var table in tables)
            byScript[(int)table.Script] = table;
        return byScript;
    }
}
