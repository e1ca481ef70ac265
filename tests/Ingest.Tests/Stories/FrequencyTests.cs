using Ingest.Stories.Weighing;
using Ingest.Stories.Words;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class FrequencyTests
{
    [Fact]
    public void A_word_weighs_less_the_more_articles_have_it()
    {
        var frequencies = new Frequencies("en");
        var (river, flood) = (WordReader.Hash("river").Plain, WordReader.Hash("zyxwvish").Plain);
        var before = frequencies.Weight(flood);

        for (var i = 0; i < 1_000; i++)
            frequencies.Add([flood]);

        Assert.True(frequencies.Weight(flood) < before);
        Assert.True(new Frequencies("en").Weight(river) < before, "a word of the table weighs less than an unknown one");
    }

    [Fact]
    public void Counts_come_back_from_the_store_to_within_a_hundredth()
    {
        var frequencies = new Frequencies("en");
        for (uint i = 0; i < 50_000; i++)
            frequencies.Add([i % 7, i]);

        var back = Frequencies.FromBytes("en", frequencies.ToBytes());

        Assert.Equal(frequencies.Articles, back.Articles);
        foreach (var term in (uint[])[0, 3, 6, 100, 40_000])
            Assert.Equal(frequencies.Weight(term), back.Weight(term), 0.02f);
    }

    [Fact]
    public void Old_counts_lose_their_say()
    {
        var frequencies = new Frequencies("de");
        for (var i = 0; i < 1_200_000; i++)
            frequencies.Add([i < 100_000 ? 1u : 2u]);

        Assert.InRange(frequencies.Articles, 250_000, 500_000);
        Assert.True(frequencies.Weight(1) > MathF.Log(1_200_000f / 100_000f) + 0.3f);
    }

    [Theory]
    [InlineData("Guaidó", "guaido")]
    [InlineData("U.S.", "US")]
    [InlineData("trawlers", "Trawler")]
    public void Forms_of_a_word_are_one_term(string one, string other) => Assert.Equal(WordReader.Hash(one).Plain, WordReader.Hash(other).Plain);

    [Theory]
    [InlineData("glass", "glas")]
    [InlineData("virus", "viru")]
    [InlineData("as", "a")]
    public void Words_that_only_look_like_plurals_stay_whole(string one, string other) => Assert.NotEqual(WordReader.Hash(one).Plain, WordReader.Hash(other).Plain);
}
