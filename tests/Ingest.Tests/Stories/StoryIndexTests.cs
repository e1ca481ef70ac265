using CsCheck;
using Ingest.Contracts;
using Ingest.Stories;
using Xunit;

namespace Ingest.Tests.Stories;

public sealed class StoryIndexTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_tellings_of_one_event_are_one_story_in_either_order(bool turned)
    {
        var telling = new Telling();
        var first = telling.Tell(1, turned ? Tellings.HarbourAgain : Tellings.Harbour);
        var other = telling.Tell(2, Tellings.Library);

        var second = telling.Tell(3, turned ? Tellings.Harbour : Tellings.HarbourAgain);

        Assert.Equal(first.StoryId, second.StoryId);
        Assert.NotEqual(first.StoryId, other.StoryId);
        Assert.Equal((StoryReason.First, StoryReason.Quote, 1), (first.Reason, second.Reason, second.Nearest));
    }

    [Fact]
    public void A_text_that_comes_again_is_known_by_its_original_through_additions_and_cuts()
    {
        var telling = new Telling();
        telling.Tell(1, Tellings.Harbour);

        var more = telling.Tell(2, "Sent by wire.\n\n" + Tellings.Harbour + "\n\nAll rights reserved.");
        var less = telling.Tell(3, Tellings.Harbour[..(Tellings.Harbour.Length * 2 / 3)]);

        Assert.All([more, less], placement => Assert.Equal((StoryReason.SameText, 1L, 1L), (placement.Reason, placement.Original, placement.Nearest)));
        Assert.True(less.Overlap.Containment > 0.9);
    }

    [Fact]
    public void A_forgotten_original_is_no_original()
    {
        var telling = new Telling();
        telling.Tell(1, Tellings.Harbour);
        telling.Lose(1);

        Assert.Null(telling.Tell(2, Tellings.Harbour).Original);
    }

    [Fact]
    public void The_same_words_after_the_longest_pause_are_another_story()
    {
        var telling = new Telling();
        var before = telling.Tell(1, Tellings.Harbour, published: Some.Noon);

        var soon = telling.Tell(2, Tellings.HarbourAgain, published: Some.Noon.AddDays(2));
        var late = telling.Tell(3, Tellings.HarbourLater, published: Some.Noon.AddDays(17));

        Assert.Equal(before.StoryId, soon.StoryId);
        Assert.NotEqual(before.StoryId, late.StoryId);
        Assert.Equal(late.StoryId, telling.Tell(4, Tellings.HarbourLater + " So it was said.", published: Some.Noon.AddDays(18)).StoryId);
    }

    [Fact]
    public void An_article_without_a_date_is_judged_by_when_it_came()
    {
        var telling = new Telling();
        var old = telling.Tell(1, Tellings.Harbour, published: Some.Noon.AddYears(-7), came: Some.Noon);

        Assert.Equal(old.StoryId, telling.Tell(2, Tellings.HarbourAgain, came: Some.Noon.AddHours(1)).StoryId);
        Assert.NotEqual(old.StoryId, telling.Tell(3, Tellings.HarbourLater, came: Some.Noon.AddDays(30)).StoryId);
    }

    [Fact]
    public void An_archive_imported_backwards_gives_the_same_stories()
    {
        var telling = new Telling();
        var days = Enumerable.Range(0, 20).Reverse().ToList();

        var stories = days.ConvertAll(day => telling.Tell(day + 1, Tellings.Library + $" Day {day}.", published: Some.Noon.AddDays(day)).StoryId);

        Assert.Single(stories.Distinct());
    }

    [Fact]
    public void What_has_left_the_window_is_not_looked_for_any_more()
    {
        var telling = new Telling(StoryOptions.Default with { Window = 10 });
        var first = telling.Tell(1, Tellings.Harbour);
        foreach (var (index, article) in Tellings.Draw(1, 10, 1).Index())
            telling.Tell(index + 2, article.Text);

        var again = telling.Tell(100, Tellings.Harbour);

        Assert.Equal((StoryReason.First, false), (again.Reason, again.StoryId == first.StoryId));
    }

    [Fact]
    public void Stories_that_a_later_article_joins_become_one_and_the_older_keeps_its_name()
    {
        var telling = new Telling(StoryOptions.Default with { HeadlineThreshold = 0.3, HeadlineMergeThreshold = 0.1, MergeThreshold = 0.1 });
        var one = telling.Tell(1, "Agnes trawlers Eastholm lifeboat Skerry fishermen harbour storm Aurora minister.");
        var two = telling.Tell(2, "Falk letter coast guard ministry refusal Eastholm budget harbour vote council.");

        var both = telling.Tell(3, "Falk letter coast guard Eastholm harbour after Agnes: trawlers, lifeboat, Skerry, fishermen, storm; the council's budget vote.");

        Assert.NotEqual(one.StoryId, two.StoryId);
        Assert.Equal(one.StoryId, both.StoryId);
        Assert.Equal([two.StoryId], both.Merged);
        Assert.Equal(one.StoryId, telling.Tell(4, "Falk refusal letter, ministry budget, coast guard, council vote.").StoryId);
    }

    [Fact]
    public void An_index_that_was_loaded_again_goes_on_where_it_was()
    {
        var articles = Tellings.Draw(3, 12, 6).OrderBy(article => article.Text, StringComparer.Ordinal).ToList();
        var (whole, first, second) = (new Telling(), new Telling(), new Telling());
        var stories = articles.Select((article, i) => whole.Story(whole.Tell(i + 1, article.Text, article.Title).StoryId)).ToList();
        for (var i = 0; i < 36; i++)
            second.Index.Restore(second.Arrival(i + 1, articles[i].Text, articles[i].Title), first.Tell(i + 1, articles[i].Text, articles[i].Title).StoryId, isCopy: false, count: true);

        for (var i = 36; i < articles.Count; i++)
            Assert.Equal(stories[i], second.Tell(i + 1, articles[i].Text, articles[i].Title).StoryId);
    }

    [Fact]
    public void The_order_of_arrival_changes_B_cubed_by_less_than_two_hundredths()
    {
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 1_000_000]).Sample(
            (seed, shuffle) =>
            {
                var articles = Tellings.Draw(seed, 25, 6);
                var order = articles.OrderBy(article => HashCode.Combine(article.Text, shuffle)).ToList();
                Assert.InRange(Math.Abs(F1(articles) - F1(order)), 0, 0.02);
            },
            iter: 12, threads: 1);
    }

    private static double F1(List<(int Event, string Title, string Text)> articles)
    {
        var telling = new Telling();
        var placed = articles.Select((article, i) => (article.Event, telling.Tell(i + 1, article.Text, article.Title).StoryId)).ToList();
        var ends = placed.ConvertAll(pair => (pair.Event, Story: telling.Story(pair.StoryId)));
        double Share(Func<(int Event, Guid Story), object> by) => ends.Average(one => ends.Where(other => by(other).Equals(by(one))) is var group
            ? (double)group.Count(other => other == one) / group.Count() : 0);
        var (precision, recall) = (Share(pair => pair.Story), Share(pair => pair.Event));
        return 2 * precision * recall / (precision + recall);
    }
}
