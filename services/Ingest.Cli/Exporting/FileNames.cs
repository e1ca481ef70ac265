using System.Globalization;
using System.Text;

namespace Ingest.Cli.Exporting;

/// <summary>Names an article's file by its title, safe on every file system. Pure.</summary>
internal static class FileNames
{
    private const int LongestSlug = 80;

    /// <summary>
    /// The title in small letters and hyphens, and twelve digits of the article's id: two articles of one title have two names,
    /// and one article has the same name in every export.
    /// </summary>
    public static string Of(string? title, Guid articleId)
    {
        var id = articleId.ToString("N", CultureInfo.InvariantCulture)[..12];
        var slug = Slug(title ?? "");
        return slug.Length == 0 ? $"{id}.md" : $"{slug}-{id}.md";
    }

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        var bytes = 0;
        foreach (var rune in title.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var kept = Rune.IsLetterOrDigit(rune) || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && slug.Length > 0);
            if (!kept && rune.Value is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (!kept)
                continue;
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestSlug * 2 || slug.Length >= LongestSlug)
                break;
            slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString().Trim('-');
    }
}
