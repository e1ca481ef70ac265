using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace Ingest.Hosting;

internal static class Telemetry
{
    /// <summary>Sends traces and metrics where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; nowhere when it says nothing.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService($"ingest-{service}"))
            .WithTracing(tracing => tracing.AddSource("MassTransit"))
            .WithMetrics(metrics => metrics.AddMeter("MassTransit"))
            .UseOtlpExporter();
    }
}
