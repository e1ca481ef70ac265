using System.Runtime.InteropServices;

namespace Ingest.Extraction.Html;

/// <summary>The tags of a page's source, read in one pass: where each element ends, which the parser does not tell, and which tags nest too deep for it.</summary>
/// <remarks>
/// An end tag closes the latest open tag of its name. An element that the author never closed is taken to end where the next tag starts: true of a paragraph of text alone,
/// and too little for others.
/// </remarks>
internal sealed class SourceTags
{
    private readonly List<Place> _places;
    private readonly string _source;
    private char[]? _limited;

    /// <param name="End">0 where no end was found.</param>
    /// <param name="Before">The open tag of the same name that was open before, while this one is; -1 for none.</param>
    private record struct Place(int Start, int End, int Before);

    /// <summary>Of one name.</summary>
    /// <param name="Last">The latest tag that is open; -1 for none.</param>
    /// <param name="Nested">How many are open, by the parser's count.</param>
    private record struct Open(int Last, int Nested);

    private SourceTags(string source) => (_source, _places) = (source, new List<Place>(source.Length / 64));

    /// <summary>The source without the start tags that nest deeper than any page does, on which the parser would spend quadratic time; blanks keep every other place where it was.</summary>
    public string Limited => _limited is null ? _source : new string(_limited);

    public int Count => _places.Count;

    public static SourceTags Of(string source, int depth)
    {
        var tags = new SourceTags(source);
        var open = new Dictionary<ulong, Open>();
        var nested = 0;
        for (var i = source.IndexOf('<', StringComparison.Ordinal); i >= 0;)
        {
            var tag = SourceTag.Read(source, i);
            if (tag.Name != 0)
            {
                ref var latest = ref CollectionsMarshal.GetValueRefOrAddDefault(open, tag.Name, out var known);
                if (!known)
                    latest.Last = -1;
                tags.Close(tag, i, ref latest);
                tags.Limit(tag, i, ref latest, ref nested, depth);
            }
            i = tag.End < source.Length ? source.IndexOf('<', tag.End) : -1;
        }
        return tags;
    }

    /// <summary>The place after the element whose tag starts there.</summary>
    public int End(int start)
    {
        var (low, high) = (0, _places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_places[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        if (low < _places.Count && _places[low].Start == start && _places[low++].End is > 0 and var end)
            return end;
        return low < _places.Count ? _places[low].Start : _source.Length;
    }

    private void Close(SourceTag tag, int start, ref Open latest)
    {
        var place = new Place(start, 0, -1);
        if (tag.Closing && latest.Last >= 0)
        {
            ref var opened = ref CollectionsMarshal.AsSpan(_places)[latest.Last];
            (opened.End, latest.Last) = (tag.End, opened.Before);
        }
        else if (tag.IsRaw || _source[tag.End - 1] == '>' && _source[tag.End - 2] == '/')
        {
            place.End = tag.End;
        }
        else if (!tag.Closing)
        {
            (place.Before, latest.Last) = (latest.Last, _places.Count);
        }
        _places.Add(place);
    }

    private void Limit(SourceTag tag, int start, ref Open latest, ref int nested, int depth)
    {
        if (tag.Closing ? latest.Nested == 0 : !tag.Nests)
            return;
        if (tag.Closing)
        {
            latest.Nested--;
            nested--;
        }
        else if (nested >= depth)
        {
            _limited ??= _source.ToCharArray();
            _limited.AsSpan(start, tag.End - start).Fill(' ');
        }
        else
        {
            latest.Nested++;
            nested++;
        }
    }
}
