using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Takes link, image and emphasis marks off a block and leaves its words. Editorial [brackets] are words.</summary>
internal sealed partial class InlineMarks(bool markdown)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_`\\<~");
    private const int MaxAddress = 2048;
    private const int MaxNesting = 16;

    public readonly record struct Stripped(string Text, int Linked, bool LinkOnly, bool Emphasised, string? Home, int Links);

    public Stripped Strip(string raw)
    {
        if (!raw.AsSpan().ContainsAny(Marks))
            return new Stripped(raw, 0, false, false, null, 0);
        if (markdown)
            raw = References().Replace(Tags().Replace(raw, " "), "[$1](#)");
        else if (raw.Trim() is ['_', not ' ', .., '_'] whole && whole.Count(c => c == '_') == 2)
            return new Stripped(whole[1..^1], 0, false, true, null, 0);
        var (text, links, home, count) = StripLinks(raw);
        var trimmed = text.Trim();
        var emphasised = trimmed.Length > 4 && WholeEmphasis().IsMatch(trimmed);
        text = Strong().Replace(text, "${text}");
        if (markdown)
        {
            text = Attributes().Replace(text, "");
            text = Emphasis().Replace(text, "${text}");
            text = Escape().Replace(text, "${mark}");
        }
        var letters = text.Count(char.IsLetterOrDigit);
        return new Stripped(text, Math.Min(links, letters), links > 0 && links >= letters, emphasised, home, count);
    }

    /// <summary>One pass with a stack of open brackets; returns the text, how many of its letters were linked, the words of a link to the site's front page, and the number of links.</summary>
    private static (string Text, int Linked, string? Home, int Links) StripLinks(string raw)
    {
        if (!raw.Contains("](", StringComparison.Ordinal))
            return (raw, 0, null, 0);
        string? home = null;
        var links = 0;
        var text = new StringBuilder(raw.Length);
        var open = new Stack<(int At, bool Image)>();
        var linked = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '\\' && i + 1 < raw.Length && char.IsPunctuation(raw[i + 1]))
            {
                text.Append(c).Append(raw[++i]);
            }
            else if (c == '[' && open.Count < MaxNesting)
            {
                var image = i > 0 && raw[i - 1] == '!' && text.Length > 0;
                if (image)
                    text.Length--;
                open.Push((text.Length, image));
                text.Append(image ? "![" : "[");
            }
            else if (c == ']' && open.Count > 0 && open.Pop() is var (at, image) && AddressEnd(raw, i + 1) is > 0 and var end)
            {
                var mark = image ? 2 : 1;
                if (image)
                    text.Length = at;
                else
                    text.Remove(at, mark);
                for (var k = at; k < text.Length; k++)
                    if (char.IsLetterOrDigit(text[k]))
                        linked++;
                links += image ? 0 : 1;
                if (home is null && at < text.Length && IsHome(raw.AsSpan(i + 2, end - i - 3)))
                    home = text.ToString(at, text.Length - at).Trim();
                i = end - 1;
            }
            else
            {
                text.Append(c);
            }
        }
        return (text.ToString(), linked, home, links);
    }

    /// <returns>The place after the closing parenthesis, or 0 where no address stands.</returns>
    private static int AddressEnd(string raw, int at)
    {
        if (at >= raw.Length || raw[at] != '(')
            return 0;
        var depth = 0;
        for (var i = at; i < raw.Length && i - at < MaxAddress; i++)
        {
            if (raw[i] == '(')
                depth++;
            else if (raw[i] == ')' && --depth == 0)
                return IsAddress(raw.AsSpan(at + 1, i - at - 1)) ? i + 1 : 0;
        }
        return 0;
    }

    /// <summary>An address may have been broken at a margin.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text) =>
        Address().IsMatch(text) || text.Contains('\n') && Address().IsMatch(text.ToString().Replace("\n", "", StringComparison.Ordinal));

    /// <summary>'/', 'https://outlet.example/'.</summary>
    private static bool IsHome(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        if (address.Length == 1)
            return address[0] == '/';
        var host = address.IndexOf("://");
        return host > 0 && address[(host + 3)..].TrimEnd('/').IndexOfAny("/?#") < 0;
    }

    [GeneratedRegex(@"^\s*(?:$|<?(?:[a-z]{2,10}:|/|#|\.{1,2}/|\?|www\.|[\w%-]+[./#])\S*?>?(?:\s+(?:""[^""]*""|'[^']*'))?\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\*)\*\*(?<text>[^\s*](?:[^*]*[^\s*])?)\*\*(?!\*)|(?<!\w|_)__(?<text>[^\s_](?:[^_]*[^\s_])?)__(?!\w|_)", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*\\])\*(?<text>[^\s*](?:[^*]*[^\s*\\])?)\*(?![\w*])|(?<![\w_\\])_(?<text>[^\s_](?:[^_]*[^\s_\\])?)_(?![\w_])|(?<!`)`(?<text>[^`]+)`(?!`)|~~(?<text>[^~]+)~~", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(?:\*\*[^*]+\*\*|\*[^*]+\*|__[^_]+__|_[^_]+_)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeEmphasis();

    /// <summary>What pandoc writes after an image.</summary>
    [GeneratedRegex(@"\{(?:width|height|\.|#)[^{}]{0,300}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"(?<!\\)\[([^\[\]]{1,300})\]\[[\w .-]{0,60}\]", RegexOptions.CultureInvariant)]
    private static partial Regex References();

    [GeneratedRegex(@"\\(?<mark>[!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"<!--(?:[^<]|<(?!!--)){0,2000}?-->|</?(?:br|em|strong|b|i|u|a|span|p|div|sup|sub|small|center|figure|figcaption|img|hr)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
