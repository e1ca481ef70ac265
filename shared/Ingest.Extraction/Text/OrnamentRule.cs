namespace Ingest.Extraction.Text;

/// <summary>Takes out lines without a letter or a number: rules, rows of stars, pictures whose marks are gone.</summary>
internal static class OrnamentRule
{
    public static void Apply(Story story)
    {
        foreach (var block in story.Live)
            if (!block.Text.Any(char.IsLetterOrDigit))
                Story.Remove(block, block.Text.Length == 0 ? "image" : "ornament");
    }
}
