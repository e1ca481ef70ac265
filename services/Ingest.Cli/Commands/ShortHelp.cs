using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Ingest.Cli.Commands;

/// <summary>Leaves the examples of every command out of the list of all commands; each command's own help has them.</summary>
internal sealed class ShortHelp(HelpAction help) : SynchronousCommandLineAction
{
    public static void Apply(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help)
                option.Action = new ShortHelp(help);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var command in parseResult.CommandResult.Command.Subcommands)
            command.Description = command.Description?.Split("\n\n", 2)[0];
        return help.Invoke(parseResult);
    }
}
