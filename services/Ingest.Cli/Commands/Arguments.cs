using System.CommandLine;

namespace Ingest.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Data() => new("DATA") { Description = "The data folder: inbox, done, failed and the archive" };

    public static Option<string?> Store() => new("--store")
    {
        Description = "The archive on PostgreSQL instead: postgresql://user:password@host/database or a connection string",
        HelpName = "CONNECTION",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs" };

    public static void AtLeast(Option<int> option, int least) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < least)
            result.AddError($"{option.Name} is at least {least}");
    });

    /// <summary>Adds lines to a command's description, as its examples.</summary>
    public static string Examples(string description, params string[] examples) =>
        $"{description}\n\nExamples:\n{string.Join('\n', examples.Select(example => $"  {example}"))}";
}
