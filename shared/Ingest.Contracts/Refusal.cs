namespace Ingest.Contracts;

/// <summary>A record that does not become an article, and why.</summary>
/// <param name="Outcome"><see cref="Outcome.Rejected"/> or <see cref="Outcome.Failed"/>.</param>
/// <param name="Stage">The stage that said so: <c>fetcher</c>, <c>cleaner</c>, <c>enricher</c>, <c>store</c> or <c>transport</c>.</param>
/// <param name="Reason">Names the thing, its value and the limit.</param>
/// <param name="Remedy">What the user can do; null where only a developer can.</param>
/// <param name="Exception">The exception with its stack, for a failure.</param>
public sealed record Refusal(Origin Origin, Outcome Outcome, string Stage, string Reason, string? Remedy = null, string? Exception = null);
