namespace Ingest.Testing;

/// <summary>A server that a test needs is neither installed nor named in the environment; the test is skipped with this reason.</summary>
public sealed class ServerMissingException(string message) : Exception(message);
