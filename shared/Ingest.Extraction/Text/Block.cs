namespace Ingest.Extraction.Text;

internal enum BlockShape
{
    Paragraph,
    Heading,
    Item,
    Quote,
}

/// <summary>One paragraph or line of a record: its clean text and where it stood in the content.</summary>
internal sealed class Block
{
    public required string Text { get; init; }

    /// <summary>In the content, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    public BlockShape Shape { get; init; }

    /// <summary>2 or 3 for a heading within the story, 1 for a headline.</summary>
    public int Level { get; init; }

    /// <summary>How many of its letters were part of links.</summary>
    public int Linked { get; init; }

    public int Links { get; init; }

    /// <summary>Every letter was part of a link.</summary>
    public bool LinkOnly { get; init; }

    /// <summary>The words of a link to the site's front page, if it holds one.</summary>
    public string? Home { get; init; }

    /// <summary>So far from the margin a line begins, in characters.</summary>
    public int Indent { get; init; }

    /// <summary>The whole block was set in bold or italics.</summary>
    public bool Emphasised { get; init; }

    /// <summary>The line began with a picture.</summary>
    public bool AfterImage { get; init; }

    /// <summary>A line of the same paragraph or list as the block before it.</summary>
    public bool Joined { get; init; }

    /// <summary>The rule that took it out of the story; null while it is part of it.</summary>
    public string? Rule { get; set; }

    public double Confidence { get; set; } = 1;

    public bool IsLive => Rule is null;

    /// <summary>How the block is written in the story.</summary>
    public string Written => Shape == BlockShape.Heading ? (Level > 2 ? "### " : "## ") + Text : Text;

    /// <summary>The same block as an item of a list.</summary>
    public Block AsItem(string text) => new()
    {
        Text = text,
        Start = Start,
        Length = Length,
        Shape = BlockShape.Item,
        Level = Level,
        Linked = Linked,
        Links = Links,
        LinkOnly = LinkOnly,
        Home = Home,
        Emphasised = Emphasised,
        Joined = Joined,
    };

    public bool EndsSentence => Sentences.End(Text);
}
