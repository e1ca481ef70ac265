using System.Globalization;
using Ingest.Contracts;
using Ingest.Hosting.Transport;
using MassTransit;

namespace Ingest.Hosting.Stages;

/// <summary>Sets records apart that may have killed their process, so that they harm nobody else and end in an outcome.</summary>
/// <remarks>
/// The broker counts deliveries, and accuses innocents too: whatever a process held when it died. So a parcel that was
/// delivered again three times is only taken apart, into single records on a queue of their own, where one is held at a
/// time. What then still comes again five times has killed its process each time, alone, and fails.
/// </remarks>
public static class Suspects
{
    private const int DeathsOfParcel = 3;
    internal const int DeathsAlone = 5;
    private const string Ending = "-suspects";

    public static string QueueOf(string stage) => stage + Ending;

    /// <summary>Decides what to do with a parcel, from how often it was delivered before and where it lies. Pure.</summary>
    public static Suspicion Judge(long deliveriesBefore, bool isAlone) => (isAlone, deliveriesBefore) switch
    {
        (false, >= DeathsOfParcel) => Suspicion.TakeApart,
        (true, >= DeathsAlone) => Suspicion.Fail,
        _ => Suspicion.None,
    };

    internal const string ReportIt = "Report it with the record; the logs show how it ended";

    internal static string Died(string stage, int times) => $"the {stage} ended {times} times while it worked on this record and on nothing else";

    /// <returns>The records to work on now, and those that are given up.</returns>
    /// <param name="publisher">Sends; see ADR 10 for why the context does not.</param>
    /// <param name="alone">Makes a parcel of one record.</param>
    public static async Task<(IReadOnlyList<T> Records, List<Refusal> Refused)> SiftAsync<TParcel, T>(
        ConsumeContext<TParcel> context, Publisher publisher, string stage, IReadOnlyList<T> records, Func<T, Origin> origin, Func<T, TParcel> alone)
        where TParcel : class
    {
        var isAlone = context.ReceiveContext.InputAddress.AbsolutePath.EndsWith(Ending, StringComparison.Ordinal);
        switch (Judge(DeliveriesBefore(context.ReceiveContext.TransportHeaders), isAlone))
        {
            case Suspicion.TakeApart:
                foreach (var record in records)
                    await publisher.SendAsync(QueueOf(stage), alone(record), context.CancellationToken);
                return ([], []);
            case Suspicion.Fail:
                return ([], [.. records.Select(record => new Refusal(
                    origin(record), Outcome.Failed, stage, Died(stage, DeathsAlone), ReportIt))]);
            default:
                return (records, []);
        }
    }

    /// <summary>Quorum queues say so; from RabbitMQ 4.3 on the second name counts what consumers took.</summary>
    private static long DeliveriesBefore(Headers headers) => Math.Max(Number(headers, "x-delivery-count"), Number(headers, "x-acquired-count"));

    private static long Number(Headers headers, string name) =>
        headers.TryGetHeader(name, out var value) && long.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), out var number) ? number : 0;
}

public enum Suspicion
{
    None,
    TakeApart,
    Fail,
}
