using System.Text;
using Ingest.Contracts;

namespace Ingest.Extraction.Text;

/// <summary>Writes the story out of the blocks that are left, and the list of what was taken.</summary>
internal static class Assembly
{
    private const int ShortestParagraph = 60;

    public static ExtractedArticle Compose(Story story, string content, IReadOnlyList<RemovedSpan>? around, ExtractionOptions options)
    {
        var removed = RemovedSpans.Order([.. around ?? [], .. story.Blocks.Where(b => !b.IsLive).Select(b => new RemovedSpan(b.Rule!, b.Start, b.Length, b.Confidence))], content);
        // A page is no text to put together again: its runs are not where its story's words are.
        var edits = around is not null ? null : new Edits(content, removed);
        var text = Write(story.Blocks, edits);
        edits?.End();
        var fields = story.Fields;
        return new ExtractedArticle
        {
            Title = fields.Title,
            Standfirst = fields.Standfirst,
            Authors = fields.Authors,
            Outlet = fields.Outlet,
            Published = fields.Published,
            Modified = fields.Modified,
            Url = fields.Url,
            Section = fields.Section,
            Image = fields.Image,
            Place = story.Place,
            DeclaredLanguage = fields.Language,
            Text = text,
            Removed = removed,
            Edits = edits?.All ?? [],
            Short = text.Length < options.ShortBelow,
            GivenTopics = fields.Topics,
        };
    }

    private static string Write(IReadOnlyList<Block> blocks, Edits? edits)
    {
        var text = new StringBuilder();
        var unbroken = false;
        Block? last = null;
        foreach (var block in blocks)
        {
            if (!block.IsLive || block.Text.Length == 0)
            {
                unbroken &= block.Joined;
                continue;
            }
            var before = last is null ? "" : IsListed(last, block) || block.Joined && unbroken && IsLine(last, block) ? "\n" : "\n\n";
            text.Append(before).Append(block.Written);
            edits?.Add(block, before, block.Written);
            unbroken = true;
            last = block;
        }
        return text.ToString();
    }

    /// <summary>A line that is long or ends a sentence is a paragraph, whatever followed it in the source; verse keeps its lines.</summary>
    private static bool IsLine(Block last, Block block) =>
        block.Shape == BlockShape.Paragraph && last.Shape == BlockShape.Paragraph && last.Text.Length < ShortestParagraph && !last.EndsSentence && !IsSpeech(last.Text);

    /// <summary>In Japan a speech ends with its quotation mark and no stop.</summary>
    private static bool IsSpeech(string text) => text is ['「' or '『', .., '」' or '』'];

    private static bool IsListed(Block last, Block block) => block.Shape == BlockShape.Item && last.Shape == BlockShape.Item;
}
