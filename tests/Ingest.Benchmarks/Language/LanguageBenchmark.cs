using Ingest.Training;
using Ingest.Training.Keywords;
using Ingest.Training.Languages;
using Ingest.Training.Names;
using Ingest.Training.Topics;

namespace Ingest.Benchmarks.Language;

/// <summary>The command <c>language FOLDER</c>: how well and how fast language, topics, names and keywords are told.</summary>
public static class LanguageBenchmark
{
    public static int Run(string[] args)
    {
        if (args is not [var folder] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("usage: Ingest.Benchmarks language FOLDER");
            return 2;
        }

        var data = new DataFolder(folder);
        foreach (var measure in (Func<DataFolder, int>[])[TopicMeasure.Run, LanguageMeasure.Run, NameMeasure.Run, KeywordMeasure.Run])
            measure(data);
        return 0;
    }
}
