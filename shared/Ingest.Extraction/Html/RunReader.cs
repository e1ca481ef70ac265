namespace Ingest.Extraction.Html;

/// <summary>Counts a run of text in one pass.</summary>
internal static class RunReader
{
    /// <returns>Null where nothing is to be read.</returns>
    public static TextRun? Read(Area holder, string raw)
    {
        int letters = 0, words = 0, commas = 0, digits = 0, capitals = 0, stops = 0;
        var visible = false;
        var inWord = false;
        foreach (var c in raw)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters++;
                // Scripts without spaces: two signs make a word.
                if (!inWord || c >= '\u2E80' && c < '\uAC00' && letters % 2 == 0)
                    words++;
                digits += char.IsDigit(c) ? 1 : 0;
                capitals += char.IsUpper(c) ? 1 : 0;
                inWord = true;
                continue;
            }
            visible |= !char.IsWhiteSpace(c);
            inWord = false;
            if (c is ',' or '،' or '、' or '，' or ';')
                commas++;
            else if (c is '.' or '!' or '?' or '。' or '…' or '؟' or '।')
                stops++;
        }
        if (letters == 0 && !visible)
            return null;
        return new TextRun(holder, raw)
        {
            Letters = letters,
            Words = words,
            Commas = commas,
            Digits = digits,
            Capitals = capitals,
            Stops = stops,
            EndsSentence = Text.Sentences.End(raw.TrimEnd()),
        };
    }
}
