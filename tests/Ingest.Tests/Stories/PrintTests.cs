using CsCheck;
using Ingest.Stories;
using Ingest.Stories.SameText;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class PrintTests
{
    [Fact]
    public void A_print_comes_back_from_the_store_as_it_went_in() => Gen.String.Sample(
        text =>
        {
            var print = new Printer().Take(text, text + Tellings.Harbour, "en");
            Assert.Equivalent(print, PrintFormat.Read(PrintFormat.Write(print)), strict: true);
        },
        iter: 200);

    [Fact]
    public void A_print_of_another_version_is_not_read()
    {
        var bytes = PrintFormat.Write(new Printer().Take(null, Tellings.Harbour, "en"));
        bytes[0]++;

        Assert.Null(PrintFormat.Read(bytes));
    }

    [Theory]
    [InlineData("“{0}”")]
    [InlineData("\"{0}\"")]
    [InlineData("«{0}»")]
    [InlineData("„{0}“")]
    [InlineData("`` {0} ''")]
    [InlineData("“And so I think {0}, whatever they may say of it.”")]
    public void A_quotation_of_eight_words_is_known_again_however_it_is_marked(string marks)
    {
        const string words = "no boat of ours will sail while the storm lasts over the bank";
        var quoted = new Printer().Take(null, "She said: " + string.Format(null, marks, words) + " Then she left.", "en").Quotes;

        Assert.NotEmpty(quoted.Intersect(new Printer().Take(null, $"He told us: “{words}”", "en").Quotes));
        Assert.Empty(quoted.Intersect(new Printer().Take(null, $"He told us that {words}.", "en").Quotes));
    }

    [Fact]
    public void Signatures_agree_as_often_as_texts_share_their_words()
    {
        var words = Enumerable.Range(0, 600).Select(i => $"word{i}").ToList();
        var half = string.Join(' ', words.Take(300));
        var printer = new Printer();

        var agreement = MinHash.Similarity(printer.Take(null, string.Join(' ', words), "en").Signature, printer.Take(null, half, "en").Signature);

        Assert.InRange(agreement, 0.35, 0.65);
        Assert.Equal(0.5, Shingles.Compare(Shingles.Set(string.Join(' ', words)), Shingles.Set(half)).Jaccard, 2);
    }

    [Fact]
    public void No_text_whatever_breaks_a_print() => Gen.Select(Gen.String, Gen.String, Gen.String[0, 3]).Sample(
        (title, text, language) => Assert.True(new Printer().Take(title, text, language).Terms.SequenceEqual(new Printer().Take(title, text, language).Terms)), iter: 500);
}
