using Ingest.Contracts;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Html;

/// <summary>The page's meta elements by name, whichever attribute names them.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(NotableElements page)
    {
        foreach (var meta in page.All("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("http-equiv");
            var value = meta.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(value))
                continue;
            if (!_values.TryGetValue(name.Trim(), out var list))
                _values[name.Trim()] = list = [];
            list.Add(value.Trim());
        }
    }

    public string? this[string name] => _values.TryGetValue(name, out var values) ? values[0] : null;

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public IReadOnlyList<string> List(params string[] names) =>
        names.Select(n => this[n]).FirstOrDefault(v => v is not null)?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public Dated? FirstDate(DateWindow dates, params string[] names) =>
        names.Select(n => dates.Read(this[n], "meta")).FirstOrDefault(d => d is not null);

    /// <summary>The date in any element that is named for publication, or for a date and no later event.</summary>
    public Dated? AnyDate(DateWindow dates) => Named(dates, "publi") ?? Named(dates, "date") ?? Named(dates, "created");

    private Dated? Named(DateWindow dates, string part) =>
        _values.Where(v => v.Key.Contains(part, StringComparison.OrdinalIgnoreCase) && !Later.Any(l => v.Key.Contains(l, StringComparison.OrdinalIgnoreCase)))
            .Select(v => dates.Read(v.Value[0], "meta")).FirstOrDefault(d => d is not null);

    private static readonly string[] Later = ["modif", "update", "expir", "revis", "valid", "end", "event", "unavailable"];
}
