namespace Ingest.Pipeline.Tests;

/// <summary>Events of our own making, each told by two outlets that quote the same words.</summary>
internal static class TwoTellings
{
    public const string Quote = "We will not leave this harbour before the last of the boats has come home";

    public const string OtherQuote = "A school that teaches in three languages does not belong to any one of them";

    public static IReadOnlyList<string> OfTheStorm { get; } =
    [
        "Harbour master asks for a second lifeboat after the storm\n\n"
        + "The harbour master of Kelwick, Ines Falk, asked the coast guard on Monday for a second lifeboat after the storm Agnes sank three trawlers.\n\n"
        + $"“{Quote},” she said. Eleven fishermen were saved by the crew of the Aurora, and two are still missing off the Skerry bank.\n",
        "Two fishermen missing off the Skerry bank\n\n"
        + "Two fishermen are missing after storm Agnes sent three trawlers to the bottom off Kelwick. Ines Falk, who runs the harbour, wants another lifeboat there.\n\n"
        + $"In her letter to the coast guard she wrote: “{Quote}.” The Aurora had brought eleven men ashore on Sunday night.\n",
    ];

    public static IReadOnlyList<string> OfTheSchool { get; } =
    [
        "Pupils of Tarnsee keep their three languages\n\n"
        + "The canton parliament voted on Wednesday to leave the Tarnsee lyceum its lessons in Romansh, German and Italian, against the wish of minister Pauli.\n\n"
        + $"“{OtherQuote},” headmistress Flurina Caduff told the deputies before the vote, which ended with 61 to 54.\n",
        "Minister Pauli loses vote about the lyceum\n\n"
        + "With 61 votes to 54 the parliament of the canton has stopped minister Pauli, who wanted German alone to be taught at the lyceum of Tarnsee.\n\n"
        + $"Flurina Caduff, its headmistress, had said: “{OtherQuote}.” Romansh and Italian stay on the timetable.\n",
    ];
}
