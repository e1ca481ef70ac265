using Ingest.Contracts;
using Ingest.Language;
using Xunit;

namespace Ingest.Tests.Language;

public sealed class NameTests
{
    [Fact]
    public void A_surname_is_explained_by_the_full_name()
    {
        var person = Assert.Single(Of("person", "Anna Lindqvist opened the bridge. Critics said Lindqvist had waited too long."));

        Assert.Equal("Anna Lindqvist", person.Text);
        Assert.Equal(2, person.Mentions.Count);
        Assert.Equal(["Lindqvist"], person.Aliases);
    }

    [Fact]
    public void A_surname_before_the_full_name_is_explained_too() =>
        Assert.Equal(2, Assert.Single(Of("person", "Supporters of Lindqvist cheered when Anna Lindqvist arrived.")).Mentions.Count);

    [Fact]
    public void A_title_makes_a_person_and_is_no_part_of_the_name()
    {
        var entities = Find("The plan of National Assembly President Tomás Arrieta failed.");

        Assert.Contains(entities, entity => entity is { Type: "person", Text: "Tomás Arrieta" });
        Assert.Contains(entities, entity => entity is { Type: "organisation", Text: "National Assembly" });
    }

    [Fact]
    public void Small_words_inside_a_name_belong_to_it() =>
        Assert.Equal("Maria van der Berg", Assert.Single(Of("person", "The prize went to Maria van der Berg on Friday.")).Text);

    [Fact]
    public void An_acronym_in_brackets_is_the_same_organisation()
    {
        var text = "The head of Northern Rescue Command (NorthCom) spoke. Staff of NorthCom left. The Command gave no reason.";
        var organisation = Assert.Single(Of("organisation", text));

        Assert.Equal("Northern Rescue Command", organisation.Text);
        Assert.Equal(4, organisation.Mentions.Count);
    }

    [Theory]
    [InlineData("The Ministry of Health and Welfare closed the site.", "Ministry of Health and Welfare")]
    [InlineData("A report by the Delta Office on Water Policy was published.", "Delta Office on Water Policy")]
    [InlineData("Shares of Norrland Timber Inc fell.", "Norrland Timber Inc")]
    public void A_cue_word_makes_an_organisation(string text, string name) =>
        Assert.Equal(name, Assert.Single(Of("organisation", text)).Text);

    [Fact]
    public void Places_carry_their_country_where_that_is_sure()
    {
        var places = Of("place", "Talks in Caracas, Venezuela, went on, and diplomats flew to Oslo in Norway. Latin America watched.");

        var told = places.Select(place => $"{place.Text} {place.Country}");
        Assert.Equal(["Caracas VE", "Venezuela VE", "Oslo NO", "Norway NO", "Latin America "], told);
        Assert.Equal(3646738, places[0].GeoNamesId);
    }

    [Theory]
    [InlineData("The fair in New Delhi opened on Monday.", "New Delhi")]
    [InlineData("New Zealand sent a ship.", "New Zealand")]
    [InlineData("Doctors of the World Health Organization arrived.", "World Health Organization")]
    [InlineData("It was paid by the National Relief Service.", "National Relief Service")]
    public void A_frequent_word_may_be_part_of_a_name(string text, string name) => Assert.Equal(name, Assert.Single(Find(text)).Text);

    [Fact]
    public void A_country_has_one_entry_under_all_its_names() =>
        Assert.Equal(3, Assert.Single(Of("place", "The US voted. Exports of the United States fell; U.S. farmers protested.")).Mentions.Count);

    [Theory]
    [InlineData("However, nobody came. Meanwhile the rain went on. Late on Monday it stopped.")]
    [InlineData("Bridges were closed. Some bridges stayed open. Saturday was calm.")]
    [InlineData("The French and German delegations met in May.")]
    public void Words_that_open_sentences_days_and_nationalities_are_no_names(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Authors_outlet_and_agencies_are_no_names_of_the_story()
    {
        var context = new AnnotationContext { Authors = ["Paul Winter"], Outlet = "The Harbour Times" };
        var text = "Anna Lindqvist told the Harbour Times, as Paul Winter wrote, and Reuters reported, that she would stay.";

        var entities = Annotator.Default.Annotate(null, text, "en", context).Entities;

        Assert.Equal("Anna Lindqvist", Assert.Single(entities).Text);
    }

    private static IReadOnlyList<Entity> Find(string text) => Annotator.Default.Annotate(null, text, "en").Entities;

    private static List<Entity> Of(string type, string text) => [.. Find(text).Where(entity => entity.Type == type)];
}
