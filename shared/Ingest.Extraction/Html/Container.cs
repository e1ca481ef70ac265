namespace Ingest.Extraction.Html;

/// <summary>Finds the area that holds the story: by what it is called, else by what stands in it.</summary>
internal static class Container
{
    private static readonly string[] KnownNames =
    [
        "articlebody", "storybody", "postbody", "newsbody", "entrycontent", "postcontent", "articlecontent", "storycontent", "newscontent", "articletext",
        "storytext", "newstext", "artikeltext", "bodytext", "articlebodycontent", "articlemaincontent", "bodycontent", "contentbody", "articlecopy", "storycopy", "cuerponoticia", "corpoarticolo",
    ];

    public static (Area Area, bool Named) Find(Outline outline)
    {
        var total = outline.Root.Running;
        var named = Largest(outline, a => (a.Own & Signs.BodyProperty) != 0, total * 0.15) ?? Largest(outline, IsKnown, total * 0.25);
        if (named is not null)
            return (named, true);
        var top = outline.Root;
        var best = 0.0;
        foreach (var area in outline.Areas)
            if (area.Score * (1 - area.LinkDensity) is var score && score > best)
                (top, best) = (area, score);
        return (Widen(top, outline), false);
    }

    private static Area? Largest(Outline outline, Func<Area, bool> matches, double least)
    {
        Area? largest = null;
        foreach (var area in outline.Areas)
            if (area.Running > 0 && area.Running >= least && area.Running > (largest?.Running ?? 0) && matches(area))
                largest = area;
        return largest;
    }

    private static bool IsKnown(Area area) => IsKnown(area.Element.ClassName) || IsKnown(area.Element.Id);

    private static bool IsKnown(string? names)
    {
        if (names is not { Length: > 0 and <= ClassWords.Longest })
            return false;
        Span<char> letters = stackalloc char[names.Length];
        ReadOnlySpan<char> rest = names;
        while (ClassWords.NextName(ref rest, out var name))
        {
            var length = ClassWords.Letters(name, letters);
            foreach (var known in KnownNames)
                if (letters[..length].EndsWith(known))
                    return true;
        }
        return false;
    }

    /// <summary>A story may stand in several boxes side by side: go up while that gains running text and few links.</summary>
    private static Area Widen(Area area, Outline outline)
    {
        while (area.Parent is { } parent && area.Name != "article" && area != outline.Root
            && parent.Running > area.Running * 1.25 && parent.LinkDensity < 0.35)
            area = parent;
        return area;
    }
}
