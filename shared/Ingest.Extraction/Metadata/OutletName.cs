using System.Globalization;

namespace Ingest.Extraction.Metadata;

/// <summary>Writes an outlet's name as the outlet would.</summary>
internal static class OutletName
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "and", "on", "in", "for", "de", "del", "la", "le", "les", "da", "do", "dos", "das", "di", "della", "dello", "delle", "degli", "dei", "van", "het", "den", "&", "to", "at", "der", "die", "das", "des", "du", "au", "aux", "und", "y", "e", "et", "il", "el",
    };

    /// <summary>'The guardian' → 'The Guardian'; a name without a small-lettered word after 'The' stays as it is.</summary>
    public static string? Normalise(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        if (name is ['«', _, .., '»'] or ['„', _, .., '“' or '”'] or ['“', _, .., '”'] or ['"', _, .., '"'])
            name = name[1..^1];
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            words[0] = "The";
            for (var i = 1; i < words.Length; i++)
                if (char.IsLower(words[i][0]) && !words[i].Contains('.', StringComparison.Ordinal) && !Small.Contains(words[i]))
                    words[i] = char.ToUpper(words[i][0], CultureInfo.InvariantCulture) + words[i][1..];
        }
        return string.Join(' ', words);
    }

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "post", "times", "news", "herald", "tribune", "gazette", "journal", "mail", "daily", "star", "sun", "telegraph", "chronicle", "observer", "express",
        "mirror", "guardian", "press", "media", "dispatch", "ledger", "examiner", "sentinel", "standard", "bulletin", "courier", "weekly", "review", "wire", "radio",
        "zeitung", "kurier", "tagblatt", "anzeiger", "nachrichten", "rundschau", "bote", "morgenpost", "monde", "figaro", "courrier", "presse", "dépêche", "voix",
        "país", "diario", "correo", "noticias", "voz", "jornal", "folha", "correio", "notícias", "diário", "corriere", "gazzetta", "giornale", "repubblica", "messaggero",
        "register", "argus", "echo", "live", "quarterly", "magazine", "today", "blatt", "gazeta", "gazette", "kurier", "wyborcza", "вестник", "газета", "новости", "известия", "правда", "страницы", "krant", "dagblad", "nieuws", "courant", "tv", "online",
        "bugle", "advertiser", "inquirer", "globe", "mercury", "beacon", "messenger", "intelligencer", "digest", "almanac", "newsroom", "allgemeine", "volksstimme", "wochenblatt", "abendblatt", "tageblatt",
        "quotidien", "nouvelles", "gaceta", "mercurio", "semanario", "heraldo", "tribuna", "periódico", "mattino", "stampa", "cronaca", "nieuwsblad", "dziennik", "tygodnik", "głos", "kronika",
        "gazetesi", "postası", "haber", "haberleri", "ajansı", "tempo", "dergisi", "вести", "ведомости", "курьер", "вестник", "листок", "журнал", "хроника",
    };

    /// <summary>In Arabic the kind of outlet stands before its name: newspaper, magazine, agency, channel, site, network.</summary>
    private static readonly HashSet<string> Kinds = ["صحيفة", "جريدة", "مجلة", "وكالة", "قناة", "موقع", "شبكة"];

    /// <summary>With what Germanic outlets' names of one word end.</summary>
    private static readonly string[] Compounds = ["zeitung", "kurier", "anzeiger", "nachrichten", "rundschau", "bote", "blatt", "blick", "presse", "courant", "krant", "nieuws", "bode", "tidningen", "tidning", "bladet", "posten", "avisen", "avis"];

    private static readonly HashSet<string> Prepositions = ["of", "from", "for", "at", "do", "da", "de", "del", "della", "du", "vom", "von", "van", "für", "pour", "para", "per", "voor", "dla", "z", "из", "для"];

    private static readonly HashSet<string> Articles = ["The", "Le", "La", "Les", "El", "Der", "Die", "Das", "Il", "O", "De", "Het"];

    /// <summary>Whether a name is an outlet's and not a person's.</summary>
    public static bool IsOutlet(string text)
    {
        if (text.Length is >= 2 and <= 16 && (text[^1] is '报' or '報' or '网' or '社' or '刊' || text.EndsWith("新聞", StringComparison.Ordinal) || text.EndsWith("新闻", StringComparison.Ordinal) || text.EndsWith("通信", StringComparison.Ordinal)))
            return true;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && text.Length > 6 && char.IsUpper(text[0]) && Compounds.Any(end => text.EndsWith(end, StringComparison.Ordinal)))
            return true;
        return words.Length > 1 && (Articles.Contains(words[0]) || words[0] == "THE" || Kinds.Contains(words[0]) || words.Any(Words.Contains)) || words.Length == 1 && text.LastIndexOf('-') is > 1 and var dash && Words.Contains(text[(dash + 1)..]) || words.Length == 1 && text.Contains('.', StringComparison.Ordinal);
    }

    public static bool StartsWithArticle(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Articles.Contains(text[..space]) && text[..space] is not ("La" or "Le" or "De" or "El" or "O");

    /// <returns>'Correio da Enseada' of 'do Correio da Enseada'; null where no preposition stands first.</returns>
    public static string? AfterPreposition(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Prepositions.Contains(text[..space]) && text[(space + 1)..].TrimStart() is { Length: > 2 } name && char.IsUpper(name[0]) ? name : null;

    /// <summary>Whether a stretch of a header line can be an outlet's name: few words, the first and the last with a capital.</summary>
    public static bool IsLike(string text)
    {
        // Between quotation marks a name may be written as a sentence is.
        if (text.IndexOfAny(['«', '„', '“']) is >= 0 and var open && text.IndexOfAny(['»', '“', '”'], open + 1) is > 0 and var close && close > open + 2)
            return char.IsUpper(text[open + 1]) && (open == 0 || char.IsUpper(text[0])) && close >= text.Length - 1 && text.Length <= 50;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 6 || text.Length > 50 || text[^1] is '.' or '?' or '!' or ':' && words[^1].Length < 3)
            return false;
        if (words.Length is 2 or 3 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
            return true;
        return words.All(w => char.IsUpper(w[0]) || char.IsDigit(w[0]) || char.GetUnicodeCategory(w[0]) == UnicodeCategory.OtherLetter || Small.Contains(w) || w.Contains('.', StringComparison.Ordinal) || IsElided(w));
    }

    /// <summary>'l'Estuaire', 'dell'Adda'.</summary>
    private static bool IsElided(string word) => word.IndexOfAny(['\'', '’']) is >= 1 and <= 4 and var at && at + 1 < word.Length && char.IsUpper(word[at + 1]);
}
