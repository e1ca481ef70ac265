namespace Ingest.Benchmarks.Pipelines;

/// <summary>A message of the floor before its first hop: bodies as large as an article, and nothing else.</summary>
public sealed record FloorFetched(IReadOnlyList<FloorArticle> Articles);

/// <summary>The same before its second hop.</summary>
public sealed record FloorCleaned(IReadOnlyList<FloorArticle> Articles);

/// <summary>The same before the store.</summary>
public sealed record FloorEnriched(IReadOnlyList<FloorArticle> Articles);

/// <param name="Number">From 0.</param>
public sealed record FloorArticle(int Number, string Title, string Body);
