namespace Ingest.Extraction.Html;

/// <summary>A stretch of a page's text that no block element or line break interrupts.</summary>
internal sealed class TextRun(Area holder, string raw)
{
    public Area Holder { get; } = holder;

    public string Raw { get; } = raw;

    public int Letters { get; init; }

    public int Linked { get; set; }

    /// <summary>Letters in links to another place of the page.</summary>
    public int Anchored { get; set; }

    public int Bold { get; set; }

    /// <summary>Letters in italics; those in bold type or italics are <see cref="Bold"/>.</summary>
    public int Italic { get; set; }

    /// <summary>Images and players between the run before and its end.</summary>
    public int Pictures { get; set; }

    public int Words { get; init; }

    public int Commas { get; init; }

    public int Digits { get; init; }

    public int Capitals { get; init; }

    public int Stops { get; init; }

    /// <summary>What the inline elements say that hold all of it.</summary>
    public ulong Inline { get; set; }

    /// <summary>A line of the same paragraph or list as the run before.</summary>
    public bool Joined { get; set; }

    /// <summary>The first run of a list item.</summary>
    public bool Item { get; set; }

    /// <summary>Of the item in a numbered list; 0 elsewhere.</summary>
    public int Number { get; set; }

    public bool EndsSentence { get; init; }

    /// <summary>Where in the source to look for it: the place of the last tag before it, or -1.</summary>
    public int Hint { get; set; }

    public ulong Signs => Holder.Near | Inline;

    public double LinkDensity => Letters == 0 ? 0 : (double)Linked / Letters;

    public bool IsRunning => Letters >= 25 && Linked * 2 < Letters;
}
