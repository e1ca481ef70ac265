using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>What the value of a labelled line is.</summary>
internal enum LabelledField
{
    /// <summary>What archives keep for themselves: length, page, edition.</summary>
    Record,
    Title,
    Authors,
    Sender,
    Outlet,
    Url,
    Published,
    Modified,
    Standfirst,
    Section,
    Language,
    Topics,
}

/// <summary>Knows the labels that exports, archives of clippings and mail put in front of a field, in the languages of the phrase lists.</summary>
internal static partial class FieldLabels
{
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, LabelledField> Fields = new (LabelledField Field, string Labels)[]
    {
        (LabelledField.Title, "title|headline|subject|titel|überschrift|schlagzeile|betreff|titre|objet|título|titular|asunto|assunto|titolo|oggetto|kop|onderwerp|tytuł|temat|заголовок|тема|العنوان|عنوان|标题|標題|题目|タイトル|見出し|件名"),
        (LabelledField.Authors, "author|authors|by|byline|by-line|writer|reporter|autor|autorin|autoren|verfasser|auteur|auteurs|autora|autores|autore|autrice|autori|door|autorka|autorzy|автор|авторы|الكاتب|بقلم|作者|记者|記者|筆者|著者|執筆"),
        (LabelledField.Sender, "from|von|de|da|van|od|от|من|发件人|差出人"),
        (LabelledField.Outlet, "site|site_name|sitename|source|outlet|publication|publisher|newspaper|publication name|quelle|zeitung|medium|fuente|medio|periódico|fonte|veículo|jornal|testata|giornale|bron|krant|źródło|gazeta|publikacja|источник|издание|газета|сми|المصدر|الصحيفة|来源|來源|媒体|报纸|媒体名|出典|掲載紙|掲載媒体|journal|média"),
        (LabelledField.Url, "url|link|canonical|canonical_url|webseite|adresse|ссылка|الرابط|链接|网址|リンク"),
        (LabelledField.Published, "date|published|published on|publication date|date of publication|pubdate|sent|datum|erschienen|veröffentlicht|erscheinungsdatum|gesendet|date de publication|publié le|envoyé|fecha|fecha de publicación|enviado|data|data de publicação|data di pubblicazione|inviato|verzonden|publicatiedatum|data publikacji|wysłano|дата|дата публикации|التاريخ|تاريخ النشر|日期|时间|時間|发布时间|发布日期|日付|日時|掲載日|公開日|発行日"),
        (LabelledField.Modified, "updated|modified|lastmod|last updated|aktualisiert"),
        (LabelledField.Standfirst, "description|summary|standfirst|subtitle|excerpt|teaser|deck|unterzeile|vorspann|untertitel|sous-titre|chapô|chapeau|subtítulo|bajada|sottotitolo|occhiello|sommario|ondertitel|podtytuł|подзаголовок|副标题|副題"),
        (LabelledField.Section, "section|category|ressort|rubrik|rubrique|kategorie|sección|seção|secção|editoria|sezione|sectie|rubriek|dział|рубрика|раздел|القسم|栏目|版面|カテゴリ|カテゴリー"),
        (LabelledField.Language, "language|lang|sprache|langue|idioma|lingua|taal|język|язык|اللغة|语言|言語"),
        (LabelledField.Topics, "tags|keywords|topics|schlagwörter|stichwörter|mots-clés|palabras clave|palavras-chave|parole chiave|trefwoorden|słowa kluczowe|ключевые слова|теги|关键词|キーワード"),
        (LabelledField.Record, "words|wordcount|word count|length|länge|umfang|wörter|wortzahl|zeichen|longueur|mots|nombre de mots|longitud|extensión|palabras|extensão|palavras|lunghezza|parole|lengte|woorden|aantal woorden|długość|słowa|liczba słów|объём|объем|количество слов|عدد الكلمات|字数|文字数"
            + "|page|pages|seite|seiten|página|páginas|pagina|strona|страница|полоса|الصفحة|版次|页码|ページ|edition|ausgabe|édition|edición|edição|edizione|editie|wydanie|выпуск|id|slug|layout|draft|status|type|format|copyright|kopf|load-date|load date|publication-type|publication type|journal-code|document-type"
            + "|document id|document number|accession number|dokument|dokumentnummer|dateline|graphic|classification|organization|person|company|geographic|country|land|pays|país|paese|issn|database|datenbank|retrieved|retrieved on|accessed|abgerufen|abgerufen am|clipping|to|an|para|кому|收件人|cc|reply-to|image|cover|thumbnail"),
    }.SelectMany(f => f.Labels.Split('|').Select(label => KeyValuePair.Create(label, f.Field))).DistinctBy(f => f.Key).ToFrozenDictionary();

    /// <returns>Null where a line does not begin with a known label.</returns>
    public static (LabelledField Field, string Value)? Read(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, Longest)).IndexOfAny(':', '：');
        if (colon < 2 || !Fields.TryGetValue(line[..colon].Trim().ToLowerInvariant(), out var field))
            return null;
        return (field, Mailbox().Replace(line[(colon + 1)..].Trim(), ""));
    }

    [GeneratedRegex(@"\s*<[^<>\s]+@[^<>\s]+>$", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();
}
