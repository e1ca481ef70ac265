using Ingest.Fetcher;
using Ingest.Hosting;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddIngest(Service.Fetcher, bus => bus.AddFetching());
return await builder.Build().MapIngest().RunIngestAsync();
