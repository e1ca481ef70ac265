using System.Globalization;

namespace Ingest.Language.Languages;

/// <summary>Which script a character belongs to, and which language a script alone gives away.</summary>
internal static class Scripts
{
    /// <summary>First and last code point of each range; characters above the basic plane tell Han only.</summary>
    private static readonly (char First, char Last, Script Script)[] Ranges =
    [
        ('\u0041', '\u024F', Script.Latin), ('\u0370', '\u03FF', Script.Greek), ('\u0400', '\u052F', Script.Cyrillic),
        ('\u0531', '\u058F', Script.Armenian), ('\u0591', '\u05F4', Script.Hebrew), ('\u0600', '\u06FF', Script.Arabic),
        ('\u0750', '\u077F', Script.Arabic), ('\u0900', '\u097F', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali),
        ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B80', '\u0BFF', Script.Tamil),
        ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CFF', Script.Kannada), ('\u0D00', '\u0D7F', Script.Malayalam),
        ('\u0D80', '\u0DFF', Script.Sinhala), ('\u0E00', '\u0E7F', Script.Thai), ('\u0E80', '\u0EFF', Script.Lao),
        ('\u1000', '\u109F', Script.Burmese), ('\u10A0', '\u10FF', Script.Georgian), ('\u1100', '\u11FF', Script.Hangul),
        ('\u1200', '\u137F', Script.Ethiopic), ('\u1780', '\u17FF', Script.Khmer), ('\u1E00', '\u1EFF', Script.Latin),
        ('\u1F00', '\u1FFF', Script.Greek), ('\u3040', '\u30FF', Script.Kana), ('\u3400', '\u4DBF', Script.Han),
        ('\u4E00', '\u9FFF', Script.Han), ('\uAC00', '\uD7AF', Script.Hangul), ('\uF900', '\uFAFF', Script.Han),
        ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFC', Script.Arabic),
    ];

    private static readonly Script[] ByCharacter = OfAll();

    private static readonly char[] Small = FoldAll();

    public static Script Of(char c) => ByCharacter[c];

    /// <summary>The small letter or the mark; a space for anything else.</summary>
    public static char Folded(char c) => Small[c];

    /// <summary>The language of a script that one language of the news uses; null where several share it.</summary>
    public static string? OnlyLanguage(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Thai => "th",
        Script.Hangul => "ko",
        Script.Kana => "ja",
        Script.Han => "zh",
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Bengali => "bn",
        Script.Gujarati => "gu",
        Script.Gurmukhi => "pa",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Sinhala => "si",
        Script.Burmese => "my",
        Script.Khmer => "km",
        Script.Lao => "lo",
        Script.Ethiopic => "am",
        _ => null,
    };

    private static Script[] OfAll()
    {
        var scripts = new Script[char.MaxValue + 1];
        foreach (var (first, last, script) in Ranges)
        {
            for (int c = first; c <= last; c++)
                scripts[c] = char.IsLetter((char)c) ? script : Script.None;
        }

        return scripts;
    }

    private static char[] FoldAll()
    {
        var folded = new char[char.MaxValue + 1];
        Array.Fill(folded, ' ');
        foreach (var (first, last, _) in Ranges)
        {
            for (int c = first; c <= last; c++)
            {
                var mark = char.GetUnicodeCategory((char)c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
                if (mark || char.IsLetter((char)c))
                    folded[c] = char.ToLowerInvariant((char)c);
            }
        }

        return folded;
    }
}
