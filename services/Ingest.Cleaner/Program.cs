using Ingest.Cleaner;
using Ingest.Hosting;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddIngest(Service.Cleaner, bus => bus.AddCleaning());
return await builder.Build().MapIngest().RunIngestAsync();
