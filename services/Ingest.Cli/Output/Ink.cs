namespace Ingest.Cli.Output;

/// <summary>Colours for a terminal, and nothing elsewhere (https://no-color.org).</summary>
internal sealed class Ink(bool colours)
{
    private const string End = "\e[0m";

    public static Ink ForOutput() =>
        new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public bool Colours => colours;

    public string Strong(string text) => Wrap("\e[1m", text);

    public string Faint(string text) => Wrap("\e[2m", text);

    public string Removed(string text) => Wrap("\e[31;9m", text);

    public string Added(string text) => Wrap("\e[32m", text);

    public string Rule(string text) => Wrap("\e[33m", text);

    public string Refused(string text) => Wrap("\e[31m", text);

    private string Wrap(string start, string text) => colours && text.Length > 0 ? start + text + End : text;
}
