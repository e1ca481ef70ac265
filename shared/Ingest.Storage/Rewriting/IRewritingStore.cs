namespace Ingest.Storage.Rewriting;

/// <summary>The archive as it is walked through and written anew, without ingesting again: by 'ingest retag' and 'ingest reclean'.</summary>
/// <remarks>Outcomes and drops are not touched, so the books balance as before. Throws as <see cref="IArticleStore"/> does.</remarks>
public interface IRewritingStore
{
    /// <summary>Articles with their current texts, in the order in which they were first stored.</summary>
    /// <param name="after">The key of the last one seen; 0 to begin.</param>
    Task<IReadOnlyList<WalkedArticle>> ReadAsync(long after, int most, CancellationToken cancellation);

    /// <summary>Writes current texts anew, in one transaction; an article whose current text is another one by now is left as it is.</summary>
    /// <returns>How many were written.</returns>
    Task<int> WriteAsync(IReadOnlyList<Rewrite> rewrites, CancellationToken cancellation);

    /// <summary>The recurring paragraphs that are kept, by outlet.</summary>
    Task<IReadOnlyList<StoredBoilerplate>> GetBoilerplateAsync(CancellationToken cancellation);

    /// <summary>Keeps these recurring paragraphs, and no others.</summary>
    Task SetBoilerplateAsync(IReadOnlyList<StoredBoilerplate> boilerplate, CancellationToken cancellation);
}

/// <summary>An article on the way through the archive.</summary>
/// <param name="Base">The text that the current one was made from by 'ingest reclean'; null where the current one came so.</param>
public sealed record WalkedArticle(long Key, Contracts.EnrichedArticle Current, Contracts.EnrichedArticle? Base);

/// <summary>A text that becomes an article's current one.</summary>
/// <param name="TextId">The current text on which this builds.</param>
/// <param name="Base">The text that it was made from; null for one that came so.</param>
public sealed record Rewrite(long Key, Guid TextId, Contracts.EnrichedArticle Article, Guid? Base);

/// <summary>What is kept of a paragraph that recurs in an outlet's articles.</summary>
/// <param name="Outlet">Its name in small letters.</param>
/// <param name="Hash">Of some of the paragraph's words; a paragraph has several.</param>
/// <param name="Articles">In how many of the outlet's articles it stands.</param>
/// <param name="ExampleKey">The key of an article that has it.</param>
/// <param name="Paragraph">Where it stands there, from 0.</param>
public sealed record StoredBoilerplate(string Outlet, long Hash, long Articles, BoilerplateVerdict Verdict, long ExampleKey, int Paragraph);

/// <summary>Whether a recurring paragraph is taken out.</summary>
public enum BoilerplateVerdict
{
    /// <summary>It recurs, but may well be part of the stories: it stays.</summary>
    Counted = 0,

    /// <summary>It is boilerplate as far as counts tell: it is taken out.</summary>
    Learned = 1,

    /// <summary>A person said that it stays.</summary>
    Kept = 2,

    /// <summary>A person said that it is taken out.</summary>
    Dropped = 3,
}
