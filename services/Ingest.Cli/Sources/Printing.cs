using System.Text.Json;
using Ingest.Cli.Output;
using Ingest.Hosting;

namespace Ingest.Cli.Sources;

/// <summary>A line of output: JSON for programs, a view for people.</summary>
/// <param name="Json">A whole line without its end.</param>
internal readonly record struct PrintedRecord(byte[]? Json, string? View, bool Refused);

/// <summary>Reads sources, works on each record and prints the answers in order, until all are done or nobody reads any more.</summary>
internal static class Printing
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <returns>An <see cref="ExitCode"/>: <see cref="ExitCode.Refused"/> when any record was refused.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> paths, SourceOptions options, Func<ReadRecord, PrintedRecord> work, CancellationToken cancellation)
    {
        var missing = paths.Where(path => path != SourceReading.StandardInput && !Path.Exists(path)).ToList();
        if (missing.Count > 0)
            throw new Commands.UsageException($"not there: {string.Join(", ", missing.Select(Printable.Line))}; name files or folders that exist, or - for the standard input");
        var refused = false;
        try
        {
            await using var output = new BufferedStream(StandardOutput.Open(), 1 << 15);
            await InOrder.RunAsync(SourceReading.Read(paths, options), work, Use, output.Flush, cancellation);

            void Use(PrintedRecord record)
            {
                refused |= record.Refused;
                output.Write(record.Json ?? System.Text.Encoding.UTF8.GetBytes(record.View!));
                output.Write(NewLine);
            }
        }
        catch (IOException exception) when (StandardOutput.IsClosed(exception))
        {
            return ExitCode.Fine;
        }

        return refused ? ExitCode.Refused : ExitCode.Fine;
    }

    public static PrintedRecord Refuse(RefusedRow row, bool json) => json
        ? new(JsonSerializer.SerializeToUtf8Bytes(row, CliJson.Relaxed.RefusedRow), null, true)
        : new(null, Extracting.ExtractedView.Refused(row, Ink.ForOutput()), true);
}
