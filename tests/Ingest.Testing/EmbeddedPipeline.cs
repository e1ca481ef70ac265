using Ingest.Storage;

namespace Ingest.Testing;

/// <summary><c>ingest run DATA</c>: one process, SQLite.</summary>
public class EmbeddedPipeline : Pipeline
{
    public override IReadOnlyList<string> StoreArguments => [];

    protected override IReadOnlyList<string> Executables => ["ingest"];

    protected override Task<IArticleStore> PrepareAsync() => Task.FromResult(ArticleStores.Open(null, Data));

    protected override RunningProcess Start(string executable) => new(Published.Command, ["run", Data], Environment());

    protected override IReadOnlyDictionary<string, string> Environment() => Settings;
}
