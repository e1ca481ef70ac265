using Ingest.Training.Blocks;

// One program, a command for each model; each command owns a folder of that name.
Dictionary<string, Func<string[], int>> commands = new()
{
    ["blocks"] = BlockTraining.Run,
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
    return command(args[1..]);
Console.Error.WriteLine($"usage: Ingest.Training {string.Join('|', commands.Keys)} …");
return 2;
