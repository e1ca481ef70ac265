namespace Ingest.Language.Keywords;

/// <summary>A word, or two or three side by side, that may become a keyword.</summary>
internal struct Candidate
{
    /// <summary>Where it first stands, in UTF-16 code units, and how long it is there; a place of the title where <see cref="InTitle"/>.</summary>
    public int Start;
    public int Length;
    public bool InTitle;

    /// <summary>How many words it has, from 1 to 3, and the numbers of these among the candidates.</summary>
    public int Words;
    public int First;
    public int Second;
    public int Third;

    /// <summary>The letters of its stem.</summary>
    public int Letters;

    /// <summary>How often it stands in the text and title.</summary>
    public int Count;

    /// <summary>Whether the form kept is one from inside a sentence.</summary>
    public bool Settled;

    public double Score;
}
