namespace Ingest.Training;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(string? Command, string? Model, DataFolder? Data, string To)
{
    public static Arguments Parse(string[] args)
    {
        var words = args.TakeWhile(word => !word.StartsWith('-')).ToArray();
        var data = After(args, "--data");
        return new Arguments(
            words.ElementAtOrDefault(0),
            words.ElementAtOrDefault(1),
            data is null ? null : new DataFolder(data),
            After(args, "--to") ?? Path.Combine("shared", "Ingest.Language"));
    }

    public static int Explain()
    {
        Console.Error.WriteLine("""
            Usage, from the root of the repository:
              Ingest.Training all --data FOLDER [--to shared/Ingest.Language]
              Ingest.Training language|topics|names-of-topics --data FOLDER [--to shared/Ingest.Language]
              Ingest.Training stories --data FOLDER --to shared/Ingest.Stories
              Ingest.Training measure language|topics|names|keywords --data FOLDER
            """);
        return 2;
    }

    private static string? After(string[] args, string option)
    {
        var at = Array.IndexOf(args, option);
        return at >= 0 ? args.ElementAtOrDefault(at + 1) : null;
    }
}
