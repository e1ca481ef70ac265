using System.Threading.Channels;

namespace Ingest.Cli.Sources;

/// <summary>Works on several records at once and gives the answers in the order of the records, holding only a few of them.</summary>
internal static class InOrder
{
    /// <param name="idle">Called when an answer has been used and the next is not there yet.</param>
    public static async Task RunAsync<TIn, TOut>(
        IEnumerable<TIn> records, Func<TIn, TOut> work, Action<TOut> use, Action idle, CancellationToken cancellation)
    {
        var answers = Channel.CreateBounded<Task<TOut>>(2 * Environment.ProcessorCount);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var record in records)
                        await answers.Writer.WriteAsync(Task.Run(() => work(record), cancellation), cancellation);
                    answers.Writer.Complete();
                }
                catch (Exception exception)
                {
                    answers.Writer.Complete(exception);
                }
            },
            cancellation);

        await foreach (var answer in answers.Reader.ReadAllAsync(cancellation))
        {
            use(await answer);
            if (!answers.Reader.TryPeek(out var next) || !next.IsCompleted)
                idle();
        }

        await reading;
    }
}
