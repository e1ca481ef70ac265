namespace Ingest.Extraction;

/// <summary>The limits within which an article is looked for.</summary>
public sealed record ExtractionOptions
{
    public static readonly ExtractionOptions Default = new();

    /// <summary>A text of fewer characters is marked short. The default is 200.</summary>
    public int ShortBelow { get; init; } = 200;

    /// <summary>A page needs this many letters of running text to be an article. The default is 40.</summary>
    public int MinPageLetters { get; init; } = 40;

    /// <summary>Elements nested deeper than this are lifted to this depth. The default is 256.</summary>
    public int MaxNesting { get; init; } = 256;

    /// <summary>How far past the claim an article may be dated, for clocks and time zones. The default is one day.</summary>
    public TimeSpan DateTolerance { get; init; } = TimeSpan.FromDays(1);
}
