using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>Reads class names and ids as words: 'c-articleBody__share' is article, body, share; 'bellowheader' is no header.</summary>
internal static class ClassWords
{
    public static IEnumerable<string> Of(IElement element)
    {
        foreach (var value in new[] { element.ClassName, element.Id })
        {
            if (string.IsNullOrEmpty(value) || value.Length > 1000)
                continue;
            var start = 0;
            for (var i = 0; i <= value.Length; i++)
            {
                var ends = i == value.Length || !char.IsLetterOrDigit(value[i]);
                var humps = !ends && i > start && char.IsUpper(value[i]) && char.IsLower(value[i - 1]);
                if (!ends && !humps)
                    continue;
                if (i > start)
                    yield return value[start..i].ToLowerInvariant();
                start = ends ? i + 1 : i;
            }
        }
    }

    /// <summary>Each class name with nothing but its letters: 'article__body' and 'articleBody' are one.</summary>
    public static IEnumerable<string> Joined(IElement element) =>
        $"{element.ClassName} {element.Id}".Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new string([.. name.Where(char.IsLetter)]).ToLowerInvariant());
}
