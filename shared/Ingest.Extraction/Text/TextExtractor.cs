using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Turns plain text or Markdown into an article: blocks, what each is likely to be, the rules, the story's stretch.</summary>
internal static class TextExtractor
{
    /// <returns>Null when there is not one letter.</returns>
    public static ExtractedArticle? Extract(string content, bool markdown, FoundFields fields, DateWindow dates, ExtractionOptions options)
    {
        var blocks = TextBlocks.Split(content, markdown);
        if (!blocks.Any(b => b.Text.Any(char.IsLetter)))
            return null;
        var measures = TextModel.Measure(blocks);
        var features = new TextFeatures(blocks, measures, content);
        var likely = TextModel.Shipped?.Judge(measures, features) ?? [.. measures.Select(m => m.IsRunning ? 1f : m.Ends ? 0.6f : 0.3f)];
        var story = new Story(blocks, measures, fields, dates) { Content = content };
        StoryRules.Apply(story, likely, features.Signs);
        return Assembly.Compose(story, content, null, options);
    }
}
