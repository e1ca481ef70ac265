using Ingest.Contracts;

namespace Ingest.Storage.Settling;

/// <summary>Decides which revision of an article is the current one, whatever order they arrive in: the greatest.</summary>
/// <param name="Time">When the text was modified or published, to the microsecond that every store keeps; the least where it does not say.</param>
public readonly record struct HeadOrder(DateTimeOffset Time, DateTimeOffset ClaimedAt, Guid DropId, int Record) : IComparable<HeadOrder>
{
    public static HeadOrder Of(CleanArticle article) => new(
        Microseconds(article.Modified?.At ?? article.Published?.At ?? DateTimeOffset.UnixEpoch.AddYears(-1000)),
        article.Origin.ClaimedAt,
        article.Origin.DropId,
        article.Origin.Record);

    public int CompareTo(HeadOrder other)
    {
        var order = Time.CompareTo(other.Time);
        if (order == 0)
            order = ClaimedAt.CompareTo(other.ClaimedAt);
        if (order == 0)
            order = DropId.CompareTo(other.DropId);
        return order == 0 ? Record.CompareTo(other.Record) : order;
    }

    private static DateTimeOffset Microseconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));

    public static bool operator <(HeadOrder left, HeadOrder right) => left.CompareTo(right) < 0;

    public static bool operator >(HeadOrder left, HeadOrder right) => left.CompareTo(right) > 0;

    public static bool operator <=(HeadOrder left, HeadOrder right) => left.CompareTo(right) <= 0;

    public static bool operator >=(HeadOrder left, HeadOrder right) => left.CompareTo(right) >= 0;
}
