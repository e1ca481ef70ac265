using Microsoft.Extensions.Configuration;

namespace Ingest.Hosting.Health;

/// <summary>Asks a service on this machine for its health; container images carry no other client.</summary>
internal static class HealthProbe
{
    public static async Task<int> AskAsync(IConfiguration configuration)
    {
        var address = (configuration["URLS"] ?? "http://127.0.0.1:8080").Split(';')[0]
            .Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await client.GetAsync(new Uri($"{address}/health/ready"));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? ExitCode.Fine : ExitCode.Infrastructure;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {exception.Message}");
            return ExitCode.Infrastructure;
        }
    }
}
