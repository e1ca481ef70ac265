using System.Numerics;
using System.Runtime.InteropServices;
using Ingest.Language.Languages;

namespace Ingest.Training.Languages;

/// <summary>Corrects the shares of grams where they tell neighbours apart badly: logistic regression that starts from naive Bayes.</summary>
/// <remarks>
/// Each sentence is judged by the shares of the other folds, so that no gram is trusted because the sentence itself was counted;
/// the corrections are common to all folds. The settings were chosen on held-out folds.
/// </remarks>
internal sealed class GramTuning(string[] languages, ulong[] keys)
{
    private const int Epochs = 6;
    private const float Step = 0.01f;

    /// <summary>Grams overlap: what they say together is worth this share of their sum.</summary>
    private const float Independence = 0.1f;

    /// <summary>A sentence that is told so surely teaches nothing.</summary>
    private const float Sure = 0.999f;

    /// <summary>A quarter of the sentences are read whole, of four in ten the first sixty characters, of the rest fifteen or more from any word on.</summary>
    private const double Whole = 0.25;
    private const double FromStart = 0.4;
    private const int Window = 60;
    private const int Shortest = 15;

    private readonly int _width = (languages.Length + Vector<float>.Count - 1) / Vector<float>.Count;
    private readonly Dictionary<ulong, int> _rows = keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    /// <param name="lines">Sentences with the number of their language and of their fold.</param>
    /// <param name="weights">What a gram weighs in a language by the sentences outside a fold, in natural logarithms.</param>
    /// <returns>For each gram and language what is to be added to its weight.</returns>
    public float[,] Learn((string Text, int Language, int Fold)[] lines, Func<ulong, int, int, double> weights)
    {
        var folds = lines.Select(line => line.Fold).Distinct().ToDictionary(fold => fold, fold => Weights(fold, weights));
        var corrections = new Vector<float>[keys.Length * _width];
        var random = new Random(keys.Length);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(lines);
            var step = Step * (1 - ((float)epoch / Epochs));
            foreach (var (text, language, fold) in lines)
                Learn(Rows(Stretch(text, random)), language, folds[fold], corrections, step);
        }

        var result = new float[keys.Length, languages.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            for (var language = 0; language < languages.Length; language++)
                result[row, language] = Floats(corrections.AsSpan(row * _width, _width))[language];
        }

        return result;
    }

    /// <summary>A step towards the language of a text, away from the others as far as they were thought probable.</summary>
    private void Learn(List<int> rows, int language, Vector<float>[] weights, Vector<float>[] corrections, float step)
    {
        Span<Vector<float>> sums = stackalloc Vector<float>[_width];
        sums.Clear();
        foreach (var row in rows)
        {
            for (var i = 0; i < _width; i++)
                sums[i] += weights[(row * _width) + i] + corrections[(row * _width) + i];
        }

        var shares = Floats(sums)[..languages.Length];
        Probabilities(shares);
        if (shares[language] > Sure)
            return;
        foreach (ref var share in shares)
            share *= -step;
        shares[language] += step;
        foreach (var row in rows)
        {
            for (var i = 0; i < _width; i++)
                corrections[(row * _width) + i] += sums[i];
        }
    }

    private static void Probabilities(Span<float> sums)
    {
        var best = float.MinValue;
        foreach (var sum in sums)
            best = Math.Max(best, sum);
        var total = 0f;
        foreach (ref var sum in sums)
            total += sum = MathF.Exp((sum - best) * Independence);
        foreach (ref var sum in sums)
            sum /= total;
    }

    private static Span<float> Floats(Span<Vector<float>> vectors) => MemoryMarshal.Cast<Vector<float>, float>(vectors);

    private Vector<float>[] Weights(int fold, Func<ulong, int, int, double> weights)
    {
        var table = new Vector<float>[keys.Length * _width];
        for (var row = 0; row < keys.Length; row++)
        {
            var cells = Floats(table.AsSpan(row * _width, _width));
            for (var language = 0; language < languages.Length; language++)
                cells[language] = (float)weights(keys[row], language, fold);
            cells[languages.Length..].Clear();
        }

        return table;
    }

    private static string Stretch(string text, Random random)
    {
        var (kind, place) = (random.NextDouble(), random.NextDouble());
        if (kind < Whole || text.Length <= Window)
            return text;
        if (kind < Whole + FromStart)
            return text[..Window];
        var start = text.LastIndexOf(' ', (int)(place * (text.Length - Window))) + 1;
        return text.Substring(start, random.Next(Shortest, Window));
    }

    private List<int> Rows(string text)
    {
        var rows = new List<int>(text.Length * 4);
        foreach (var key in GramReader.All(text))
        {
            if (_rows.TryGetValue(key, out var row))
                rows.Add(row);
        }

        return rows;
    }
}
