using Ingest.Cleaner;
using Ingest.Faults.Stages;
using Ingest.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

// The cleaner as it ships, but for a decision that some records overflow.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSingleton<Clean>(raw =>
    raw.Content.Contains(Deadly.Mark, StringComparison.Ordinal) ? Deadly.Overflow(raw) : Cleaning.Clean(raw, new CleaningOptions()));
builder.AddIngest(Service.Cleaner, bus => bus.AddCleaning());
return await builder.Build().MapIngest().RunIngestAsync();
