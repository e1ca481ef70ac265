using CsCheck;
using Ingest.Stories.Recurring;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class RecurrenceTests
{
    private const string Appeal = "Help us stay independent: give what you can to our newsroom this week, and tell your friends.";
    private const string Background = "The trawler Agnes sank off the Skerry bank in a winter storm, and her crew of nine has been missing since.";

    [Fact]
    public void An_appeal_at_the_end_of_articles_about_different_things_is_boilerplate() =>
        Assert.All(Cleaned(Different(i => $"{Body(i)}\n\n{Appeal}")), pair => Assert.Equal(Body(pair.Index), pair.Text));

    [Fact]
    public void An_appeal_in_the_middle_at_its_place_is_boilerplate() =>
        Assert.All(Cleaned(Different(i => $"{Body(i)}\n\n{Appeal}\n\n{Body(i + 40)}")), pair => Assert.DoesNotContain("independent", pair.Text, StringComparison.Ordinal));

    [Fact]
    public void A_quotation_that_is_repeated_stays() => Stays("“We will not leave this harbour before the last of the boats has come home,” said Ines Falk.");

    [Theory]
    [InlineData("[This article was changed to correct the name of the mayor of the town.]")]
    [InlineData("CARACAS, March 3 (Reuters) —")]
    [InlineData("Read it again.")]
    public void A_note_of_the_editor_a_date_line_and_a_few_words_stay(string paragraph) => Stays(paragraph);

    [Fact]
    public void A_paragraph_of_background_that_all_tellings_of_one_event_repeat_stays()
    {
        var articles = Enumerable.Range(0, 40).Select(i => i < 10
            ? $"The search for the fishermen of Eastholm went on, day {i}, with the lifeboat Aurora.\n\n{Body(i)}\n\n{Background}"
            : Body(i)).ToList();

        Assert.All(Cleaned(articles), pair => Assert.Equal(articles[pair.Index], pair.Text));
    }

    [Fact]
    public void Words_that_come_again_at_another_place_each_time_stay()
    {
        const string slogan = "Whoever builds a bridge must pay for the river too, as the old saying of the valley goes.";
        var articles = Different(i => string.Join("\n\n", Enumerable.Range(0, 9).Select(p => p == i * 4 % 9 ? slogan : Body((i * 9) + p))));

        Assert.All(Cleaned(articles), pair => Assert.Contains(slogan, pair.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Four_articles_are_too_few_to_learn_from()
    {
        var articles = Enumerable.Range(0, 20).Select(i => i < 4 ? $"{Body(i)}\n\n{Appeal}" : Body(i)).ToList();

        Assert.All(Cleaned(articles), pair => Assert.Equal(articles[pair.Index], pair.Text));
    }

    [Fact]
    public void A_text_of_nothing_but_boilerplate_stays()
    {
        var articles = Different(i => i == 0 ? Appeal : $"{Body(i)}\n\n{Appeal}");

        Assert.Equal(Appeal, Cleaned(articles)[0].Text);
    }

    [Fact]
    public void What_is_learned_does_not_depend_on_the_order_of_the_articles()
    {
        var articles = Different(i => $"{Body(i)}\n\n{Appeal.Replace("week", i % 3 == 0 ? "month" : "week", StringComparison.Ordinal)}").Index().ToList();
        var learned = Learn(articles);

        Gen.Shuffle(articles.ToArray()).Sample(shuffled => Assert.Equal(learned, Learn([.. shuffled])), iter: 8, threads: 1);
    }

    [Fact]
    public void What_unrelated_paragraphs_have_in_common_by_chance_takes_nothing_out()
    {
        var articles = Enumerable.Range(0, 400).Select(i => string.Join("\n\n", Enumerable.Range(0, 4).Select(p => Prose.Common((i * 4) + p)))).ToList();

        Assert.Contains(Learn([.. articles.Index()]), found => found.IsBoilerplate);
        Assert.All(Cleaned(articles), pair => Assert.Equal(articles[pair.Index], pair.Text));
    }

    [Fact]
    public void Outlets_learn_each_for_themselves()
    {
        var recurrence = new Recurrence();
        var articles = Enumerable.Range(0, 8).Select(i => Some.Article(i, $"{Body(i)}\n\n{Appeal}", outlet: i < 4 ? "The Courier" : "The Observer")).ToList();
        articles.ForEach(article => recurrence.Count(article.Article));
        articles.ForEach(article => recurrence.Examine(1, article.Article, "en"));

        Assert.Empty(recurrence.Learn());
    }

    private static void Stays(string paragraph)
    {
        var articles = Different(i => $"{paragraph}\n\n{Body(i)}");

        Assert.All(Cleaned(articles), pair => Assert.Equal(articles[pair.Index], pair.Text));
    }

    private static List<string> Different(Func<int, string> text) => [.. Enumerable.Range(0, 12).Select(text)];

    private static string Body(int i) => Prose.Paragraph(i);

    private static List<(int Index, string Text)> Cleaned(List<string> articles)
    {
        var taken = Learn([.. articles.Index()]).Where(found => found.IsBoilerplate).Select(found => found.Hash).ToHashSet();
        return [.. articles.Select((text, i) => (i, Removal.Apply(text, new Paragraphs(), hash => taken.Contains(hash) ? true : null)))];
    }

    private static IReadOnlyList<RecurringParagraph> Learn(List<(int Index, string Item)> articles)
    {
        var recurrence = new Recurrence();
        var told = articles.ConvertAll(pair => (pair.Index, Some.Article(pair.Index, pair.Item, title: $"Title{pair.Index}").Article));
        told.ForEach(pair => recurrence.Count(pair.Article));
        told.ForEach(pair => recurrence.Examine(pair.Index, pair.Article, "en"));
        return recurrence.Learn();
    }
}
