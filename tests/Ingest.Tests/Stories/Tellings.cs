namespace Ingest.Tests.Stories;

/// <summary>News of our own making: events with words of their own, each told several times in other words.</summary>
internal static class Tellings
{
    public const string Quote = "“We will not leave this harbour before the last of the boats has come home,” she said.";

    public const string Harbour =
        "The harbour master of Eastholm, Ines Falk, asked the coast guard on Monday for a second lifeboat after the storm Agnes sank three trawlers. "
        + Quote + " Eleven fishermen were saved by the crew of the Aurora, and two are still missing off the Skerry bank. "
        + "The minister of fisheries promised an answer within the week.";

    public const string HarbourAgain =
        "Two fishermen are missing after storm Agnes sent three trawlers to the bottom off Eastholm. Ines Falk, who runs the harbour, wants another lifeboat there. "
        + "In her letter to the coast guard she wrote: “We will not leave this harbour before the last of the boats has come home.” "
        + "The Aurora had brought eleven men ashore from the Skerry bank on Sunday night.";

    public const string HarbourLater =
        "Eastholm harbour gets its lifeboat: after the trawlers that the storm Agnes sank off the Skerry bank, Ines Falk had asked the coast guard for one, "
        + "and the minister has now agreed. The two missing fishermen were never found.";

    public const string Library =
        "The town library of Westbrook reopens on Thursday with forty thousand books, a reading room under a glass roof and a workshop for children. "
        + "Architect Tomas Reyl kept the brick hall of the old mill and let in the light from above. The council paid nine million for the works, two more than planned. "
        + "Opening hours are longer than before, and the cards are free for pupils.";

    /// <summary>Articles about so many events; each shares some of its event's words, and all share a background.</summary>
    public static List<(int Event, string Title, string Text)> Draw(int seed, int events, int tellings)
    {
        var random = new Random(seed);
        var drawn = new List<(int, string, string)>();
        for (var each = 0; each < events; each++)
        {
            var own = Enumerable.Range(0, 30).Select(_ => Word(random, 9)).ToArray();
            for (var telling = 0; telling < tellings; telling++)
            {
                var words = Enumerable.Range(0, 120).Select(_ => random.Next(3) == 0 ? own[random.Next(own.Length)] : Word(new Random(random.Next(2_000)), 6)).ToList();
                drawn.Add((each, string.Join(' ', own.OrderBy(_ => random.Next()).Take(5)), string.Join(' ', words) + "."));
            }
        }

        return drawn;
    }

    private static string Word(Random random, int letters) => string.Concat(Enumerable.Range(0, letters).Select(_ => (char)('a' + random.Next(26))));
}
