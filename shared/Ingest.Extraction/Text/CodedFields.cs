using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Reads the two-letter codes that a database of clippings puts before each field: 'HD  Headline', 'SN  The Harbour Post', 'TD' above the story.</summary>
internal static partial class CodedFields
{
    private const int FewestCodes = 4;

    public static void Apply(Story story)
    {
        var coded = story.Live.Select(b => (Block: b, Match: Code().Match(b.Text))).Where(b => b.Match.Success).ToList();
        if (coded.Count < FewestCodes || !coded.Exists(c => c.Match.Groups["code"].Value == "HD") || !coded.Exists(c => c.Match.Groups["code"].Value is "LP" or "TD"))
            return;
        foreach (var (block, match) in coded)
        {
            if (Field(match.Groups["code"].Value) is { } field)
                LabelledValues.Take(story, field, match.Groups["value"].Value);
            Story.Remove(block, "labelled-field");
        }
    }

    private static LabelledField? Field(string code) => code switch
    {
        "HD" => LabelledField.Title,
        "BY" => LabelledField.Authors,
        "PD" => LabelledField.Published,
        "SN" => LabelledField.Outlet,
        "SE" => LabelledField.Section,
        _ => null,
    };

    [GeneratedRegex(@"^(?<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|SE|CX|CLM|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:\s(?<value>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
