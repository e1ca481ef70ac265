using System.Diagnostics;
using Ingest.Contracts;

namespace Ingest.Hosting.Stages;

/// <summary>Asks a stage's decision about one record, so that a record that breaks it fails alone.</summary>
public sealed class Deciding(IWorkNotes notes, LargeWork large)
{
    /// <summary>Tries once more when the decision throws; a second throw is a failure of this record.</summary>
    /// <param name="characters">How long the record's text is.</param>
    public Decision<TOut> Decide<TIn, TOut>(string stage, Origin origin, int characters, TIn record, Func<TIn, Verdict<TOut>> decide)
        where TOut : class
    {
        var start = Stopwatch.GetTimestamp();
        if (notes.IsGivenUp(stage, origin))
            return Refuse(Outcome.Failed, Suspects.Died(stage, IWorkNotes.MostDeaths), Suspects.ReportIt, null);
        using var note = notes.Begin(stage, origin);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return large.Run(characters, record, decide) switch
                {
                    Verdict<TOut>.Accepted accepted => new Decision<TOut>(accepted.Value, null, Elapsed()),
                    Verdict<TOut>.Rejected rejected => Refuse(Outcome.Rejected, rejected.Reason, rejected.Remedy, null),
                    _ => throw new UnreachableException(),
                };
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                if (attempt == 2)
                    return Refuse(Outcome.Failed, $"{exception.GetType().Name}: {exception.Message}", null, exception.ToString());
            }
        }

        Decision<TOut> Refuse(Outcome outcome, string reason, string? remedy, string? exception) =>
            new(null, new Refusal(origin, outcome, stage, reason, remedy, exception), Elapsed());

        double Elapsed() => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

/// <summary>Exactly one of <paramref name="Value"/> and <paramref name="Refusal"/> is set.</summary>
/// <param name="Milliseconds">How long the decision took.</param>
public sealed record Decision<T>(T? Value, Refusal? Refusal, double Milliseconds)
    where T : class;
