using System.Text;
using CsCheck;
using Ingest.Contracts;

namespace Ingest.Tests.Hostile;

/// <summary>Inputs that look like what is dropped, cut up and put together wrongly.</summary>
internal static class Soup
{
    private static readonly string[] Words =
    [
        "The council met on Monday. ", "By Ana Lima", "Share this article", "\n", "\n\n", "\r\n", "\u2028", "é", "e\u0301", "\uD800", "\uDC00", "😀", "\0", "\u200B", "\uFEFF", "\u202E",
        "â€™", "東京で会議が開かれた。", "اجتمع المجلس يوم الاثنين. ", "1", "12 March 2026", "© 2026 The Ledger", "https://example.org/a?b=c#d", "a", " ", "\t", "\u00A0", "-", "—", "“", "”",
    ];

    private static readonly string[] Marks =
        ["[", "](", ")", "](#)", "![", "*", "**", "_", "#", "## ", "> ", "- ", "1. ", "`", "```", "\\", "|", "---", "<p>", "</p>", "&amp;", "&#x1F600;", "[^1]", "[a]: http://b", "~~"];

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<table>", "<tr><td>", "</table>", "<a href=\"", "\">", "</a>", "<span class='by", "'>", "<!--", "-->", "<![CDATA[", "]]>",
        "<script>", "</script>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"", "\"}</script>", "<style>", "</style>", "<template>", "<svg><p>", "<math>",
        "<meta property=\"og:title\" content=\"", "<meta charset=utf-16>", "<time datetime=\"9999-99-99T99:99\">", "<title>", "</title>", "<h1>", "<h1", "<br>", "<li>", "<select><option>", "<iframe>",
        "<noscript>", "<plaintext>", "<frameset>", "<body>", "</body>", "<html lang=\"", "<base href=\"//", "<link rel=canonical href=\"", "&lt;", "&#0;", "&#xD800;", "&#99999999;", "&notanentity;", "<", ">", "\"", "'",
    ];

    private static readonly string[] Json =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\"text\":", "\"html\":", "\"title\":", "\"url\":", "\"published\":", "\"authors\":", "\"a story of the town\"", "null", "true", "1e999", "-0", "\\u0000", "\\uD800",
        "\\", "\n", "\r\n", "{\"text\":\"The council met.\"}\n", "{\"text\":5}\n", "{\"text\":{\"a\":[]}}\n", "{\"html\":\"<p>The council met.</p>\",\"text\":\"\"}\n", "\uFEFF", "\0",
    ];

    private static readonly Encoding[] Encodings = [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1];

    public static Gen<byte[]> Bytes { get; } = Gen.Frequency(
        (1, Gen.Byte.Array[0, 400]),
        (2, Gen.Select(Some(Words, 40), Gen.OneOf(Encodings), Gen.Bool, Gen.Byte.Array[0, 3], (text, encoding, mark, tail) =>
            (mark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(text)).Concat(tail).ToArray())));

    public static Gen<byte[]> Lines { get; } = Gen.Frequency(
        (3, Gen.Frequency((3, Some(Json, 60)), (1, Some([.. Json, .. Words], 60))).Select(Encoding.UTF8.GetBytes)),
        (1, Bytes));

    public static Gen<string> Of(ContentKind kind) => kind switch
    {
        ContentKind.Html => Deep(Some([.. Tags, .. Words], 80)),
        ContentKind.Markdown => Deep(Some([.. Marks, .. Words], 80)),
        _ => Deep(Some(Words, 80)),
    };

    private static Gen<string> Some(string[] pieces, int most) => Gen.OneOf(pieces).Array[0, most].Select(string.Concat);

    /// <summary>Now and then the same again and again, as floods and nests are made.</summary>
    private static Gen<string> Deep(Gen<string> gen) => Gen.Frequency(
        (9, gen),
        (1, Gen.Select(gen, Gen.Int[2, 60], (text, times) => string.Concat(Enumerable.Repeat(text, times)))));
}
