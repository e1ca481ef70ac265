using System.Text.RegularExpressions;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Metadata;

/// <summary>Reads the names out of a by-line.</summary>
internal static partial class ByLine
{
    private const int MaxLength = 200;

    /// <summary>Of a name's part in a script of signs.</summary>
    private const int MostSigns = 6;

    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "du", "van", "von", "zu", "la", "le", "el", "al", "bin", "bint", "ibn", "ter", "ten", "y", "e", "af",
    };

    private static readonly HashSet<string> Agencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "AP", "AFP", "DPA", "EFE", "ANSA", "Reuters", "Associated Press", "The Associated Press", "Agence France-Presse", "Press Association",
        "PA Media", "Bloomberg", "Lusa", "ANP", "APA", "SDA", "KNA", "epd", "Xinhua", "TASS", "Agencies", "Staff", "Staff and agencies", "Agency",
    };

    /// <summary>Whether a line says of itself that it names its writer.</summary>
    public static bool IsMarked(string line) => line.Length <= MaxLength && Mark().Match(line) is { Success: true } match && Names(line[match.Length..]).Count > 0;

    /// <returns>What follows the words that announce a writer; null where none do.</returns>
    public static string? AfterMark(string line) => line.Length <= MaxLength && Mark().Match(line) is { Success: true } match ? line[match.Length..] : null;

    /// <summary>Whether a line does no more than announce a writer.</summary>
    public static bool IsLabel(string line) => Label().IsMatch(line);

    /// <summary>An agency's name and nothing else.</summary>
    public static bool IsAgency(string text) => Agencies.Contains(text);

    /// <summary>The persons named, in order; the agency where no person is.</summary>
    public static IReadOnlyList<string> Names(string line)
    {
        if (line.Length > MaxLength)
            return [];
        line = Reporters().Replace(line, ", ");
        line = Photographer().Replace(Mark().Replace(line.Trim().TrimEnd('.', '|', ','), "", 1), "");
        List<string> names = [];
        string? agency = null;
        foreach (var part in Separators().Split(line))
        {
            var name = Tail().Replace(part, "").Trim(' ', '*', '_', '.', ';');
            // 'A. Name, do Correio da Enseada'
            if (OutletName.StartsWithArticle(name) || names.Count > 0 && OutletName.AfterPreposition(name) is { } from && OutletName.IsOutlet(from))
                continue;
            if (Agencies.Contains(name))
                agency ??= name;
            else if (IsName(name) && !names.Contains(name))
                names.Add(Cased(name));
        }
        return names.Count > 0 ? names : agency is null ? [] : [agency];
    }

    /// <summary>What a page declares to be its author: persons where they can be told, else the line itself.</summary>
    public static IReadOnlyList<string> Declared(string line)
    {
        line = Archive().Replace(CleanCharacters.Of(line), "");
        if (line.Length is 0 or > MaxLength || line.Contains("://", StringComparison.Ordinal) || line.StartsWith('@') || line.StartsWith('#') || !line.Any(char.IsLetter)
            || line.Contains(" min", StringComparison.Ordinal) && line.Any(char.IsDigit))
            return [];
        var names = Names(line);
        if (names.Count > 0)
            return names;
        if (IsNobody(line))
            return [];
        var bare = Mark().Replace(line, "", 1).Trim(' ', ',', '|', '.');
        return bare.Length is > 1 and <= 60 ? [bare] : [];
    }

    /// <summary>Two to four words with capitals, particles aside: how a person's name is written.</summary>
    public static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && text.Length is >= 2 and <= 6 && text.All(Text.Phrases.LineTokens.IsSign))
            return true;
        if (words.Length is < 2 or > 5 || text.Length > 50 || Office().IsMatch(text) || words.Any(word => Text.Phrases.LineTokens.IsSign(word[0]) && word.Length > MostSigns))
            return false;
        var capitals = 0;
        foreach (var word in words)
        {
            if (word.Any(c => !char.IsLetter(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && c is not ('-' or '\'' or '’' or '.') && !char.IsAsciiDigit(c)) || char.IsDigit(word[0]))
                return false;
            if (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter)
                capitals++;
            else if (!Particles.Contains(word))
                return false;
        }
        return capitals >= 2;
    }

    /// <summary>An address or a stopgap stands where a name should.</summary>
    private static bool IsNobody(string line) => line.Contains('@', StringComparison.Ordinal) || line.Contains("[at]", StringComparison.Ordinal) || Nobody().IsMatch(line);

    /// <summary>A name in letters of any script; what a page declares and an outlet's or an office's name is not.</summary>
    public static bool IsPerson(string text) =>
        IsName(text) && !Agencies.Contains(text) || text.Length is >= 2 and <= 4 && text.All(c => c is >= '\uAC00' and <= '\uD7A3');

    private static string Cased(string name)
    {
        if (name.Any(char.IsLower))
            return name;
        var chars = name.ToCharArray();
        for (var i = 1; i < chars.Length; i++)
            if (char.IsLetter(chars[i - 1]) || chars[i - 1] is '’' or '\'' && i > 2 && char.IsLetter(chars[i - 2]) && char.IsLetter(chars[i - 3]))
                chars[i] = char.ToLowerInvariant(chars[i]);
        return new string(chars);
    }

    [GeneratedRegex(@"^(?:(?:interview|analysis|comment(?:ary)?|opinion|review|essay|feature|report|interviewed|recipe|analyse|kommentar|(?:ein |eine )?(?:gastbeitrag|reportage|bericht|interview|essay|glosse)|entretien|propos recueillis|reportage|entrevista|análisis|análise|opinión|opinião|crónica|crônica|intervista|analisi|commento|intervju|recensie|wywiad|written|reported|posted|published|submitted|created|words|story|text|texto|testo|tekst|texte|erstellt|geschrieben|verfasst|veröffentlicht|eingestellt|gespeichert|gepostet|(?:blog[- ]?|gast)?beitrag|(?:ein )?artikel|publié|écrit|rédigé|escrito|publicado|postado|scritto|pubblicato|geschreven|geplaatst)\s+)?(?:by|vo[nm]|par|por|di|door|af|av|przez|od)(?:\s*:\s*|\s+)(?:(?:our|onze|unser(?:em|er|e)?|notre|nuestr[oa]|noss[oa]|nostr[oa])\s+(?-i:\p{Ll}[\p{L}-]+\s+){1,3}(?-i:(?=\p{Lu})))?|^(?:dal(?:la)?\s+nostr[oa]|vo[nm]\s+unser(?:em|er))\s+(?-i:\p{L}+\s+){1,2}(?-i:(?=\p{Lu}))|^(?-i:By(?=\p{Lu}[\p{L}.]+\s+\p{Lu}))|^(?:words|text|texte|texto|testo|tekst)\s*:?\s+(?=\p{Lu})|^(?:autor(?:in|en|a|es|ka|zy)?|author|reporter|auteur|autore|autrice|by-?line|rédaction|redaktion|redakteur(?:in)?|tekst|opracował[ai]?|rozmawiał[ai]?|rozmowa|беседовал[аи]?|записал[аи]?|interview|gesprächsführung|интервью|حاوره|حاورها|حوار|聞き手|采访|採訪|haber|yazan|yazar|yazı|muhabir|röportaj|söyleşi|hazırlayan|haberi hazırlayan|penulis|reportagem|repórter|redator|periodista|redactora?|giornalista|servizio|verslaggever|journalist|författare|skribent|forfatter|toimittaja|autor/in|автор(?:ы)?|авторка|журналист|текст|корреспондент|كتب(?:ت)?|بقلم|تقرير|الكاتب|记者|記者|作者|撰文|文|责任编辑|編輯|编辑|取材|文責|筆者|撰稿|采写|採寫|执笔|執筆)\s*[:：／/|]\s*|^(?:بقلم|كتب|كتبت|记者|記者|作者)\s+|^(?:rozmawiał[ai]?|opracował[ai]?|беседовал[аи]?|записал[аи]?|подготовил[аи]?)\s+(?-i:(?=\p{Lu}))", Loose)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:(?:written|reported|words|story|article|text|texte|texto|testo|ein artikel|un article|escrito|scritto|geschrieben|verfasst|posted|published)\s+)?(?:by|von|par|por|di|door|af|av|przez|od)\s*:?$|^(?:(?:über den |about the )?(?:autor(?:in|en|a|es)?|author|auteur|autore)|reporter|writer|автор|text|autor\*in)\s*:?$", Loose)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?:view )?all posts by|posts by|more by|zeige alle beiträge von|(?:alle )?beiträge von|alle artikel von|voir tous les articles de|ver todas las entradas de)\s+", Loose)]
    private static partial Regex Archive();

    [GeneratedRegex(@"^(?:no author|unknown|admin\w*|\w*admin|root|webmaster|user\d*|undefined|null|none|anonymous)$", Loose)]
    private static partial Regex Nobody();

    /// <summary>'本报记者 周敏 通讯员 李想'.</summary>
    [GeneratedRegex(@"(?:^|\s+)(?:本报|本報|本社|特约|特約|首席|实习|實習)?(?:记者|記者|通讯员|通訊員|实习生)(?:\s+|[:：])", RegexOptions.CultureInvariant)]
    private static partial Regex Reporters();

    /// <summary>'A. Name (texto) e B. Name (fotografia)': the second made the pictures.</summary>
    [GeneratedRegex(@"(?:^|\s*(?:[,;&|•·/]|\s(?:and|und|et|y|e|i|en|и)\s))\s*[^,;&|•·/()]{3,40}\((?:fotograf\p{L}+|fotos?|photos?|photograph\p{L}*|photographies|zdjęcia|bilder|foto's|фото|video)\)", Loose)]
    private static partial Regex Photographer();

    [GeneratedRegex(@"\s*(?:[,;&|•·/]|\s(?:and|und|et|y|e|i|en|и|و|with|mit|avec|con|com)\s)\s*", Loose)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+(?:in|at|for|aus|à|en|em|a|for the)\s+\p{Lu}.*$|\s*\([^)]*\)\s*|\s*[\w.-]+@[\w.-]+|\s+@\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(?:editor|correspondent|reporter|writer|columnist|staff|desk|bureau|chief|news|agenc(?:y|ies)|team|redaktion|redacción|rédaction|redação|redazione|redactie|korrespondent\w*|contributor|photographs?|producer|analyst|edition|ausgabe|édition|edición|edição|edizione|editie|wydanie|supplement|times|post|media|press)\b", Loose)]
    private static partial Regex Office();
}
