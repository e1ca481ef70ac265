using Ingest.Contracts;
using Ingest.Stories;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class EvidenceTests
{
    [Fact]
    public void Two_tellings_share_names_terms_and_the_quotation()
    {
        var evidence = EvidenceFinder.Find(Named(Tellings.HarbourAgain, "Ines Falk", "Agnes"), Named(Tellings.Harbour, "Falk", "Eastholm"));

        Assert.Equal(["Ines Falk"], evidence.Names);
        Assert.Contains("trawlers", evidence.Terms);
        Assert.DoesNotContain("the", evidence.Terms);
        Assert.Equal(["We will not leave this harbour before the last of the boats has come home"], evidence.Quotes);
    }

    [Fact]
    public void Articles_of_different_events_have_nothing_to_show() =>
        Assert.Empty(EvidenceFinder.Find(Named(Tellings.Library), Named(Tellings.Harbour)).Quotes);

    private static EnrichedArticle Named(string text, params string[] names)
    {
        var article = Some.Article(text: text, title: null);
        return article with
        {
            Annotations = article.Annotations with { Entities = [.. names.Select(name => new Entity(name, "person", [], Aliases: [name.Split(' ')[^1]]))] },
        };
    }
}
