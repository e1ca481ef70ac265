using Ingest.Contracts;

namespace Ingest.Extraction.Metadata;

/// <summary>The span of time in which an article can have been published.</summary>
/// <param name="Latest">Nothing is from after this.</param>
internal sealed record DateWindow(DateTimeOffset Latest)
{
    /// <summary>No newspaper is older than the printing press.</summary>
    private static readonly DateTimeOffset Earliest = new(1600, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Dated? Admit(Dated? date) => date is not null && date.At >= Earliest && date.At <= Latest ? date : null;

    /// <summary>Reads the whole of <paramref name="text"/> as a date.</summary>
    public Dated? Read(string? text, string source) => text is null ? null : Admit(Dates.Read(text, source));

    /// <summary>Finds the first date within a line.</summary>
    /// <param name="language">The line's language, which tells day from month in 03/04/2019 where only one order is its own.</param>
    public Dated? Find(string line, string source, string? language = null) => Admit(Dates.Find(line.Trim(), source, language)?.Date);
}
