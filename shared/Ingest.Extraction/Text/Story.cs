using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>An article on the rules' table: its blocks, the fields found so far, and which rule took what.</summary>
internal sealed class Story(IReadOnlyList<Block> blocks, BlockMeasure[] measures, FoundFields fields, DateWindow dates)
{
    public IReadOnlyList<Block> Blocks { get; } = blocks;

    /// <summary>Of each block.</summary>
    public BlockMeasure[] Measures { get; } = measures;

    public FoundFields Fields { get; } = fields;

    public DateWindow Dates { get; } = dates;

    /// <summary>Where the story's own date-line says that it was filed.</summary>
    public string? Place { get; set; }

    /// <summary>The headline as it stood in the text, if it did.</summary>
    public Block? Headline { get; set; }

    /// <summary>The title stood behind a label or in front matter; one that was given with the record is never written otherwise.</summary>
    public bool TitleIsLabelled { get; set; }

    /// <summary>What labelled lines below the story say, and who sent it: believed where nothing above it says otherwise.</summary>
    public List<(LabelledField Field, string Value)> Below { get; } = [];

    /// <summary>The record as it came.</summary>
    public string Content { get; init; } = "";

    /// <summary>A story has one standfirst; the next paragraph is not another.</summary>
    public bool HadStandfirst { get; set; }

    public IEnumerable<Block> Live => Blocks.Where(b => b.IsLive);

    public static void Remove(Block block, string rule, double confidence = 1)
    {
        if (!block.IsLive)
            return;
        block.Rule = rule;
        block.Confidence = confidence;
    }
}
