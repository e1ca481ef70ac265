using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Storage;

public static class StorageRegistration
{
    /// <summary>Once for a process, however many stages ask for it: adds the store that <see cref="StorageOptions"/> names, or the archive of the data folder.</summary>
    public static void AddArticleStore(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(IArticleStore)))
            return;
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        services.AddSingleton(provider => ArticleStores.Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Connection,
            provider.GetRequiredService<IConfiguration>()["Data:Folder"] ?? "data"));
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
    }
}
