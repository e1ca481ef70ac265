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

    /// <summary>Nothing but that the story follows.</summary>
    Body,

    /// <summary>What stands below is a picture's.</summary>
    Caption,

    /// <summary>Where the story was filed.</summary>
    Place,
}

/// <summary>Knows the labels that exports, archives of clippings and mail put in front of a field, in the languages of the phrase lists.</summary>
internal static partial class FieldLabels
{
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, LabelledField> Fields = new (LabelledField Field, string Labels)[]
    {
        (LabelledField.Title, "title|headline|subject|başlık|haber başlığı|konu|otsikko|overskrift|judul|cím|titlu|제목|titel|überschrift|schlagzeile|betreff|titre|objet|título|titular|asunto|assunto|titolo|oggetto|kop|onderwerp|tytuł|temat|заголовок|тема|العنوان|عنوان|标题|標題|题目|タイトル|見出し|件名"),
        (LabelledField.Authors, "writers|creator|dc.creator|written by|redactor|redactora|periodista|jornalista|repórter|giornalista|journaliste|schrijver|verslaggever|dziennikarz|yazar|yazan|muhabir|haber|författare|forfatter|penulis|기자|执笔|撰文|記者名|署名|執筆者|author|authors|by|byline|by-line|writer|reporter|autor|autorin|autoren|verfasser|auteur|auteurs|autora|autores|autore|autrice|autori|door|autorka|autorzy|автор|авторы|الكاتب|بقلم|作者|记者|記者|筆者|著者|執筆"),
        (LabelledField.Sender, "from|von|de|da|van|od|от|من|发件人|差出人"),
        (LabelledField.Outlet, "publication info|publication information|feed|channel|rss|website|blog|newspaper name|publication title|titel der publikation|zeitungsname|titre de la publication|nom du journal|nombre del periódico|cabecera|nome do jornal|nome della testata|naam van de krant|tytuł prasowy|kaynak|gazete|yayın|الجريدة|صحيفة|الموقع|报纸名称|報紙|刊名|新聞名|紙名|媒体|掲載誌|発行元|site|site_name|sitename|source|outlet|publication|publisher|newspaper|publication name|quelle|zeitung|medium|fuente|medio|periódico|fonte|veículo|jornal|testata|giornale|bron|krant|źródło|gazeta|publikacja|источник|издание|газета|сми|المصدر|الصحيفة|来源|來源|媒体|报纸|媒体名|出典|掲載紙|掲載媒体|journal|média"),
        (LabelledField.Url, "url source|source url|original url|article url|url|link|canonical|permalink|web address|internetadresse|enlace|dirección|endereço|indirizzo|adres|bağlantı|adresse web|原文链接|原文網址|canonical_url|webseite|adresse|ссылка|الرابط|链接|网址|リンク"),
        (LabelledField.Published, "published time|publication time|article date|publish time|posted|posted on|publish date|published date|published at|date published|date de parution|paru le|parution|fecha publicación|publicado|publicado el|publicado em|data publicação|pubblicato|pubblicato il|data pubblicazione|gepubliceerd|gepubliceerd op|datum publicatie|opublikowano|data wydania|opublikowane|опубликовано|дата выхода|дата публ|tarih|yayın tarihi|yayınlanma tarihi|giriş tarihi|haber tarihi|publicerad|publisert|udgivet|julkaistu|tanggal|게재일|날짜|نشر في|تاريخ|时间日期|見出し日付|掲載年月日|発行年月日|刊登日期|出版日期|date|published|published on|publication date|date of publication|pubdate|sent|datum|erschienen|veröffentlicht|erscheinungsdatum|gesendet|date de publication|publié le|envoyé|fecha|fecha de publicación|enviado|data|data de publicação|data di pubblicazione|inviato|verzonden|publicatiedatum|data publikacji|wysłano|дата|дата публикации|التاريخ|تاريخ النشر|日期|时间|時間|发布时间|发布日期|日付|日時|掲載日|公開日|発行日"),
        (LabelledField.Modified, "last modified|date modified|modified at|updated at|last update|zuletzt aktualisiert|geändert|mis à jour|mise à jour|dernière mise à jour|modifié|actualizado|última actualización|atualizado|última atualização|aggiornato|ultimo aggiornamento|bijgewerkt|laatst bijgewerkt|gewijzigd|aktualizacja|zaktualizowano|ostatnia aktualizacja|обновлено|изменено|дата обновления|güncelleme|son güncelleme|güncellenme tarihi|آخر تحديث|تحديث|更新时间|更新日|更新日期|最終更新|最終更新日|updated|modified|lastmod|last updated|aktualisiert"),
        (LabelledField.Place, "dateline|date-line|place|ortsmarke|plaats|luogo|miejsce|发稿地|發稿地|発信地"),
        (LabelledField.Standfirst, "highlight|highlights|dek|abstract|onderkop|intro|ingress|catenaccio|unterüberschrift|zajawka|underrubrik|description|summary|sub-headline|subheadline|lede|lead|zusammenfassung|résumé|resumen|entradilla|resumo|lide|riassunto|samenvatting|streszczenie|аннотация|спот|spot|özet|ملخص|摘要|导语|要旨|リード|standfirst|subtitle|excerpt|teaser|deck|unterzeile|vorspann|untertitel|sous-titre|chapô|chapeau|subtítulo|bajada|sottotitolo|occhiello|sommario|ondertitel|podtytuł|подзаголовок|副标题|副題"),
        (LabelledField.Section, "section|category|categories|desk|bölüm|kategori|avdelning|katagori|コーナー|ジャンル|分类|分類|ressort|rubrik|rubrique|kategorie|sección|seção|secção|editoria|sezione|sectie|rubriek|dział|рубрика|раздел|القسم|栏目|版面|カテゴリ|カテゴリー"),
        (LabelledField.Language, "dil|språk|sprog|语种|language|lang|sprache|langue|idioma|lingua|taal|język|язык|اللغة|语言|言語"),
        (LabelledField.Topics, "tag|labels|subjects|themen|thèmes|temas|argomenti|onderwerpen|tematy|темы|etiketler|الوسوم|وسوم|标签|標籤|タグ|etiquetas|tagi|tags|keywords|topics|schlagwörter|stichwörter|mots-clés|palabras clave|palavras-chave|parole chiave|trefwoorden|słowa kluczowe|ключевые слова|теги|关键词|キーワード"),
        (LabelledField.Body, "markdown content|content|article content|article text|article body|body|full text|fulltext|text|article|volltext|artikeltext|texte|texte intégral|texto|texto completo|testo|testo integrale|tekst|treść|текст|полный текст|النص|نص المقال|metin|haber metni|本文|正文|全文|内容|記事本文"),
        (LabelledField.Caption, "写真説明|図説明|キャプション|图片说明|圖片說明|图注|illustration(s)|illustrations|graphic|graphics"),
        (LabelledField.Record, "contact|contacts|media contact|media contacts|press contact|kontakt|pressekontakt|contact presse|contacto|contato|contatto|perscontact|контакты|document|proquest document id|document url|document link|publication year|publication subject|publication date range|source type|place of publication|country of publication|publisher info|last page|first page|section page|start page|ispartof|terms of use|credit line|rights|license|licence|job number|date and time|client/matter|search terms|search type|narrowed by|document number|numéro de document|n° de document|doc-id|dokument|dokumentnummer|numero documento|número de documento|nr dokumentu|created|created at|date saved|saved|saved on|clipped|clipped on|date clipped|exported|downloaded|guid|word-count|byline-email|版面名|面名|朝夕刊|朝刊夕刊|刊別|写真|図表|写真有無|版名|地域|記事id|记者邮箱|字號|版次名|kelime|kelime sayısı|sayfa|baskı|uzunluk|erişim tarihi|numer strony|liczba wyrazów|nb de mots|n° de page|seitenzahl|rubrieknummer|words|wordcount|word count|length|länge|umfang|wörter|wortzahl|zeichen|longueur|mots|nombre de mots|longitud|extensión|palabras|extensão|palavras|lunghezza|parole|lengte|woorden|aantal woorden|długość|słowa|liczba słów|объём|объем|количество слов|عدد الكلمات|字数|文字数"
            + "|page|pages|seite|seiten|página|páginas|pagina|strona|страница|полоса|الصفحة|版次|页码|ページ|edition|ausgabe|édition|edición|edição|edizione|editie|wydanie|выпуск|id|slug|layout|draft|status|type|format|copyright|kopf|load-date|load date|publication-type|publication type|journal-code|document-type"
            + "|document id|document number|accession number|dokument|dokumentnummer|dateline|graphic|classification|organization|person|company|geographic|country|land|pays|país|paese|issn|database|datenbank|retrieved|retrieved on|accessed|abgerufen|abgerufen am|clipping|to|an|para|кому|收件人|cc|reply-to|image|cover|thumbnail"),
    }.SelectMany(f => f.Labels.Split('|').Select(label => KeyValuePair.Create(label, f.Field))).DistinctBy(f => f.Key).ToFrozenDictionary();

    /// <returns>Null where a line does not begin with a known label.</returns>
    public static (LabelledField Field, string Value)? Read(string line)
    {
        if (Bracketed().Match(line) is { Success: true } match)
            return Fields.TryGetValue(match.Groups["label"].Value.Replace(" ", "", StringComparison.Ordinal), out var named) ? (named, match.Groups["value"].Value.Trim()) : null;
        line = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
        var colon = line.AsSpan(0, Math.Min(line.Length, Longest)).IndexOfAny(':', '：');
        if (colon < 2 || !Fields.TryGetValue(line[..colon].Trim().ToLowerInvariant(), out var field))
            return null;
        return field is LabelledField.Body && !string.IsNullOrWhiteSpace(line[(colon + 1)..]) ? null : (field, Mailbox().Replace(line[(colon + 1)..].Trim(), ""));
    }

    /// <returns>How long the label is, with its colon and the space behind, that says that the rest of the line is the story; 0 where there is none.</returns>
    public static int BodyLabel(ReadOnlySpan<char> line) => Body().EnumerateMatches(line) is var matches && matches.MoveNext() ? matches.Current.Length : 0;

    /// <returns>The field of a line that is a label and nothing else, as archives set them above a part of their record.</returns>
    public static LabelledField? Alone(string line) =>
        line.Length <= Longest && Fields.TryGetValue(line.TrimEnd(':', ' ').ToLowerInvariant(), out var field) ? field : null;

    [GeneratedRegex(@"^\s*(?:full\s?text|volltext|texte intégral|texto completo|testo integrale|pełny tekst|полный текст|本文|正文|全文)\s*[:：]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    /// <summary>'PAGINA: 22', 'LOAD-DATE: …': whatever it is, a system put it there.</summary>
    public static bool IsCoded(string line) => Coded().IsMatch(line);

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\d _-]{1,19}:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    /// <summary>'【見出し】 …', as the archives of newspapers in Japan and China print a label.</summary>
    [GeneratedRegex(@"^[【〔](?<label>[^】〕]{1,12})[】〕]\s*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s*<[^<>\s]+@[^<>\s]+>$", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();
}
