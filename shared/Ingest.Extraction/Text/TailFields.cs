using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Reads what the lines below a story still tell of it, and takes the note about its author.</summary>
internal static partial class TailFields
{
    private const int LongestNote = 320, LongestNamed = 600, LongestSignature = 80;

    private static readonly char[] AroundNames = ['—', '–', '-', ' ', '(', ')', '（', '）', '【', '】', '＝', '=', '.'];

    public static void Read(Story story)
    {
        TakeNote(story);
        ReadOutlet(story);
        ReadDay(story);
        Respell(story);
    }

    private static bool IsNoteOf(string author, string text) =>
        text.StartsWith(author, StringComparison.OrdinalIgnoreCase) && text.Length > author.Length
        && (text[author.Length] == ' ' && Note().IsMatch(text) || text.AsSpan(author.Length) is ['\'' or '’', 's', ' ', ..]);

    /// <summary>A letter or an essay may be signed, with a place below the name; some outlets put the by-line last.</summary>
    private static void TakeSignature(Story story)
    {
        var last = story.Live.TakeLast(3).ToList();
        if (last.Count < 3)
            return;
        var at = last[^2].EndsSentence ? 2 : 1;
        if (last.Skip(at).Any(b => b.EndsSentence || b.Shape != BlockShape.Paragraph || b.Text.Length > LongestSignature) || !last[at - 1].EndsSentence || at == 1 && !last[2].Joined || !IsSignature(story, last[at].Text))
            return;
        story.Fields.OfferAuthors(ByLine.Names(WithoutPlace(last[at].Text.Trim(AroundNames))));
        foreach (var block in last.Skip(at))
            Story.Remove(block, "by-line", 0.8);
    }

    /// <summary>'A. Name, Saltmarsh'.</summary>
    private static string WithoutPlace(string text) =>
        text.Split(", ") is [var name, var place] && ByLine.IsName(name) && !ByLine.IsMarked(text) && OutletName.IsLike(place) && Sentences.Words(place) <= 3 ? name : text;

    private static bool IsSignature(Story story, string text)
    {
        text = WithoutPlace(text.Trim(AroundNames));
        return story.Fields.Authors.Count == 0 ? ByLine.IsMarked(text) || ByLine.IsName(text) && (story.Headline is not null || story.Fields.Title is not null) && !OutletName.IsOutlet(text)
            : story.Fields.Authors.Contains(text) || ByLine.IsMarked(text) && ByLine.Names(text).Intersect(story.Fields.Authors).Any();
    }

    private static void ReadOutlet(Story story)
    {
        // The host of an address is better than nothing, and a name is better than that.
        var host = story.Fields is { OutletIsGiven: false, Outlet: { } found } && !found.Contains(' ', StringComparison.Ordinal) && found.LastIndexOf('.') is > 0 and var dot ? Headline.Letters(found[..dot]) : null;
        if (story.Fields.Outlet is not null && host is null)
            return;
        foreach (var block in story.Blocks.Where(b => b.Rule == "copyright" && b.Text.Length <= 200))
            if (Owner().Match(block.Text) is { Success: true } match && OutletName.IsLike(match.Groups["name"].Value.Trim()) && !story.Fields.Authors.Contains(match.Groups["name"].Value.Trim()))
                Offer(match.Groups["name"].Value.Trim());
        // 'Photo: A. Name/The Harbour Post'
        if (story.Fields.Image?.Credit is { } credit && credit.LastIndexOf('/') is > 0 and var slash && (OutletName.IsOutlet(credit[(slash + 1)..].Trim()) || credit[(slash + 1)..].Trim() is ['«', .., '»'] or ['“', .., '”'] or ['„', .., '“']))
            Offer(credit[(slash + 1)..]);
        // 'The Harbour Post is owned by its readers.'
        foreach (var block in story.Blocks.Where(b => b.Rule is "donation-appeal" or "newsletter"))
            if (Subject().Match(block.Text) is { Success: true } subject && OutletName.IsOutlet(subject.Groups["name"].Value))
                Offer(subject.Groups["name"].Value);
        // 'Subscribe to The Harbour Post', 'Photo: A. Name for The Harbour Post'
        foreach (var text in story.Blocks.Where(b => b.Rule is "newsletter" or "donation-appeal" or "share" or "copyright" or "caption" or "credits" or "author-note" or "comments" or "page-furniture" or "labelled-field" && b.Text.Length <= LongestNamed).Select(b => b.Text))
            foreach (Match match in Named().Matches(text))
                if (match.Groups["name"].Value.Trim() is var name && IsNamedAgain(story, name, text))
                    Offer(name);

        void Offer(string name)
        {
            if (host is null)
                story.Fields.OfferOutlet(name);
            else if (Headline.Letters(name) is var letters && (letters == host || letters == "the" + host))
                story.Fields.RespellOutlet(name);
        }
    }

    /// <summary>'© The Harbour Post, 14 May 2024' or 'Published - 14 May 2024' below a story without a date.</summary>
    private static void ReadDay(Story story)
    {
        foreach (var block in story.Blocks.Where(b => b.Text.Length <= 200))
            if (block.Rule == "copyright" && story.Fields.Published is null && Dates.Find(block.Text, "text", null) is var (date, _, _))
                story.Fields.OfferPublished(story.Dates.Admit(date));
            else if (HeaderWords.Published().IsMatch(block.Text) && HeaderLine.Read(block, story.Dates) is { Published: { } published })
            {
                story.Fields.OfferPublished(published);
                Story.Remove(block, "date-line", 0.9);
            }
    }

    /// <summary>A name that no outlet's word is in must be an outlet's elsewhere.</summary>
    private static bool IsNamedAgain(Story story, string name, string text) =>
        OutletName.IsLike(name) && !story.Fields.Authors.Contains(name)
        && (OutletName.IsOutlet(name) || name.Contains(' ', StringComparison.Ordinal) && story.Blocks.Any(b => !b.IsLive && b.Text != text && b.Text.Contains(name, StringComparison.Ordinal)));

    /// <summary>A name that a masthead has in capitals is written as the text has it elsewhere.</summary>
    private static void Respell(Story story)
    {
        if (story.Fields.Outlet is not { } outlet || outlet[1..].Count(char.IsLower) > (outlet.StartsWith("The ", StringComparison.Ordinal) ? 2 : 0) || !outlet.Contains(' ', StringComparison.Ordinal))
            return;
        foreach (var block in story.Blocks)
            if (block.Text.IndexOf(outlet, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && block.Text.Substring(at, outlet.Length) is var written && written.Skip(4).Any(char.IsLower))
            {
                story.Fields.RespellOutlet(written);
                return;
            }
    }

    /// <summary>A last paragraph that begins with the author's own name tells of the author.</summary>
    private static void TakeNote(Story story)
    {
        TakeSignature(story);
        foreach (var block in story.Live.TakeLast(3).ToList())
            if (block.Text.Length <= LongestNote && story.Fields.Authors.Any(a => a.Contains(' ', StringComparison.Ordinal) && IsNoteOf(a, block.Text.TrimStart('•', '*', ' '))))
                Story.Remove(block, "author-note", 0.8);
    }

    [GeneratedRegex(@"^.{3,60}?\s(?:is|was|are|writes|teaches|covers|reports|works|lives|has|ist|war|arbeitet|schreibt|lehrt|lebt|est|écrit|enseigne|travaille|es|escribe|trabaja|é|escreve|trabalha|è|scrive|insegna|is|schrijft|werkt|jest|pisze|pracuje|пишет|работает|—|–)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{4})?,?\s*)?[«„“""]?(?!riproduzione|fotos?\b|photos?\b|bild\b|image\b|pictures?\b|all rights|alle rechte|tous droits|todos|tutti)(?<name>[\u3040-\u30FF\u4E00-\u9FFF]{2,16}(?=\s)|(?:\p{Lu}|\p{Lo})(?:[^.,|«»“”""\d–—]|«[^»]{1,40}»|“[^”]{1,40}”){1,45}?)[»”""]?\s*(?:$|[.,|–—-]|\s?\d{4}|(?<=[\u3040-\u30FF\u4E00-\u9FFF])\s|版权|版權|保留|无断|無断|禁|[Aa]ll rights|[Aa]lle |[Tt]ous droits|[Tt]odos|[Tt]utti|[Ww]szelkie|[Вв]се права|جميع|كل )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}&'’-]+(?:\s(?:(?:of|de|la|du|da|do|del|della|van|der)\s)?\p{Lu}[\p{L}&'’-]+){1,4})\s(?:is|are|has|ist|wird|lebt|est|vit|es|vive|é|è|jest|живёт|существует)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex("""
        (?:\b(?:[Ss]ubscribe\s+to|[Ss]upport|[Ss]ign\s+up\s+(?:for|to)|[Jj]oin|[Ff]ollow|[Rr]ead|[Tt]hanks\s+for\s+reading|(?:member|supporter|friend|patron)\s+of|published\s+(?:in|by|on)|appeared\s+(?:first\s+)?(?:in|on)|(?:[Ss]aved|[Cc]lipped|[Aa]rchived|[Rr]etrieved)\s+from|[Pp]hoto[^.]{0,60}\sfor|(?:writer|editor|reporter|correspondent|columnist|critic)\s+(?:at|for|of|with)
        |[Uu]nterstützen\s+Sie|[Aa]bonnieren\s+Sie|erschien\s+zuerst\s+(?:in|bei|auf)|(?:[Rr]edakteur(?:in)?|[Rr]eporter(?:in)?|[Kk]orrespondent(?:in)?)\s+(?:bei|der|des|von)|apparue?\s+en\s+premier\s+sur|(?:[Jj]ournaliste|[Rr]édact(?:eur|rice)|[Cc]orrespondante?)\s+(?:à|au|de|pour)|(?:publicó|aparece|apareció)\s+primero\s+en|(?:[Pp]eriodista|[Rr]edactora?|[Cc]orresponsal)\s+(?:de|en)
        |(?:aparece|apareceu)\s+primeiro\s+em|(?:[Jj]ornalista|[Rr]epórter|[Rr]edatora?)\s+(?:d[aeo]|n[ao])|proviene\s+da|(?:[Gg]iornalista|[Rr]edattore|[Rr]edattrice|[Ii]nviat[oa])\s+(?:di|del|della|per)|verscheen\s+eerst\s+op|(?:[Vv]erslaggever|[Rr]edacteur|[Jj]ournalist)\s+(?:bij|van|voor)|pochodzi\s+z\s+serwisu|(?:pour|para|per|für|voor|dla|для)(?=\s[«„“"])|[Aa]bonnez-vous\s+(?:à|au)|[Ss]outenez|[Ss]uscríbe(?:te|ase)\s+a|[Aa]poy[ae]\s+a?|[Ss]igue\s+a|[Aa]ssine|[Ss]ubscreva|[Aa]poie
        |[Ii]scriviti\s+a|[Aa]bbonati\s+a|[Ss]ostieni|[Ss]egui|[Ss]teun|[Aa]bonneer\s+je\s+op|[Vv]olg|[Ww]esprzyj|[Pp]renumeruj|[Пп]одпишитесь\s+на|[Пп]оддержите)\s+
        |(?:ادعم|اشترك\s+في|تابع)\s+)
        [«„“"]?\s?(?<name>(?:(?:the|o|a|il|la|le|el|de|het|den|die|das|der)\s+)?(?-i:\p{Lu}|\p{Lo})[\p{L}&'’-]+(?:\s(?:(?:of|de|la|do|da|del|di|van|the|and|et|und|y|e)\s)?(?:\p{Lu}|\p{Lo})[\p{L}&'’-]*){0,4})
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();
}
