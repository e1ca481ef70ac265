using Ingest.Enricher;
using Ingest.Hosting;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddIngest(Service.Enricher, bus => bus.AddEnriching());
return await builder.Build().MapIngest().RunIngestAsync();
