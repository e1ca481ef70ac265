using Ingest.Hosting;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddIngest(Service.Portal);
return await builder.Build().MapIngest().RunIngestAsync(args);
