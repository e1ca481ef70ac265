using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Takes out the last lines that say who reported and edited, and reads their names where no by-line did.</summary>
internal static partial class CreditsRule
{
    private const int Window = 3;
    private const int MostRounds = 16;

    public static void Apply(Story story)
    {
        var again = true;
        for (var round = 0; again && round < MostRounds; round++)
        {
            again = false;
            foreach (var block in story.Live.TakeLast(Window).ToList())
            {
                if (block.Text.Length > 300 || !Line().IsMatch(block.Text))
                    continue;
                Story.Remove(block, "credits", 0.9);
                again = true;
                if (Reporters().Match(block.Text) is { Success: true } match)
                    story.Fields.OfferAuthors(ByLine.Names(match.Groups["names"].Value));
            }
        }
    }

    [GeneratedRegex(@"^\W{0,2}(?:(?:additional\s+)?(?:reporting|writing|editing|translation)(?:\s+and\s+\w+)?\s+by\s+\p{L}|(?:editado|redigido|edición|bearbeitet)\s+(?:por|von)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\W{0,2}reporting(?:\s+and\s+\w+)?\s+by\s+(?<names>[^;.]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reporters();
}
