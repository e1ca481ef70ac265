using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>One block element of a page, and what stands in it.</summary>
internal sealed class Area(Element element, Area? parent)
{
    public IElement Element { get; } = element;

    /// <summary>Of its tag, lower case.</summary>
    public string Name { get; } = element.LocalName;

    public Area? Parent { get; } = parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>What its own tag and names say.</summary>
    public ulong Own { get; init; }

    /// <summary>What it and everything around it says.</summary>
    public ulong Wide { get; set; }

    /// <summary>The same, leaving out what holds a third of the page: that is the story, whatever it is called.</summary>
    public ulong Near { get; set; }

    /// <summary>Which tag and names it shares with its likes.</summary>
    public int Likeness { get; init; }

    public int FirstRun { get; init; }

    /// <summary>After the last.</summary>
    public int EndRun { get; set; }

    /// <summary>Images and players in it.</summary>
    public int Pictures { get; set; }

    /// <summary>The number of a numbered list's next item.</summary>
    public int Items { get; set; }

    public int Letters { get; set; }

    public int Linked { get; set; }

    /// <summary>Letters in paragraphs that are not mostly links.</summary>
    public int Running { get; set; }

    /// <summary>Paragraphs of running text right in it.</summary>
    public int Paragraphs { get; set; }

    /// <summary>How much its paragraphs speak for it.</summary>
    public double Score { get; set; }

    public double LinkDensity => Letters == 0 ? 0 : (double)Linked / Letters;

    public bool Holds(int run) => run >= FirstRun && run < EndRun;
}
