using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ingest.Storage;

/// <summary>Ready when the database answers and carries this program's schema.</summary>
internal sealed class StoreHealth(IArticleStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ProbeAsync(cancellationToken);
            return HealthCheckResult.Healthy(store.Name);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or NewerSchemaException)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
