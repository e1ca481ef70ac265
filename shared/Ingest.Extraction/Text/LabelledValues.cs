using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Believes what stands behind a label.</summary>
internal static partial class LabelledValues
{
    public static void Take(Story story, LabelledField field, string value)
    {
        var fields = story.Fields;
        switch (field)
        {
            case LabelledField.Title:
                story.TitleIsLabelled |= fields.Title is null;
                fields.OfferTitle(Forwarded().Replace(value, ""));
                break;
            case LabelledField.Authors:
                fields.OfferAuthors(ByLine.Names(Reversed().Replace(value.Trim('[', ']'), "${given} ${family}")));
                break;
            case LabelledField.Sender when ByLine.IsPerson(value) && !OutletName.IsOutlet(value):
                story.Below.Add((LabelledField.Authors, value));
                break;
            case LabelledField.Outlet when WebAddress.Absolute(value) is { } address:
                fields.OfferUrl(address);
                break;
            case LabelledField.Outlet or LabelledField.Sender:
                TakeOutlet(story, value);
                break;
            case LabelledField.Url:
                fields.OfferUrl(WebAddress.Absolute(value.Trim('<', '>')));
                break;
            case LabelledField.Published:
                fields.OfferPublished(story.Dates.Read(value, "text"));
                break;
            case LabelledField.Modified:
                fields.OfferModified(story.Dates.Read(value, "text"));
                break;
            // What the story begins with sums nothing up.
            case LabelledField.Standfirst when !BeginsStory(story, value):
                fields.OfferStandfirst(value);
                break;
            case LabelledField.Place:
                story.Place ??= value;
                break;
            case LabelledField.Section:
                fields.OfferSection(Issue().Replace(value.Trim('[', ']', '"', '\''), ""));
                break;
            case LabelledField.Language:
                fields.OfferLanguage(value);
                break;
            case LabelledField.Topics:
                fields.OfferTopics(value.Trim('[', ']').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
        }
    }

    /// <summary>'The Harbour Post, 14 May 2024, p. 3', 'The Harbour Post ; Saltmarsh, England'.</summary>
    private static void TakeOutlet(Story story, string value)
    {
        if (Dates.Find(value, "text", null) is var (date, start, _) && start > 2)
        {
            if (story.Dates.Admit(date) is { } admitted)
                story.Fields.OfferPublished(admitted);
            value = value[..start];
        }
        if (value.Split([" - ", " | ", " – "], StringSplitOptions.None) is [var name, var section] && SectionNames.Is(section))
        {
            story.Fields.OfferSection(section);
            value = name;
        }
        story.Fields.OfferOutlet(Issue().Replace(value, "").Trim(' ', ',', '(', '|'));
    }

    private static bool BeginsStory(Story story, string value) =>
        value.TrimEnd('…', '.', ' ') is { Length: > 12 } start && story.Blocks.Any(b => FieldLabels.Read(b.Text) is null && b.Text.StartsWith(start, StringComparison.Ordinal));

    /// <summary>'Fwd: Re: …' of mail.</summary>
    [GeneratedRegex(@"^(?:(?:fwd?|wg|tr|rv|re|aw|enc|odp|doorst)\s*:\s*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    /// <summary>'Tolliver, Maeve', as libraries file names.</summary>
    [GeneratedRegex(@"(?<=^|;\s*)(?<family>\p{Lu}[\p{L}’'-]+),\s(?<given>\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2})(?=$|\s*;)", RegexOptions.CultureInvariant)]
    private static partial Regex Reversed();

    /// <summary>What follows an outlet's or a section's name: ', Nr. 112, S. 5', ' vom', ' ; Saltmarsh, England'.</summary>
    [GeneratedRegex(@"\s*;.*$|,?\s+(?:vom|du|del|dell['’]|van|of|от|z dnia)\s*$|[,;]\s*(?:nr|no|n°|nº|núm|issue|heft|ausgabe|s|p|pp|pg|pag|pág|str|seite|page|vol)\b\.?.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Issue();
}
