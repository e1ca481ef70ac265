using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Auditing;
using Ingest.Cli.Output;
using Ingest.Hosting;

namespace Ingest.Cli.Commands;

internal static class AuditCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var deep = new Option<bool>("--deep") { Description = "Also compare the content of every file with what was settled" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("audit", Arguments.Examples(
            "Prove that nothing was lost: every record of every file has exactly one outcome, and every file its place. Exit code 1 on any difference.",
            "ingest audit ~/news",
            "ingest audit ~/news --deep --json | jq .differences"))
        {
            data, deep, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var report = await Audit.RunAsync(archive, parsed.GetValue(deep), cancellation);
            await using var output = StandardOutput.OpenText();
            await output.WriteAsync(parsed.GetValue(json) ? JsonOutput.Line(AuditView.Json(report)) + "\n" : AuditView.Render(report));
            return report.Balanced ? ExitCode.Fine : ExitCode.Refused;
        });
        return command;
    }
}
