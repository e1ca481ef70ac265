namespace Ingest.Cli.Forgetting;

/// <summary>What was done to one file, or why nothing could be.</summary>
/// <param name="Path">Below the data folder, or below the inbox for a file that is gone.</param>
internal sealed record ForgottenSource(string Path, string Done, bool Problem);
