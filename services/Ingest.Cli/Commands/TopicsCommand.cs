using System.CommandLine;
using Ingest.Cli.Output;
using Ingest.Cli.Topics;
using Ingest.Enricher.Topics;
using Ingest.Hosting;
using Ingest.Language.Topics;
using Ingest.Language.Topics.Own;

namespace Ingest.Cli.Commands;

internal static class TopicsCommand
{
    private const string ModelName = "trained" + TopicFolder.ModelEnding;

    public static Command Create() => new("topics", Arguments.Examples(
        "Make topics of your own, beside the built-in ones, and measure them.",
        "ingest topics train labelled.jsonl --to topics",
        "ingest tag --topics topics story.txt",
        "ingest topics evaluate others.jsonl --topics topics"))
    {
        Train(),
        Evaluate(),
    };

    /// <summary>The option that names a folder of own topics.</summary>
    public static Option<string?> Folder() => new("--topics")
    {
        Description = "A folder with your own topics: models of 'ingest topics train' and .yaml files",
        HelpName = "FOLDER",
    };

    private static Argument<string> Labelled() => new("LABELLED.jsonl")
    {
        Description = "Labelled articles, a line each: {\"title\": …, \"text\": …, \"topics\": [\"name\", …]}, [] for articles of other subjects",
    };

    private static Command Train()
    {
        var (file, to) = (Labelled(), new Option<string>("--to") { Description = "The folder that gets the model", HelpName = "FOLDER", Required = true });
        var command = new Command("train", Arguments.Examples(
            "Learn topics from labelled articles. Every fifth is held out for the report; the model that is kept is trained on all. The same file gives the same model.",
            "ingest topics train labelled.jsonl --to topics"))
        {
            file, to,
        };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetRequiredValue(file);
            var training = new OwnTopicTraining();
            foreach (var (line, article) in LabelledFile.Read(path))
            {
                if (!training.Add(article))
                    throw new UsageException($"{Path.GetFileName(path)} line {line}: neither 'title' nor 'text' has a word to learn from");
            }

            if (training.Obstacle() is { } obstacle)
                throw new UsageException($"{Path.GetFileName(path)}: {obstacle}");
            var result = training.Train();
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(to)).FullName;
            await NewFile.WriteAsync(Path.Combine(folder, ModelName), stream =>
            {
                result.Model.Write(stream);
                return Task.CompletedTask;
            });
            Console.WriteLine($"Trained on {Counted.Of(result.Articles, "article")}; of a model trained on the others, {Counted.Of(result.HeldOut.Articles, "held-out article")}:");
            ReportTable.Print(result.HeldOut);
            Console.WriteLine($"Wrote {Path.Combine(parsed.GetRequiredValue(to), ModelName)}; use it with 'ingest tag --topics' or Enriching:TopicsFolder.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Evaluate()
    {
        var (file, folder) = (Labelled(), Folder());
        var command = new Command("evaluate", Arguments.Examples(
            "Measure topics on labelled articles that trained nothing: precision, recall and F1 of each. With --topics your own are measured, by their names; "
            + "without, the built-in ones of the first level, by their ids (medtop:11000000).",
            "ingest topics evaluate others.jsonl --topics topics"))
        {
            file, folder,
        };
        command.SetAction(parsed =>
        {
            var own = OwnTopicsOption.Read(parsed.GetValue(folder));
            var annotator = OwnTopicsOption.Annotator(own);
            var report = new ClassReport();
            foreach (var (_, article) in LabelledFile.Read(parsed.GetRequiredValue(file)))
            {
                var given = annotator.Annotate(article.Title, article.Text, null).Topics;
                report.Add(article.Topics, own is null
                    ? given.Select(topic => topic.Id).Where(id => MediaTopics.Find(id) is { Level: 1 })
                    : given.Where(topic => topic.Id == OwnTopics.IdOf(topic.Name)).Select(topic => topic.Name));
            }

            Console.WriteLine($"{Counted.Of(report.Articles, "article")}:");
            ReportTable.Print(report);
            return ExitCode.Fine;
        });
        return command;
    }
}
