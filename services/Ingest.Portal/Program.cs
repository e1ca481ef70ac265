using Ingest.Hosting;
using Ingest.Portal;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddIngest(Service.Portal);
builder.Services.AddArticleStore();
return await builder.Build().MapIngest().MapPortal().RunIngestAsync();
