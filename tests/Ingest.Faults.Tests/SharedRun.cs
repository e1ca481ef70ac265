namespace Ingest.Faults.Tests;

/// <summary>The rows share one undisturbed run, and take turns: a fault is meant for one pipeline alone.</summary>
[CollectionDefinition("faults")]
public sealed class SharedRun : ICollectionFixture<Undisturbed>;
