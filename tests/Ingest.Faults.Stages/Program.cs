using Ingest.Cleaner;
using Ingest.Enricher;
using Ingest.Faults.Stages;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Hosting;
using Ingest.Hosting.Logs;
using Ingest.Storage;
using Ingest.Store;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The services and the embedded process as they ship, composed by the same methods, with faults from outside around them:
// Ingest.Faults.Stages fetcher|cleaner|enricher|store|embedded
if (args[0] == "embedded")
{
    var embedded = Host.CreateApplicationBuilder();
    new DataFolder(embedded.Configuration["Data:Folder"]!).Create();
    embedded.AddLogs(Service.Embedded);
    embedded.AddEmbeddedIngest(bus =>
    {
        bus.AddFetching(exclusive: true);
        bus.AddCleaning();
        bus.AddEnriching();
        bus.AddStoring();
    });
    Faults.Surround(embedded.Services);
    using var host = embedded.Build();
    await host.Services.GetRequiredService<IArticleStore>().MigrateAsync(CancellationToken.None);
    await host.RunAsync();
    return 0;
}

var service = WebApplication.CreateSlimBuilder();
service.AddIngest(args[0], (Action<IBusRegistrationConfigurator>)(args[0] switch
{
    Service.Fetcher => bus => bus.AddFetching(),
    Service.Cleaner => bus => bus.AddCleaning(),
    Service.Enricher => bus => bus.AddEnriching(),
    Service.Store => bus => bus.AddStoring(),
    _ => throw new ArgumentException($"'{args[0]}' is no stage"),
}));
Faults.Surround(service.Services);
return await service.Build().MapIngest().RunIngestAsync();
