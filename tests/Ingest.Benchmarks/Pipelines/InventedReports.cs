using System.Globalization;
using System.Net;
using System.Text;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>Reports in plain English about people and places, so that every stage has its full work: language, topics, names, key phrases. Same seed, same reports.</summary>
public sealed class InventedReports(int seed)
{
    private static readonly string[] Given = "Anna Peter Maria Thomas Julia Martin Sarah Daniel Laura David Elena Robert Claire Paul Nina George Alice Henry Sofia Frank".Split(' ');
    private static readonly string[] Family = "Keller Novak Brennan Costa Lindgren Okafor Marsh Whitfield Duarte Hansen Petrov Callahan Moreau Tanaka Rossi Vance Haddad Nowak Sinclair Ortega".Split(' ');
    private static readonly string[] Places = "London|Paris|Berlin|Madrid|Caracas|Lagos|Nairobi|Toronto|Sydney|Warsaw|Lisbon|Chicago|Mumbai|Seoul|Lima|Oslo|Cairo|Athens|Dublin|Vienna".Split('|');
    private static readonly string[] Bodies = "the Ministry of Finance|the city council|the Supreme Court|the Central Bank|the United Nations|the health authority|the police|the football association|the teachers' union|the port company|the university|the election commission".Split('|');
    private static readonly string[] Verbs = "rejected|welcomed|announced|delayed|defended|criticised|approved|questioned|confirmed|postponed|explained|examined".Split('|');
    private static readonly string[] Things = "a new budget|the vaccination campaign|plans for a bridge|the strike of the drivers|a tax on fuel|the election result|a study of river water|the trial of two officers|the transfer of a striker|a rise in interest rates|the school reform|an inquiry into the flood|the peace talks|a satellite launch|the harvest after the drought|cuts to hospital funding|a merger of two airlines|the sale of the stadium".Split('|');
    private static readonly string[] Times = "on Monday|on Tuesday evening|last week|earlier this month|after a long debate|despite warnings|for the second time|ahead of the vote".Split('|');
    private static readonly string[] Reasons = "because costs had doubled in a year|as hundreds of people gathered outside|while talks with the opposition went on|although experts had advised against it|to calm the markets|after a report that was published in spring|since many families depend on it".Split('|');

    private readonly Random _random = new(seed);
    private int _number;

    /// <returns>A headline, and paragraphs of about <paramref name="characters"/> together, unlike those of any other report.</returns>
    public (string Title, IReadOnlyList<string> Paragraphs) Next(int characters)
    {
        var number = ++_number;
        var people = Enumerable.Range(0, 4).Select(_ => $"{Pick(Given)} {Pick(Family)}").ToArray();
        var (place, body) = (Pick(Places), Pick(Bodies));
        var title = string.Create(CultureInfo.InvariantCulture, $"{people[0]} {Pick(Verbs)} {Pick(Things)} in {place}, file {number}");
        List<string> paragraphs = [];
        var text = new StringBuilder();
        for (var (length, sentence) = (0, 0); length < characters; sentence++)
        {
            var before = text.Length;
            text.Append(_random.Next(4) switch
            {
                0 => $"{Upper(body)} {Pick(Verbs)} {Pick(Things)} {Pick(Times)}, {Pick(Reasons)}.",
                1 => $"“We {Pick(Verbs)} {Pick(Things)} {Pick(Reasons)},” said {Pick(people)}, who speaks for {Pick(Bodies)} in {Pick(Places)}.",
                2 => string.Create(CultureInfo.InvariantCulture, $"In {place}, {_random.Next(10, 90_000)} people had heard of {Pick(Things)} {Pick(Times)}, and {Pick(people).Split(' ')[1]} {Pick(Verbs)} {Pick(Things)}."),
                _ => $"{Pick(people)} {Pick(Verbs)} {Pick(Things)} {Pick(Times)} when {body} met in {Pick(Places)} {Pick(Reasons)}.",
            });
            length += text.Length - before + 1;
            if (sentence % 4 == 3 || length >= characters)
            {
                paragraphs.Add(text.ToString());
                text.Clear();
            }
            else
            {
                text.Append(' ');
            }
        }
        return (title, paragraphs);
    }

    /// <returns>A page of about <paramref name="characters"/>: a report amid menus, related links and scripts.</returns>
    /// <remarks>Like real ones a tag for each 160 characters, and a good third of all within scripts (150 pages of the extraction data: 153 KB, 955 tags, 37%).</remarks>
    public string NextPage(int characters)
    {
        var (title, paragraphs) = Next(Math.Min(6000, characters / 4));
        var page = new StringBuilder($"<!doctype html><html lang=en><head><title>{WebUtility.HtmlEncode(title)} - The Gazette</title><meta property=\"og:site_name\" content=\"The Gazette\"></head><body><nav><ul>");
        foreach (var place in Places)
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"menu-item\"><a href=\"/{place}\">{place}</a></li>");
        page.Append(CultureInfo.InvariantCulture, $"</ul></nav><main><article class=\"story\"><h1>{WebUtility.HtmlEncode(title)}</h1><p class=\"byline\">By {Pick(Given)} {Pick(Family)}</p>");
        foreach (var paragraph in paragraphs)
            page.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
        page.Append("</article></main><aside class=\"related\">");
        while (page.Length < characters)
            AppendTeaser(page);
        return page.Append("</aside><footer>© The Gazette. All rights reserved.</footer></body></html>").ToString();
    }

    private void AppendTeaser(StringBuilder page)
    {
        var (number, title) = (_random.Next(), $"{Upper(Pick(Bodies))} {Pick(Verbs)} {Pick(Things)}");
        var path = title.ToLowerInvariant().Replace(' ', '-');
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"teaser card card--wide grid__item grid__item--third\" data-id=\"{number}\" data-tracking=\"list:related|position:{number % 20}|type:story\">")
            .Append(CultureInfo.InvariantCulture, $"<a class=\"teaser__link js-track\" href=\"https://www.example.org/news/{number % 1000}/{path}\">")
            .Append(CultureInfo.InvariantCulture, $"<img class=\"teaser__image lazy\" src=\"https://images.example.org/{number}/320x180.jpg\" srcset=\"https://images.example.org/{number}/640x360.jpg 640w, https://images.example.org/{number}/960x540.jpg 960w\" alt=\"\">")
            .Append(CultureInfo.InvariantCulture, $"<h3 class=\"teaser__title\">{title}</h3></a><span class=\"teaser__time\">{number % 23} hours ago</span></div>\n");
        page.Append(CultureInfo.InvariantCulture, $"<script>window.cards=window.cards||[];window.cards.push({{\"id\":{number},\"path\":\"{path}\",\"title\":\"{title}\",\"slots\":[{string.Join(',', Enumerable.Range(0, 30).Select(slot => (number ^ slot) % 9973))}]}});</script>\n");
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
