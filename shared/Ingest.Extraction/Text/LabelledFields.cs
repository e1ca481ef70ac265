using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Reads the labelled lines ('Source: The Harbour Post') that exports and Markdown front matter open with.</summary>
internal static partial class LabelledFields
{
    private const int Window = 24;

    public static void Apply(Story story)
    {
        var head = story.Live.Take(Window).ToList();
        var fenced = head.Count > 2 && head[0].Text == "---";
        var fence = fenced ? head.FindIndex(1, b => b.Text is "---" or "...") : -1;
        if (fenced && fence < 0)
            return;
        var fields = fenced ? head[1..fence] : Labelled(head);
        // One labelled line may be a headline with a colon in it; a title or two labels are none.
        if (!fenced && fields.Count < 2)
            return;
        foreach (var (i, block) in fields.Index())
        {
            // A value may go on in the next line.
            var more = i + 1 < fields.Count && !Label().IsMatch(fields[i + 1].Text) ? " " + fields[i + 1].Text : "";
            if (Label().Match(block.Text) is { Success: true } match)
                Take(story, match.Groups["label"].Value.ToLowerInvariant(), (match.Groups["value"].Value + more).Trim(' ', '"', '\''));
            Story.Remove(block, fenced ? "front-matter" : "labelled-field");
        }
        if (!fenced)
            return;
        Story.Remove(head[0], "front-matter");
        Story.Remove(head[fence], "front-matter");
    }

    /// <summary>The labelled lines that the text opens with; one line between two of them belongs to the first.</summary>
    private static List<Block> Labelled(List<Block> head)
    {
        var end = 0;
        while (end < head.Count && (Label().IsMatch(head[end].Text) || end > 0 && end + 1 < head.Count && head[end].Joined && Label().IsMatch(head[end - 1].Text) && Label().IsMatch(head[end + 1].Text)))
            end++;
        return head[..end];
    }

    private static void Take(Story story, string label, string value)
    {
        var fields = story.Fields;
        switch (label)
        {
            case "title" or "headline" or "titel" or "titre" or "título" or "titolo":
                fields.OfferTitle(value);
                break;
            case "author" or "authors" or "by" or "byline" or "autor" or "auteur" or "autore":
                fields.OfferAuthors(ByLine.Names(value.Trim('[', ']')));
                break;
            case "site" or "site_name" or "sitename" or "source" or "outlet" or "publication" or "publisher" or "quelle" or "fuente" or "fonte":
                fields.OfferOutlet(value);
                break;
            case "url" or "link" or "canonical" or "canonical_url":
                fields.OfferUrl(WebAddress.Absolute(value));
                break;
            case "date" or "published" or "publication date" or "pubdate" or "datum" or "fecha" or "data":
                fields.OfferPublished(story.Dates.Read(value, "text"));
                break;
            case "updated" or "modified" or "lastmod":
                fields.OfferModified(story.Dates.Read(value, "text"));
                break;
            case "description" or "summary" or "standfirst" or "subtitle" or "excerpt":
                fields.OfferStandfirst(value);
                break;
            case "section" or "category" or "ressort" or "rubrique":
                fields.OfferSection(value);
                break;
            case "language" or "lang":
                fields.OfferLanguage(value);
                break;
            case "tags" or "keywords" or "topics":
                fields.OfferTopics(value.Trim('[', ']').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                break;
        }
    }

    [GeneratedRegex(@"^(?<label>title|headline|titel|site|site_name|sitename|words|wordcount|page|titre|título|titolo|authors?|by|byline|autor|auteur|autore|source|outlet|publication|publisher|quelle|fuente|fonte|url|link|canonical|canonical_url|date|published|publication date|pubdate|datum|fecha|data|updated|modified|lastmod|description|summary|standfirst|subtitle|excerpt|section|category|ressort|rubrique|language|lang|tags|keywords|topics|id|slug|layout|copyright|word count|length|Überschrift|kopf)\s*:\s*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
