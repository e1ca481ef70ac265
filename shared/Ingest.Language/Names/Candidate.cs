namespace Ingest.Language.Names;

/// <summary>A run of capitalised words that may be a name, with what stands around it.</summary>
internal sealed class Candidate(string text, int start, string[] words)
{
    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End => Start + Text.Length;

    /// <summary>The words without points, hyphens and particles' marks.</summary>
    public string[] Words { get; } = words;

    public string Last => Words[^1];

    /// <summary>A title stood before it: <c>President</c>.</summary>
    public bool Titled { get; set; }

    /// <summary>Its capital may be due to its place in the sentence.</summary>
    public bool Opening { get; set; }

    /// <summary>Words like <c>in</c> stand before it.</summary>
    public bool Located { get; set; }

    /// <summary>A verb of speech, an age or an occupation stands beside it, as beside persons.</summary>
    public bool Speaks { get; set; }

    /// <summary>Written in capitals or with one inside, as acronyms are.</summary>
    public bool Acronym { get; set; }

    /// <summary>Stands alone in brackets behind this one.</summary>
    public Candidate? Explains { get; set; }

    /// <summary>The name behind the comma that follows: <c>Valencia, Venezuela</c>.</summary>
    public Candidate? Within { get; set; }

    public NameType Type { get; set; }

    public Place? Place { get; set; }

    /// <summary>Whether the gazetteer leaves no doubt about which place it is.</summary>
    public bool PlaceSure { get; set; }
}

internal enum NameType
{
    Unknown,
    Person,
    Organisation,
    Place,
    Other,
}
