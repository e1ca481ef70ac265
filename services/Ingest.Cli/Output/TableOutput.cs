using Spectre.Console;

namespace Ingest.Cli.Output;

/// <summary>Tables whose cells cannot do anything to the terminal.</summary>
internal static class TableOutput
{
    /// <summary>The width where the output is no terminal: a table folded to 80 columns can be read by nobody.</summary>
    private const int PipeWidth = 200;

    public static Table Of(params string[] columns) => new Table().Border(TableBorder.Rounded).AddColumns(columns);

    public static void Add(this Table table, params string?[] cells) =>
        table.AddRow(cells.Select(cell => new Text(Printable.Line(cell))));

    public static void Print(this Table table)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = PipeWidth;
        AnsiConsole.Write(table);
    }
}
