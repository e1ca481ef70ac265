using Ingest.Faults.Tests;

[assembly: AssemblyFixture(typeof(Undisturbed))]

namespace Ingest.Faults.Tests;

/// <summary>Two rows run at a time, one of each half, since most of a row is waiting; a fault is meant for one pipeline alone, and the halves share nothing that one of them harms.</summary>
public static class Halves
{
    /// <summary>Rows on the servers of <see cref="Undisturbed.Servers"/>, which they leave in peace.</summary>
    public const string Services = "services";

    /// <summary>Rows that harm servers of their own, or have none.</summary>
    public const string Servers = "servers";
}
