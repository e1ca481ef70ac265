using System.Globalization;
using Ingest.Language;
using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>Prints how well the topics of outlets outside the training data are told, with and without HuffPost's headlines.</summary>
internal static class TopicMeasure
{
    /// <summary>Leaves articles of about 2,700 characters on average.</summary>
    private const int LongestTimed = 8000;

    public static int Run(DataFolder data)
    {
        TopicTest[] tests =
        [
            new("Wikinews, 17 classes", Wikinews(data), [.. Enumerable.Range(0, TopicModel.Topics)]),
            Closed("BBC, closed", data, "topics/eval_only/bbc_dev.jsonl", "BBC"),
            Closed("MasakhaNEWS English, closed", data, "topics/eval_only/masakhanews_eng_dev.jsonl", "MASAKHA"),
        ];
        Compare("without HuffPost", TopicTraining.Train(TopicCorpus.Open(data, withHuffPost: false)), tests);
        Compare("with HuffPost", TopicTraining.Train(TopicCorpus.Open(data, withHuffPost: true)), tests);
        WeakTopicMeasure.Report();
        TopicCalibration.Report(Wikinews(data));
        Time(Wikinews(data));
        return 0;
    }

    private static void Compare(string name, TopicModel model, TopicTest[] tests)
    {
        Console.WriteLine(name);
        var predictor = new TopicPredictor(new Lazy<TopicModel>(model));
        foreach (var test in tests)
            test.Report(predictor);
        foreach (var test in tests)
            test.ReportGiven(predictor);
    }

    private static List<TopicExample> Wikinews(DataFolder data)
    {
        var labels = new TopicLabels(data);
        return [.. data.Json("topics/dev/wikinews_iptc17_dev.jsonl").Select(line => new TopicExample(
            line.GetProperty("title").GetString()!,
            line.GetProperty("text").GetString()!,
            [.. line.GetProperty("labels").EnumerateArray().Select(label => labels.Index(label.GetString()!))]))];
    }

    private static TopicTest Closed(string name, DataFolder data, string file, string source)
    {
        var labels = new TopicLabels(data);
        var examples = data.Json(file).Select(line => new TopicExample(
            line.GetProperty("title").GetString()!, line.GetProperty("text").GetString()!, labels.Map(source, line.GetProperty("label").GetString()))).ToList();
        return new TopicTest(name, examples, [.. examples.SelectMany(example => example.Topics).Distinct().Order()]);
    }

    private static void Time(List<TopicExample> examples)
    {
        var predictor = new TopicPredictor();
        Document[] documents = [.. examples.Where(example => example.Text.Length < LongestTimed).Select(example => new Document(example.Title, example.Text, "en"))];
        var best = double.MaxValue;
        for (var round = 0; round < 200; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var document in documents)
                predictor.Predict(new Document(document.Title, document.Text, "en"));
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"shipped model: {documents.Length / best:0} articles per second of processor time, of {documents.Average(document => document.Text.Length):0} characters, tokenizing and evidence included"));
    }
}
