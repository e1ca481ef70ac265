using System.Text;
using CsCheck;
using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction;

public sealed class ExtractionInvariantTests
{
    private static readonly string[] Parts =
    [
        "Harbour council asks for patience", "By Maren Oduya", "[Maren Oduya](#)", "The Harbour Ledger, Tue 4 Mar 2025", "Published: 4 March 2025",
        "Talks are the first since the winter timetable was withdrawn", "Crews at Skelby. Photograph: Tomas Reyl/Harbour Ledger", "Share this article",
        "Read more: The barge", "Related stories", "- [Hives](/hives)", "[Home](/)", "---", "## A landmark", "# Bakers win", "© 2025 The Ledger",
        "The council of the Skelby islands has asked residents for a week of patience while it talks to the crews.",
        "“It [might] take a night,” said **Piet Aalders**, who runs the *chandlery*.", "The crews vote on Friday.", "> We would only miss it.",
        "Title: A", "Source: B",
        "Reporting by Ada Lind; editing by Sol Marquez", "é", "Sign up for our newsletter", "Home | World | Sport | Weather", "1. First things",
    ];

    /// <summary>Each ends with a story, and with a line too long for a margin: records of lines alone are the fixtures' part.</summary>
    private static readonly Gen<string> Records =
        Gen.Select(Gen.OneOf(Parts), Gen.OneOf("\n\n", "\n", "\r\n\r\n", "\n\n\n"), (part, end) => part + end).Array[1, 16]
            .Select(parts => string.Concat(parts) + "\n\nNobody at city hall could say on Tuesday who had written the rule.\n\nThe ovens are warm again, and the whole street smells of bread until noon, which nobody at city hall has yet called amplified music.\n");

    private static readonly Gen<string> Noise =
        Gen.OneOf(Gen.OneOf("[", "]", "(", "](#)", "*", "**", "_", "#", "<p>", "</div>", "<b", "&amp;", "\n", "\n\n", "\u200B", "e\u0301", "â€™", "`", "\\"), Gen.String[0, 6])
            .Array[0, 40].Select(string.Concat);

    /// <summary>An article with what outlets print around it, in the order in which they print it.</summary>
    private static readonly Gen<string> Articles = Gen.Select(
        Gen.OneOf("", "Harbour council asks for patience\n\n", "# Harbour council asks for patience\n\n"), Gen.OneOf("", "By Maren Oduya\n\n", "[Maren Oduya](#)\n\nThe Harbour Ledger, Tue 4 Mar 2025\n\n"),
        Gen.OneOf("", "Share this article\n\n", "Crews at Skelby. Photograph: Tomas Reyl/Harbour Ledger\n\n"), Gen.OneOf("", "Read more: The barge\n\n", "---\n\n", "## A landmark\n\n", "1. First things\n2. Second things\n\n"),
        Gen.OneOf("", "Related stories\n- [Hives](/hives)\n- [Bread](/bread)\n\n", "Sign up for our newsletter\n\n", "Reporting by Ada Lind; editing by Sol Marquez\n\n"), Gen.OneOf("", "© 2025 The Ledger\n", "Home | World | Sport | Weather\n"),
        (title, by, share, within, below, foot) => title + by + share + "The council of the Skelby islands has asked residents for a week of patience while it talks to the crews.\n\n“It [might] take a night,” said **Piet Aalders**, who runs the *chandlery*.\n\n"
            + within + "Nobody at city hall could say on Tuesday who had written the rule.\n\nThe ovens are warm again, and the whole street smells of bread until noon, which nobody at city hall has yet called amplified music.\n\n" + below + foot);

    [Theory]
    [InlineData(ContentKind.Plain)]
    [InlineData(ContentKind.Markdown)]
    public void Cleaning_what_was_cleaned_changes_nothing(ContentKind kind) => Articles.Sample(
        content =>
        {
            var article = Pages.Extract(content, kind);
            var again = Pages.Extract(article.Text, given: new GivenFields { Title = article.Title });
            Assert.Equal(article.Text, again.Text);
        },
        iter: 800);

    [Theory]
    [InlineData(ContentKind.Plain)]
    [InlineData(ContentKind.Markdown)]
    [InlineData(ContentKind.Html)]
    public void Removed_spans_are_ordered_and_lie_within_the_content(ContentKind kind) => Gen.OneOf(Records, Noise).Sample(
        content =>
        {
            if (Extract(content, kind) is not { } article)
                return;
            var end = 0;
            foreach (var span in article.Removed)
            {
                Assert.True(span.Start >= end && span.Length > 0, $"{span} starts before {end}");
                end = span.Start + span.Length;
                Assert.Matches("^[a-z]+(-[a-z]+)*$", span.Rule);
            }
            Assert.True(end <= content.Length, $"{end} is past {content.Length}");
        },
        iter: 1000);

    [Theory]
    [InlineData(ContentKind.Plain)]
    [InlineData(ContentKind.Markdown)]
    [InlineData(ContentKind.Html)]
    public void The_text_is_composed_unicode_and_never_empty(ContentKind kind) => Noise.Sample(
        content =>
        {
            if (Extract(content, kind) is not { } article)
                return;
            Assert.NotEqual("", article.Text.Trim());
            Assert.True(article.Text.IsNormalized(NormalizationForm.FormC));
            Assert.DoesNotContain('\0', article.Text);
            Assert.Equal(article.Text, new UTF8Encoding(false, true).GetString(new UTF8Encoding(false, true).GetBytes(article.Text)));
        },
        iter: 1000);

    private static ExtractedArticle? Extract(string content, ContentKind kind) =>
        ArticleExtractor.Extract(content, kind, GivenFields.None, Pages.AsOf) is Verdict<ExtractedArticle>.Accepted(var article) ? article : null;
}
