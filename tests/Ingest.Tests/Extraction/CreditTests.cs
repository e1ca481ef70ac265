using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction;

public sealed class CreditTests
{
    [Fact]
    public void A_credit_in_the_Polish_manner_needs_no_colon()
    {
        const string text = """
            Rada prosi o cierpliwość

            Rada miasta poprosiła mieszkańców o tydzień cierpliwości, bo rozmawia z załogami promów, które od soboty stoją w porcie.

            Fot. Anna Nowak

            Rozmowy mają potrwać do piątku, a do tego czasu na wyspę będzie kursować autobus zastępczy przez nowy most.
            """;

        var verdict = ArticleExtractor.Extract(text, ContentKind.Plain, GivenFields.None, Pages.AsOf);

        var article = Assert.IsType<Verdict<ExtractedArticle>.Accepted>(verdict).Value;
        Assert.Equal("Anna Nowak", article.Image?.Credit);
        Assert.DoesNotContain("Nowak", article.Text, StringComparison.Ordinal);
    }
}
