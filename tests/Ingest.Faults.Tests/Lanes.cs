using Ingest.Faults.Tests;
using Ingest.Testing;

[assembly: AssemblyFixture(typeof(Undisturbed))]

namespace Ingest.Faults.Tests;

/// <summary>Three rows run at a time, one of each lane, since most of a row is waiting; the lanes share nothing, since a fault is meant for one pipeline alone.</summary>
public static class Lanes
{
    /// <summary>Faults of the servers.</summary>
    public const string Servers = "servers";

    /// <summary>Faults of the services.</summary>
    public const string Services = "services";

    /// <summary>Everything else, on the servers of <see cref="Undisturbed.Servers"/> or on none.</summary>
    public const string Others = "others";
}

/// <summary>The servers of one lane.</summary>
public sealed class OwnServers : IAsyncDisposable
{
    public Servers Servers { get; } = new();

    public ValueTask DisposeAsync() => Servers.DisposeAsync();
}
