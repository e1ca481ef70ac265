namespace Ingest.Extraction.Text;

/// <summary>Tells lists whose items begin with a long dash from dialogues, which begin so too: a colon stands above a list, and a semicolon or comma ends all of its items but the last.</summary>
internal static class DashedItems
{
    private const int Fewest = 2;

    public static void Apply(List<Block> blocks)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && IsDashed(blocks[end]))
                end++;
            if (end - i >= Fewest && blocks[i - 1].Text is [.., ':'] && Enumerable.Range(i, end - i - 1).All(k => blocks[k].Text[^1] is ';' or ','))
                for (var k = i; k < end; k++)
                    blocks[k] = blocks[k].AsItem("-" + blocks[k].Text[1..]);
            i = Math.Max(i, end - 1);
        }
    }

    private static bool IsDashed(Block block) => block is { Shape: BlockShape.Paragraph, Text: ['–' or '—', ' ', _, ..] };
}
