using System.CommandLine;
using Ingest.Cli.Commands;

var root = new RootCommand("Drop news into a folder; get a clean, tagged, searchable archive, and proof that nothing was lost.")
{
    RunCommand.Create(),
    StatusCommand.Create(),
    AuditCommand.Create(),
    TraceCommand.Create(),
    StoryCommand.Create(),
    DiffCommand.Create(),
    ExtractCommand.Create(),
    TagCommand.Create(),
    TopicsCommand.Create(),
    SearchCommand.Create(),
    ExportCommand.Create(),
    FailedCommand.Create(),
    RetagCommand.Create(),
    RecleanCommand.Create(),
    BoilerplateCommand.Create(),
    ForgetCommand.Create(),
    DoctorCommand.Create(),
};
ShortHelp.Apply(root);
return await CommandErrors.InvokeAsync(root, args);
