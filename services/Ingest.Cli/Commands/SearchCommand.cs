using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Searching;
using Ingest.Storage;

namespace Ingest.Cli.Commands;

internal static class SearchCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words, \"phrases\", prefix* and, after --, -excluded words; nothing for the newest articles",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var topic = new Option<string?>("--topic") { Description = "An IPTC Media Topic by its id or name", HelpName = "ID|NAME" };
        var outlet = new Option<string?>("--outlet") { Description = "The outlet's whole name", HelpName = "NAME" };
        var language = new Option<string?>("--language") { Description = "The language's code", HelpName = "CODE" };
        var from = Times.Option("--from", "Published on this day (UTC) or later", end: false);
        var to = Times.Option("--to", "Published on this day (UTC) or earlier", end: true);
        var limit = new Option<int>("--limit") { Description = "How many to print", DefaultValueFactory = _ => 20, HelpName = "N" };
        var offset = new Option<int>("--offset") { Description = "How many to pass over", HelpName = "N" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        Arguments.AtLeast(limit, 1);
        Arguments.AtLeast(offset, 0);
        var command = new Command("search", Arguments.Examples(
            "Find articles by their words, topics, outlet, language and date; the newest first.",
            "ingest search ~/news harbour bridge",
            "ingest search ~/news '\"harbour bridge\"' --from 2025-11-01 --outlet \"Lakeshore Observer\"",
            "ingest search ~/news --topic sport --json | jq -r .title",
            "ingest search ~/news -- bridge -toll"))
        {
            data, query, topic, outlet, language, from, to, limit, offset, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = new SearchQuery(
                string.Join(' ', parsed.GetValue(query) ?? []), parsed.GetValue(topic) is { } name ? TopicNames.Resolve(name) : null,
                parsed.GetValue(outlet), parsed.GetValue(language), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(offset), parsed.GetValue(limit));
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            return await Search.RunAsync(archive.Store, wanted, parsed.GetValue(json), cancellation);
        });
        return command;
    }
}
