using System.Numerics;

namespace Ingest.Extraction.Html;

/// <summary>Names the rule by which an area is no part of a story, judging by what its tag and names say.</summary>
internal static class Boilerplate
{
    /// <summary>By the kinds of <see cref="Signs"/>; null for those that say nothing against it.</summary>
    private static readonly string?[] Rules =
    [
        "share", "newsletter", "related", "related", "comments", "advertisement", "caption", "caption", "by-line", null, "menu", "menu", "page-footer", "side-bar", "overlay", "overlay",
        "overlay", "tags", "donation-appeal", "standfirst", null, "date-line", "hidden",
    ];

    private static readonly (ulong Sign, string Rule)[] ByTag =
    [
        (Signs.Hidden, "hidden"), (Signs.Menu, "menu"), (Signs.Aside, "side-bar"), (Signs.Footer, "page-footer"), (Signs.Header, "page-header"), (Signs.Form, "page-furniture"),
        (Signs.Figure, "caption"), (Signs.Button, "page-furniture"), (Signs.Dialog, "overlay"),
    ];

    public static string? Of(ulong signs)
    {
        foreach (var (sign, rule) in ByTag)
            if ((signs & sign) != 0)
                return rule;
        for (var words = signs & ((1UL << Rules.Length) - 1); words != 0; words &= words - 1)
            if (Rules[BitOperations.TrailingZeroCount(words)] is { } rule)
                return rule;
        return null;
    }

    public static bool IsInvisible(string style)
    {
        if (style.Length > 1000 || style.IndexOf("display", StringComparison.OrdinalIgnoreCase) is var at && at < 0)
            return false;
        return style[at..].Replace(" ", "", StringComparison.Ordinal).StartsWith("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
