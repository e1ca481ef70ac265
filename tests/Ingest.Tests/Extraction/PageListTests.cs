using Ingest.Contracts;
using Xunit;

namespace Ingest.Tests.Extraction;

/// <summary>Lists of a page keep their marks.</summary>
public sealed class PageListTests
{
    private static string Read(string list) => Pages.Extract(
        $"""
        <html lang="en"><body><article><h1>What to do when the bridge is closed</h1>
        <p>The bridge over the Emmer was closed on Monday morning after a barge struck its middle pier, the harbour office said, and ferries took the place of buses.</p>
        <p>Those who have to cross the river before the weekend should keep to an order, which the office has written down for them, and leave an hour early.</p>
        {list}
        <p>Engineers found no crack in the stone, but they want to look at the footings under water before the first lorry crosses, which may take until Friday.</p>
        </article></body></html>
        """,
        ContentKind.Html).Text;

    [Fact]
    public void The_items_of_a_numbered_list_keep_their_numbers() => Assert.Contains(
        "1. Leave the car at the station, where parking is free this week.\n2. Take the ferry from the northern quay, every ten minutes.",
        Read("<ol><li>Leave the car at the station, where parking is free this week.</li><li>Take the ferry from the northern quay, every ten minutes.</li></ol>"),
        StringComparison.Ordinal);

    [Fact]
    public void A_numbered_list_begins_where_its_page_says() => Assert.Contains(
        "4. Leave the car at the station, where parking is free this week.",
        Read("<ol start=\"4\"><li>Leave the car at the station, where parking is free this week.</li><li>Take the ferry from the northern quay, every ten minutes.</li></ol>"),
        StringComparison.Ordinal);

    [Fact]
    public void A_paragraph_that_opens_an_item_is_the_item() => Assert.Contains(
        "- Leave the car at the station, where parking is free this week.",
        Read("<ul><li><p>Leave the car at the station, where parking is free this week.</p></li><li><p>Take the ferry from the northern quay, every ten minutes.</p></li></ul>"),
        StringComparison.Ordinal);
}
