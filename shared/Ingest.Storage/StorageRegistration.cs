using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Storage;

public static class StorageRegistration
{
    /// <summary>Adds the store that <see cref="StorageOptions"/> names, or the archive of the data folder.</summary>
    public static void AddArticleStore(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        services.TryAddSingleton(provider => ArticleStores.Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Connection,
            provider.GetRequiredService<IConfiguration>()["Data:Folder"] ?? "data"));
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
    }
}
