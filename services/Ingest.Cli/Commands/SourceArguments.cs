using System.CommandLine;
using Ingest.Cli.Sources;
using Ingest.Fetcher;

namespace Ingest.Cli.Commands;

/// <summary>What the commands share that read files without an archive.</summary>
internal sealed class SourceArguments
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, folders, or - for the standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "jsonl: a line a record; text: for reading. Text on a terminal, jsonl elsewhere",
        HelpName = "jsonl|text",
    }.AcceptOnlyFromAmong("jsonl", "text");

    private readonly Option<string> _as = new Option<string>("--as")
    {
        Description = "What the standard input is; without it, Ingest looks at it",
        HelpName = "text|markdown|html|jsonl",
    }.AcceptOnlyFromAmong("text", "markdown", "html", "jsonl");

    private readonly Option<int> _maxBytes = new("--max-bytes")
    {
        Description = "Bytes of one record; a larger one is refused",
        DefaultValueFactory = _ => new FetchingOptions().MaxRecordBytes,
        HelpName = "N",
    };

    public SourceArguments() => _maxBytes.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() is < 1 or > 1 << 30)
            result.AddError("--max-bytes is from 1 to 1073741824");
    });

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_format);
        command.Add(_as);
        command.Add(_maxBytes);
    }

    public string[] Paths(ParseResult parsed) => parsed.GetRequiredValue(_paths);

    public bool IsJson(ParseResult parsed) => (parsed.GetValue(_format) ?? (Console.IsOutputRedirected ? "jsonl" : "text")) == "jsonl";

    public SourceOptions Options(ParseResult parsed) => new(
        parsed.GetValue(_as) is { } name ? Enum.Parse<SourceFormat>(name, ignoreCase: true) : null,
        parsed.GetValue(_maxBytes));
}
