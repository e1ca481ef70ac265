using Ingest.Hosting;
using Ingest.Store;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddIngest(Service.Store, bus => bus.AddStoring());
return await builder.Build().MapIngest().RunIngestAsync();
