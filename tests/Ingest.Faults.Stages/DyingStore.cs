using System.Reflection;
using Ingest.Storage;

namespace Ingest.Faults.Stages;

/// <summary>The store, with a death before each of its methods, and one between a commit and the news of it.</summary>
public class DyingStore : DispatchProxy
{
    private IArticleStore _store = null!;
    private Death _death = null!;

    public static IArticleStore Around(IArticleStore store, Death death)
    {
        var proxy = Create<IArticleStore, DyingStore>();
        ((DyingStore)(object)proxy)._store = store;
        ((DyingStore)(object)proxy)._death = death;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _death.At(targetMethod!.Name);
        var result = targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
        return result is Task<Settlement> settling ? CommittedAsync(settling) : result;
    }

    private async Task<Settlement> CommittedAsync(Task<Settlement> settling)
    {
        var settlement = await settling;
        _death.At(Steps.Committed);
        return settlement;
    }
}
