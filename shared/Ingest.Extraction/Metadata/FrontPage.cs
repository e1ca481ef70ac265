using System.Collections.Frozen;

namespace Ingest.Extraction.Metadata;

/// <summary>Knows what outlets call their front page: the first step of a path of sections, and never an outlet's name.</summary>
internal static class FrontPage
{
    private static readonly FrozenSet<string> Names = string.Join('|',
        "home|homepage|home page|front page|frontpage|main page|startseite|start|zur startseite|accueil|page d'accueil|à la une|la une|portada|inicio|ir a inicio|página principal|início|página inicial|capa",
        "prima pagina|pagina iniziale|voorpagina|voorkant|strona główna|główna|главная|главная страница|на главную|головна|الرئيسية|الصفحة الرئيسية|首页|首頁|主页|主頁|ホーム|トップ|トップページ|홈|ana sayfa|anasayfa",
        "hem|hjem|forside|forsiden|forsíða|etusivu|inici|domů|úvod|domov|acasă|kezdőlap|címlap|naslovnica|početna|αρχική|ראשי|beranda|trang chủ").Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string text) => Names.Contains(text.Trim());
}
