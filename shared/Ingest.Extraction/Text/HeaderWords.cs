using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>What stands in a line of names and dates beside the names and dates: labels, roles, times, counts.</summary>
internal static partial class HeaderWords
{
    [GeneratedRegex(@"\s*[|•·/→]\s*|\s+(?:[–—-]|--)\s+|\s+(?=(?:来源|來源|记者|記者|作者|编辑|文|责编|来自|评论|評論|字号|字體|点击|浏览|阅读|分享|责任编辑|编辑|Автор|Источник|Source|Quelle|Fuente|Fonte)\s*[:：(（])", RegexOptions.CultureInvariant)]
    public static partial Regex Bars();

    /// <summary>'A. Name, Court Reporter'.</summary>
    [GeneratedRegex(@"^(?:\p{L}+\s){0,3}(?:reporter(?:in|ka)?|correspondent|editor|columnist|writer|staff|redakteur(?:in)?|korrespondent(?:in)?|journaliste?|corresponsal|redactora?|periodista|correspondente|jornalista|inviat[oa]|corrispondente|giornalista|verslaggever|redacteur|dziennikar(?:z|ka)|корреспондент|обозреватель|журналист|مراسل)(?:\s\p{L}+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Role();

    [GeneratedRegex(@"^(?:(?:(?:first|originally)\s+)?published|posted|publié|veröffentlicht|erschienen|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано|نشر|发布|發布|公開|掲載)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Published();

    /// <summary>'汐見日報　社会部・高城真由'.</summary>
    [GeneratedRegex(@"^(?<outlet>\S{2,12})[\s　]+\S{1,8}(?:部|支局|総局|編集委員|論説委員)(?:[・･／/]|[\s　]+)(?<name>[\u4E00-\u9FFF\u3040-\u30FF々]{2,8})(?:記者)?$", RegexOptions.CultureInvariant)]
    public static partial Regex Desk();

    [GeneratedRegex(@"^(?:\p{Lu}\.\s?-?){1,3}$", RegexOptions.CultureInvariant)]
    public static partial Regex Initials();

    /// <summary>'The Harbour Post with Reuters'.</summary>
    [GeneratedRegex(@"^(?<outlet>\p{Lu}.{2,48}?),?\s(?:with|avec|mit|con|com|met|z|с)\s(?<agency>AFP|AP|Reuters|dpa|epd|KNA|APA|EFE|Europa Press|Lusa|ANSA|ANP|Belga|PAP|ТАСС|РИА Новости)$", RegexOptions.CultureInvariant)]
    public static partial Regex WithAgency();

    /// <summary>'［有料会員限定］'.</summary>
    [GeneratedRegex("［[^］]{1,14}］", RegexOptions.CultureInvariant)]
    public static partial Regex Notice();

    /// <summary>Labels of languages that begin a date with its day.</summary>
    [GeneratedRegex(@"\b(?:publi(?:é|cado|cerad|sert)|pubblicat|veröffentlicht|erschienen|aktualis|gepubliceerd|bijgewerkt|opublikowan|aktualizacja|dodano|опубликован|обновлен|actualizad|atualizad|aggiornat|mis à jour|modifi[éc]|yayın|giriş|güncelle|tarih|fecha|data|datum|udgivet|julkaistu|uppdaterad|oppdatert)|نشر|تحديث|تاريخ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex DayFirst();

    /// <summary>What stood in front of a date that was taken: 'by A. Name on'.</summary>
    [GeneratedRegex(@"(?<=\p{L})\s+(?:on|at|am|um|vom|le|el|em|il|op|dnia|den)$", RegexOptions.CultureInvariant)]
    public static partial Regex Preposition();

    [GeneratedRegex(@"(?:^|[|•·,-]\s*)(?:\d+\s+(?:second|minute|min|hour|hr|day|week|month)s?\s+ago|\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s(?:minutes?|Minuten|minutos|minuti|minuten|minut)(?:\s+(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd))?|vor\s+\d+\s+\p{L}+|il\s+y\s+a\s+\d+\s+\p{L}+|hace\s+\d+\s+\p{L}+|há\s+\d+\s+\p{L}+)$|(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{4}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Ago();

    /// <summary>The fourth of May or the fifth of April: a day that nobody can tell, but a day.</summary>
    [GeneratedRegex(@"(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{4}(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex Ambiguous();

    /// <summary>'By Coastline News Agency' names no person.</summary>
    [GeneratedRegex(@"^[Bb][Yy]\s+(?:\p{Lu}[\w.&'’-]*\s?){1,5}$", RegexOptions.CultureInvariant)]
    public static partial Regex Agency();

    [GeneratedRegex(@"^by\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex ByMark();

    [GeneratedRegex(@"\b(?:updated|modified|amended|update|aktualisiert|aktualisierung|geändert|mis(?:e)? à jour|modifié|actualizad[oa]|actualización|atualizad[oa]|atualização|modificad[oa]|aggiornat[oa]|aggiornamento|modifica(?:to)?|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|обновлен[оа]?|обновлено|изменено|güncelleme|güncellenme|güncellendi|oppdatert|opdateret|uppdaterad)\b|تحديث|最终更新|最終更新|更新", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Updated();

    [GeneratedRegex(@"^(?:giriş(?:\s+tarihi)?|eklenme(?:\s+tarihi)?|oluşturulma(?:\s+tarihi)?|yayın(?:lanma|lama)?(?:\s+(?:tarihi|zamanı))?|yayınlandı|(?:son\s+)?güncelle(?:n)?me(?:\s+(?:tarihi|zamanı))?|güncellendi|tarih|kaynak|обновлено|изменено|создано|размещено|آخر تحديث|تحديث|تاريخ|(?:first\s+|originally\s+)?(?:published|posted)|publicerad|uppdaterad|publisert|oppdatert|udgivet|opdateret|julkaistu|päivitetty|(?:last\s+)?(?:updated|modified|update)|(?:zuletzt\s+)?aktualisiert|geändert|zaktualizowano|aktualizacja|modifié|letzte aktualisierung|dernière mise à jour|última actualización|última atualização|ultimo aggiornamento|modifica(?:to)?|laatste update|ostatnia aktualizacja|обновлено|source|date|quelle|veröffentlicht|erschienen|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|fuente|fonte|bron|źródło|opublikowano|dodano|data publikacji|опубликовано|источник|дата|نشر(?:\s+في)?|المصدر|تاريخ النشر|来源|來源|时间|发布时间|日期|発行|公開|掲載|配信|更新)(?:\b|(?=[:：]))(?:\s+(?:on|at|in|am|le|el|em|il|op|den))?\s*[:：]?\s*|^(?:on|at|am|um|le|el|em|il|op)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Label();

    [GeneratedRegex(@"^(?:[^\s@]+@[^\s@]+|\d+\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago|vor\s+\d+\s+\p{L}+|il\s+y\s+a\s+\d+\s+\p{L}+|hace\s+\d+\s+\p{L}+|há\s+\d+\s+\p{L}+|\d+\s+\p{L}+\s+(?:fa|geleden|temu|назад)|yesterday|today|gestern|heute|h|uhr|uur|日|号|г\.?|года|р\.?|r\.?|(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)|(?:يوم\s)?(?:ال)?(?:سبت|أحد|احد|إثنين|اثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة)|周[一二三四五六日天]|(?:пон|втор|сред|четв|пятн|субб|воскр|pon|wto|śro|czw|pią|sob|nie)\p{L}{2,9}|(?:月|火|水|木|金|土|日)曜日?|星期.|朝刊|夕刊|\d{1,2}時\d{0,2}分?|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:uhr|hrs?|h|heures|uur|ч\.?|\p{Lu}{2,5}))?|(?:photos?|fotos?|photograph(?:s|y)?|photographies|fotografi[a-zę]*|pictures|bilder|zdjęcia|фото|تصوير|撮影|摄影)(?:\s*[:：]\s*|\s+(?:by|von|par|de|di|door)\s+|\s+(?-i:(?=\p{Lu}))).*|(?:in|under|unter|dans|en|em)\s+(?-i:\p{Lu})[\p{L}&]*(?:\s[\p{L}&]+){0,2}|(?:read|lire|leer|ler|leggi|lees|czytaj|читать)\s+(?:in|en|em|po|на)\s+(?-i:\p{Lu})\p{L}+|auf\s+\p{L}+\s+lesen|English|Deutsch|Français|Español|Português|Italiano|Nederlands|Polski|Русский|العربية|中文|日本語|\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s*(?:min(?:ute[ns]?|utos|uti|ut)?\.?|минут\p{L}*|мин\.?|دقائق|دقيقة|分钟|分鐘|分)(?:\s+(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|чтения|阅读|閱讀))?|\d{1,3}\s*['’]?\s*(?:min|мин|minut)(?:\.|\p{L}*)?(?:\s\p{L}+){0,3}|(?:reading time|read time|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|tempo de leitura|leitura|tempo di lettura|lettura|leestijd|czas czytania|время чтения|مدة القراءة|وقت القراءة|阅读时间|読了時間)(?:\b|(?=[:：])).{0,24}|(?:no|\d+)\s+(?:comments?|kommentare?|commentaires?|coment[aá]rios?|comment[io]|reacties?|komentarz\p{L}*|комментари\p{L}*|تعليق\p{L}*|views|shares)|(?:评论|評論|字号|字體|点击|浏览|阅读|分享|责任编辑|编辑)(?:\s*[:：(（]).*|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|ore\s\d{1,2}[:.]\d{2}|\d+\s*(?:条评论|件のコメント)|(?:comments?|kommentare?|commentaires?|comentarios|comentários|commenti|reacties|komentarze|комментарии)\s*:?\s*\d+|(?:p|pp|s|page|seite|pág|página|pag|str|стр)\.?\s*(?-i:[A-Z])?\d{1,3}|(?-i:[A-Z])?\d{1,3}|\d{2,5}\s+(?:words|wörter|mots|palabras|palavras|parole|woorden|słów|слов)|print edition|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[A-Z]{2,4}|[صم]|МСК|TSİ|at|um|à)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Clutter();
}
