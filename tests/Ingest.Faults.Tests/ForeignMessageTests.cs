using System.Text;
using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Testing;
using RabbitMQ.Client;

namespace Ingest.Faults.Tests;

/// <summary>Messages that others put into the queues, and those that an older release left in them.</summary>
[Collection(Lanes.Others)]
public sealed class ForeignMessageTests(Undisturbed undisturbed, ITestOutputHelper output) : FaultSuite(undisturbed, output)
{
    private static readonly string[] Queues = ["cleaner", "enricher", "store"];

    private static readonly string[] Bodies =
    [
        "", "not JSON", "{}", "null", "[1,2]", """{"messageType":["urn:message:Somebody:Else"],"message":{"a":1}}""",
        """{"messageType":["urn:message:Ingest.Contracts:ArticlesFetched","urn:message:Ingest.Contracts:ArticlesCleaned","urn:message:Ingest.Contracts:ArticlesEnriched"],"message":{"articles":"no list"}}""",
        """{"messageType":["urn:message:Ingest.Contracts:ArticlesFetched","urn:message:Ingest.Contracts:ArticlesCleaned","urn:message:Ingest.Contracts:ArticlesEnriched"],"message":{}}""",
        """{"messageType":["urn:message:Ingest.Contracts:ArticlesFetched","urn:message:Ingest.Contracts:ArticlesCleaned","urn:message:Ingest.Contracts:ArticlesEnriched"],"message":{"articles":[null,{}],"ends":[null]}}""",
    ];

    private readonly DistributedPipeline _pipeline = new(undisturbed.Servers);

    [Fact]
    public Task Foreign_messages_lie_in_the_queues() => RunAsync(_pipeline, 2, async _ =>
    {
        foreach (var queue in Queues)
        {
            foreach (var body in Bodies)
                await SendAsync(_pipeline, queue, body);
        }
    });

    /// <summary>Fields that this release does not know are passed over; those that it added are missed by nobody.</summary>
    [Fact]
    public async Task A_message_of_another_release_is_understood()
    {
        await using (_pipeline)
        {
            await _pipeline.InitializeAsync();
            Assert.SkipUnless(_pipeline.Missing is null, _pipeline.Missing ?? "");
            await UntilAsync(() => SendAsync(_pipeline, "cleaner", """
                {"messageId":"00000000-0000-0000-0000-000000000001","messageType":["urn:message:Ingest.Contracts:ArticlesFetched"],"message":{
                  "articles":[{"origin":{"dropId":"01a20000-0000-7000-8000-000000000001","claimedAt":"2026-01-01T00:00:00Z","record":0,"path":"old.txt"},
                    "kind":0,"content":"The bridge is open again.\n\nIt had been closed for a year, the town said on Monday.","colour":"blue"}],
                  "ends":[{"dropId":"01a20000-0000-7000-8000-000000000001","claimedAt":"2026-01-01T00:00:00Z","path":"old.txt","sha256":"","records":1}],
                  "priority":7}}
                """));
            await UntilAsync(async () =>
            {
                var status = await _pipeline.Store.GetStatusAsync(default);
                Assert.Equal(new OutcomeCounts(1, 0, 0, 0, 0), status.Outcomes);
                Assert.Equal(0, status.OpenDrops);
            });
        }
    }

    private static async Task SendAsync(DistributedPipeline pipeline, string queue, string body)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(pipeline.Rabbit.Address) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json" };
        await channel.BasicPublishAsync("", queue, mandatory: true, properties, Encoding.UTF8.GetBytes(body));
    }

    private static async Task UntilAsync(Func<Task> works)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await works();
                return;
            }
            catch (Exception exception) when (attempt < 300 && exception is Xunit.Sdk.XunitException or StoreUnavailableException or RabbitMQ.Client.Exceptions.RabbitMQClientException)
            {
                await Task.Delay(200);
            }
        }
    }
}
