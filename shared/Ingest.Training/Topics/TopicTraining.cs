using Ingest.Language.Topics;
using Ingest.Language.Topics.Learning;

namespace Ingest.Training.Topics;

/// <summary>Trains SVM and complement naive Bayes on the open data and writes their sum as one table of bytes.</summary>
internal static class TopicTraining
{
    /// <summary>Of a hundred thousand weights one is cut; the steps of the others grow finer for it.</summary>
    private const double Cut = 0.99999;

    public static int Run(DataFolder data, string to)
    {
        var model = Train(TopicCorpus.Open(data, withHuffPost: ShipsHuffPost));
        ModelFile.Write(to, $"Topics/Model/{TopicModel.File}", model.Write);
        return 0;
    }

    public const bool ShipsHuffPost = false;

    public static TopicModel Train(TopicExample[] examples)
    {
        var vectors = new TopicVectors(examples);
        var svm = LinearSvm.Train(vectors.All, TopicModel.Topics);
        var bayes = ComplementBayes.Train(vectors.All);
        var (svmUnit, bayesUnit) = (1 / vectors.Deviation(svm), 1 / vectors.Deviation(bayes));
        var sum = svm.Zip(bayes, (a, b) => (float)((a * svmUnit) + (b * bayesUnit))).ToArray();
        var sizes = sum.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var scale = sizes[(int)((sizes.Length - 1) * Cut)] / 127;
        return new TopicModel(scale, Array.ConvertAll(sum, weight => (sbyte)Math.Clamp(Math.Round(weight / scale), -127, 127)));
    }
}
