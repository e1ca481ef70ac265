using System.Collections.Frozen;

namespace Ingest.Extraction.Metadata;

/// <summary>Knows what newspapers call their sections: such a name beside a date or above a headline is no outlet's and no headline.</summary>
internal static class SectionNames
{
    private static readonly FrozenSet<string> Names = string.Join('|',
        "news|world|world news|international|uk|uk news|us news|national|local|local news|regional|politics|business|economy|finance|money|markets|sport|sports|football|culture|arts|arts & culture|entertainment|lifestyle|life|science|health|environment|climate|technology|tech|education|opinion|comment|analysis|editorial|features|obituaries|travel|food|crime|society|weather|video|letters|breaking news|top stories|metro",
        "nachrichten|lokales|regionales|region|politik|inland|ausland|wirtschaft|finanzen|sport|kultur|feuilleton|wissen|wissenschaft|gesundheit|panorama|vermischtes|meinung|kommentar|gesellschaft|umwelt|reise|bildung|digital|technik|netzwelt|leben|stadt|land|welt|aus aller welt|wetter",
        "actualités|actualité|à la une|international|monde|france|politique|économie|société|culture|sport|sports|sciences|santé|environnement|planète|idées|opinion|opinions|débats|régions|région|locale|faits divers|éducation|justice|médias|afrique|europe",
        "noticias|actualidad|internacional|nacional|españa|política|economía|sociedad|cultura|deportes|ciencia|salud|opinión|mundo|local|sucesos|medio ambiente|tecnología|educación|últimas noticias|país|ciudad|regiones",
        "notícias|últimas notícias|brasil|portugal|política|economia|sociedade|cultura|esportes|esporte|desporto|ciência|saúde|opinião|cotidiano|cidades|ambiente|tecnologia|educação|país|geral|polícia|região",
        "notizie|ultime notizie|cronaca|cronache|esteri|interni|politica|economia|società|cultura|spettacoli|sport|scienza|scienze|salute|opinioni|ambiente|tecnologia|primo piano|mondo|italia|attualità|territorio|città",
        "nieuws|binnenland|buitenland|politiek|economie|samenleving|cultuur|sport|wetenschap|gezondheid|opinie|regio|regionaal|media|onderwijs|klimaat|achterklap|stad",
        "wiadomości|aktualności|kraj|świat|polityka|gospodarka|społeczeństwo|kultura|sport|nauka|zdrowie|opinie|region|regiony|lokalne|biznes|finanse|edukacja|środowisko|miasto",
        "новости|лента новостей|главное|политика|экономика|общество|культура|спорт|наука|здоровье|мнения|в мире|мир|россия|регионы|происшествия|бизнес|образование|технологии|экология|город|армия",
        "أخبار|الأخبار|محليات|عربي ودولي|سياسة|اقتصاد|مجتمع|ثقافة|رياضة|علوم|صحة|رأي|مقالات|تكنولوجيا|عاجل|حوادث|منوعات|العالم|أخبار محلية|أخبار عربية",
        "新闻|新聞|国内|國內|国际|國際|本地|时政|時政|政治|财经|財經|经济|經濟|社会|社會|文化|体育|體育|科技|健康|教育|评论|評論|要闻|要聞|地方|生活|娱乐|娛樂",
        "ニュース|総合|社会|政治|経済|国際|国内|地域|文化|スポーツ|科学|医療|健康|教育|環境|暮らし|生活|社説|オピニオン|エンタメ|速報|地方|主要",
        "haberler|gündem|dünya|türkiye|siyaset|ekonomi|toplum|kültür|spor|bilim|sağlık|eğitim|yaşam|yerel|son dakika").Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string text) => Names.Contains(text.Trim());
}
