using System.Reflection;
using DbUp.Builder;

namespace Ingest.Storage.Sql;

/// <summary>Brings a schema up to date with the numbered scripts of one folder, and refuses one that is ahead of them.</summary>
internal static class Migrations
{
    public static IReadOnlyList<string> Names(string folder)
    {
        var prefix = $"Ingest.Storage.{folder}.Migrations.";
        return [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public static void Run(UpgradeEngineBuilder builder, string folder, string store)
    {
        var names = Names(folder);
        var engine = builder
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), names.Contains)
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
        Refuse(engine.GetExecutedScripts(), names, store);
        var result = engine.PerformUpgrade();
        if (!result.Successful)
            throw new StoreUnavailableException($"{store}: migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
    }

    /// <exception cref="NewerSchemaException">The store has a script that this program does not know.</exception>
    public static void Refuse(IEnumerable<string> applied, IReadOnlyList<string> known, string store)
    {
        var unknown = applied.Except(known).Order(StringComparer.Ordinal).LastOrDefault();
        if (unknown is not null)
        {
            throw new NewerSchemaException(
                $"{store} has schema '{unknown}', and this program knows only up to '{known[^1]}'; use the Ingest that made it, or a newer one");
        }
    }
}
