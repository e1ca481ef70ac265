using CsCheck;
using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction.Text;

/// <summary>Nothing is lost: what stayed, what was taken and what was changed are the whole of what came.</summary>
public sealed class OriginalTests
{
    private static readonly Gen<string> Parts = Gen.OneOf(
        Gen.OneOf(
            "Harbour council asks for patience", "By Maren Oduya", "[Maren Oduya](#)", "The Harbour Ledger, Tue 4 Mar 2025", "Share this article", "Read more: The barge", "- [Hives](/hives)", "---", "# Bakers win",
            "The council of the Skelby islands has asked residents for a week of patience while it talks to the crews.", "“It [might] take a night,” said **Piet Aalders**, who runs the *chandlery*.",
            "> We would only miss it.", "   * an item", "1. First things", "It was a long after-\nnoon for the crews, who had been wait-\ning on the quay since the morning.", "a\\*b \\-- c", "donâ€™t â€œgoâ€", "fish &amp; chips",
            "![A quay](q.jpg)\n*The quay.*", "cafe\u0301 and\u200B zero\u00ADwidth", "Sign up for our newsletter", "© 2025 The Ledger", "Title: A", "Underlined\n====", "[a\nb](http://x.y/\nz)"),
        Gen.String[0, 8]);

    private static readonly Gen<string> Contents =
        Gen.Select(Parts, Gen.OneOf("\n\n", "\n", "\r\n", " ", "\n\n\n", "\u2028", ""), (part, end) => part + end).Array[1, 20].Select(string.Concat);

    [Theory]
    [InlineData(ContentKind.Plain)]
    [InlineData(ContentKind.Markdown)]
    public void Text_removed_spans_and_edits_are_the_original_character_by_character(ContentKind kind) => Contents.Sample(
        content =>
        {
            if (ArticleExtractor.Extract(content, kind, GivenFields.None, Pages.AsOf) is Verdict<ExtractedArticle>.Accepted(var article))
                Assert.Equal(content, Restore(content, article));
        },
        iter: 2000);

    [Theory]
    [MemberData(nameof(GoldTests.Names), MemberType = typeof(GoldTests))]
    public void A_gold_file_can_be_put_together_again(string name)
    {
        var (content, kind) = GoldFile.Source(name);

        var article = Pages.Extract(content, kind);

        Assert.Equal(content, Restore(content, article));
        // The edits are changes, not a copy.
        Assert.True(article.Edits.Sum(e => e.Was.Length) * 2 < content.Length);
    }

    private static string Restore(string content, ExtractedArticle article) =>
        Original.Restore(article.Text, article.Removed.Select(span => (span, content.Substring(span.Start, span.Length))), article.Edits);
}
