using System.CommandLine;
using Ingest.Cli.Checking;

namespace Ingest.Cli.Commands;

internal static class DoctorCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        data.Arity = ArgumentArity.ZeroOrOne;
        var broker = new Option<string?>("--broker") { Description = "Look at this broker too", HelpName = "amqp://…" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("doctor", Arguments.Examples(
            "Check folder, mounts, disk, settings, archive and broker, and say what to do. Exit code 1 on a problem, 3 when something does not answer.",
            "ingest doctor ~/news",
            "ingest doctor --store postgresql://ingest@db/ingest --broker amqp://ingest:secret@rabbitmq/"))
        {
            data, broker, json, store,
        };
        command.SetAction((parsed, cancellation) => Doctor.RunAsync(
            parsed.GetValue(data), parsed.GetValue(store), parsed.GetValue(broker), parsed.GetValue(json), cancellation));
        return command;
    }
}
