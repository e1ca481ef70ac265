using System.Runtime.CompilerServices;
using System.Runtime.Serialization;
using Ingest.Contracts;
using Ingest.Hosting.Transport;
using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class ByReferenceTests
{
    [Fact]
    public async Task The_embedded_bus_hands_on_the_very_object()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<Received>();
        services.AddInMemory(bus => bus.AddConsumer<Receiver>());
        await using var provider = services.BuildServiceProvider();
        var bus = provider.GetRequiredService<IBusControl>();
        await bus.StartAsync(TestContext.Current.CancellationToken);
        var sent = new ArticlesCleaned([], [Some.End(1, 2)], new Mark("f", 3));

        await bus.Publish(sent, TestContext.Current.CancellationToken);

        var received = await provider.GetRequiredService<Received>().Message.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Same(sent, received);
        await bus.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_message_is_gone_with_the_body_that_stands_for_it()
    {
        var serializer = new ByReference();
        var message = Send(serializer);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(message.IsAlive);
    }

    [Fact]
    public void A_body_of_another_process_is_refused() =>
        Assert.Throws<SerializationException>(() => new ByReference().Deserialize(new BytesMessageBody([0]), new DictionarySendHeaders(new Dictionary<string, object?>())));

    // Not inlined: the caller's frame must not keep the message alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Send(ByReference serializer)
    {
        var sent = new ArticlesCleaned([], [], new Mark("f", 3));
        var body = serializer.GetMessageBody(new MessageSendContext<ArticlesCleaned>(sent));
        Assert.True(serializer.Deserialize(body, new DictionarySendHeaders(new Dictionary<string, object?>())).TryGetMessage<ArticlesCleaned>(out var received));
        Assert.Same(sent, received);
        return new WeakReference(sent);
    }

    public sealed class Received
    {
        public TaskCompletionSource<ArticlesCleaned> Message { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed class Receiver(Received received) : IConsumer<ArticlesCleaned>
    {
        public Task Consume(ConsumeContext<ArticlesCleaned> context)
        {
            received.Message.TrySetResult(context.Message);
            return Task.CompletedTask;
        }
    }
}
