using System.Globalization;

namespace Ingest.Cli.Output;

/// <summary>A number with its noun: 1 line, 2 lines.</summary>
internal static class Counted
{
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
