using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Outlets that no line of the header names for itself: at the end of a headline, or on the link that leads home.</summary>
internal sealed partial class HeaderOutlet(HeaderArea area)
{
    private const int ShortestHost = 4;

    private readonly Story _story = area.Story;

    /// <summary>A link to the front page bears the outlet's name, or says that it leads there.</summary>
    public void ReadHome()
    {
        if (_story.Fields.Outlet is null && _story.Blocks.Take(area.Limit).FirstOrDefault(b => b.Home is { Length: > 2 }) is { Home: { } home }
            && (OutletName.IsLike(home) || _story.Blocks.Any(b => b.Rule == "copyright" && b.Text.Contains(home, StringComparison.Ordinal))) && !FrontPage.Is(home) && PhraseLists.Shipped.Match(LineTokens.Of(home)).None)
            _story.Fields.OfferOutlet(home);
    }

    /// <summary>The last words of a headline after a dash or bar are the outlet's name if they stand elsewhere as well.</summary>
    public void TakeOffTitle()
    {
        if ((area.IsTitleFound ? area.Title : _story.TitleIsLabelled ? _story.Fields.Title : null) is not { } title)
            return;
        foreach (var mark in (string[])[" - ", " | ", " – ", " — ", " · "])
            if (title.LastIndexOf(mark, StringComparison.Ordinal) is > 0 and var at && title[(at + mark.Length)..].Trim() is { Length: > 2 } name && OutletName.IsLike(name) && IsKnownOutlet(name))
            {
                _story.Fields.OfferOutlet(name);
                title = title[..at].Trim();
                break;
            }
        if (area.IsTitleFound)
            _story.Fields.OfferTitle(title);
        else
            _story.Fields.RespellTitle(title);
    }

    /// <summary>As the text names it elsewhere, or as the address of the page spells it.</summary>
    private bool IsKnownOutlet(string name)
    {
        if (_story.Fields.Outlet is { } known)
            return Headline.Same(known, name);
        if (!area.IsTitleFound)
            return OutletName.IsOutlet(name) || _story.Fields.Url is { } url && Headline.Letters(name) is { Length: >= 4 } letters && Headline.Letters(url).Contains(letters, StringComparison.Ordinal);
        return _story.Blocks.Any(b => b != _story.Headline && !b.IsLive && b.Text.Contains(name, StringComparison.Ordinal)) || IsAddressed(name);
    }

    /// <summary>Whether a link or a mailbox in the text is at a host of that name.</summary>
    private bool IsAddressed(string name)
    {
        var letters = Headline.Letters(name);
        var bare = letters.StartsWith("the", StringComparison.Ordinal) ? letters[3..] : letters;
        return bare.Length >= ShortestHost
            && Hosts().Matches(_story.Content).Any(match => match.Value.Split('.').Any(label => Headline.Letters(label) is var host && (host == letters || host == bare)));
    }

    [GeneratedRegex(@"(?<=://|@|\bwww\.)[\w.-]{4,80}", RegexOptions.CultureInvariant)]
    private static partial Regex Hosts();
}
