using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Exporting;

namespace Ingest.Cli.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var store = Arguments.Store();
        var format = new Option<string>("--format")
        {
            Description = "jsonl has everything; csv joins lists by '; '; markdown writes a file an article",
            DefaultValueFactory = _ => "jsonl",
            HelpName = "jsonl|csv|markdown",
        }.AcceptOnlyFromAmong("jsonl", "csv", "markdown");
        var to = new Option<string?>("--to") { Description = "A folder for articles.jsonl, articles.csv or the .md files; without it, the standard output", HelpName = "DIR" };
        var spreadsheet = new Option<bool>("--spreadsheet")
        {
            Description = "csv: put an apostrophe before cells that begin with = + - @, which a spreadsheet would run as formulas. This changes those cells; without it none is changed",
        };
        var command = new Command("export", Arguments.Examples(
            "Write every stored article once, with its topics, names and keywords.",
            "ingest export ~/news > articles.jsonl",
            "ingest export ~/news --format csv --spreadsheet --to ~/tables",
            "ingest export ~/news --format markdown --to ~/notes"))
        {
            data, format, to, spreadsheet, store,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == "markdown" && result.GetValue(to) is null)
                result.AddError("--format markdown writes many files; name a folder with --to DIR");
            if (result.GetValue(spreadsheet) && result.GetValue(format) != "csv")
                result.AddError("--spreadsheet is for --format csv");
        });
        command.SetAction(async (parsed, cancellation) => await Export.RunAsync(
            await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation),
            parsed.GetRequiredValue(format), parsed.GetValue(to), parsed.GetValue(spreadsheet), cancellation));
        return command;
    }
}
