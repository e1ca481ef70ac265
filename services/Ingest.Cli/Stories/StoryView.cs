using System.Globalization;
using System.Text;
using Ingest.Cli.Output;
using Ingest.Contracts;

namespace Ingest.Cli.Stories;

/// <summary>A story for people. Pure.</summary>
internal static class StoryView
{
    public static string Render(StoryRow story, Ink ink)
    {
        var view = new StringBuilder();
        Add($"story {story.Story}: {Counted.Of(story.Tellings.Count, "telling")}");
        foreach (var telling in story.Tellings)
        {
            view.Append('\n').Append(ink.Strong(Printable.Line(telling.Title ?? "(no title)"))).Append('\n');
            Add($"  article   {telling.Id}{(telling.Revisions > 1 ? $", {telling.Revisions} revisions" : "")}");
            Add($"  from      {Printable.Line(string.Join(", ", ((string?[])[telling.Site, telling.Published, telling.Url ?? telling.File]).OfType<string>()))}");
            if (telling.Evidence is { } evidence)
                Tell(evidence);
        }

        return view.ToString();

        void Tell(StoryEvidenceRow evidence)
        {
            Add($"  here as   {Why(evidence)}");
            if (evidence.Nearest is { } nearest)
                Add($"  nearest   {nearest}");
            if (evidence.Names.Count > 0)
                Add($"  names     {Printable.Line(string.Join(", ", evidence.Names))}");
            if (evidence.Terms.Count > 0)
                Add($"  terms     {Printable.Line(string.Join(", ", evidence.Terms))}");
            foreach (var quote in evidence.Quotes)
                Add($"  quote     “{Printable.Line(quote)}”");
        }

        void Add(FormattableString line) => view.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Why(StoryEvidenceRow evidence)
    {
        FormattableString why = evidence.Reason switch
        {
            StoryReason.First => $"the first that told it",
            StoryReason.SameText => $"the same text as {evidence.Original?.ToString() ?? "an article that was forgotten"}; {100 * (evidence.Shared ?? 0):0}% of their runs of five words are shared",
            StoryReason.Quote => $"it quotes the same words; similarity {evidence.Similarity:0.00}",
            _ => $"it tells of the same; similarity {evidence.Similarity:0.00}",
        };
        return why.ToString(CultureInfo.InvariantCulture);
    }
}
