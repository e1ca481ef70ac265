using System.Runtime.InteropServices;
using Ingest.Contracts;

namespace Ingest.Language.Topics;

/// <summary>The phrases that speak for a topic, of the lexicon and of the model together, heaviest first.</summary>
internal static class TopicEvidence
{
    private const int Most = 8;
    private const double Least = 0.02;

    public static List<Evidence> Of(int topic, TopicReading reading, TopicModel model, Document document)
    {
        var weights = new Dictionary<Place, double>();
        foreach (var finding in reading.Findings)
        {
            foreach (var vote in finding.Votes)
            {
                if (vote.Topic == topic)
                    Add(weights, new Place(finding.Start, finding.End, finding.InTitle), vote.Weight * finding.Loudness * reading.LexiconUnit);
            }
        }

        foreach (ref readonly var feature in reading.Features.All)
        {
            var weight = model.Weight(feature.Bucket, topic) * feature.Value * reading.LinearUnit;
            if (weight > Least)
                Add(weights, new Place(feature.Start, feature.End, feature.InTitle), weight);
        }

        return Heaviest(weights, document);
    }

    /// <summary>At most eight of the places, as evidence; what weighs next to nothing is left out.</summary>
    public static List<Evidence> Heaviest(Dictionary<Place, double> weights, Document document)
    {
        Span<(double Weight, Place Place)> best = stackalloc (double, Place)[Most];
        var count = 0;
        foreach (var (place, weight) in weights)
        {
            if (weight <= Least || count == Most && Compare((weight, place), best[Most - 1]) > 0)
                continue;
            var at = count == Most ? Most - 1 : count++;
            for (; at > 0 && Compare((weight, place), best[at - 1]) < 0; at--)
                best[at] = best[at - 1];
            best[at] = (weight, place);
        }

        var evidence = new List<Evidence>(count);
        foreach (var (weight, place) in best[..count])
        {
            var source = place.InTitle ? document.Title : document.Text;
            var start = place.InTitle ? -1 : place.Start;
            evidence.Add(new Evidence(source[place.Start..place.End], start, place.End - place.Start, Math.Round(weight, 3)));
        }

        return evidence;
    }

    /// <summary>The heavier comes first, and of equals the one that stands first.</summary>
    private static int Compare((double Weight, Place Place) a, (double Weight, Place Place) b) =>
        a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Place.CompareTo(b.Place);

    public static void Add(Dictionary<Place, double> weights, Place place, double weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(weights, place, out _) += weight;
}

/// <summary>Where a phrase stands: UTF-16 code units of the title or of the text.</summary>
internal readonly record struct Place(int Start, int End, bool InTitle) : IComparable<Place>
{
    /// <summary>The title comes before the text.</summary>
    public int CompareTo(Place other) => (InTitle ? 0 : 1, Start, End).CompareTo((other.InTitle ? 0 : 1, other.Start, other.End));
}
