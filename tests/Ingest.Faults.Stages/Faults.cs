using Ingest.Cleaner;
using Ingest.Storage;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingest.Faults.Stages;

/// <summary>Surrounds a stage with what its environment asks for; the stage itself is the product's.</summary>
public static class Faults
{
    /// <summary>Name of a step and its how-manieth time, as <c>published:3</c>: the process dies there.</summary>
    public const string DeathVariable = "INGEST_FAULTS_DEATH";

    /// <summary>When set, the wall clock jumps by hours, forward and back.</summary>
    public const string ClockVariable = "INGEST_FAULTS_CLOCK";

    public static void Surround(IServiceCollection services)
    {
        services.AddSingleton<Clean>(raw => raw.Content.Contains(Deadly.Mark, StringComparison.Ordinal) ? Deadly.Overflow(raw) : Cleaning.Clean(raw, new CleaningOptions()));
        if (Environment.GetEnvironmentVariable(ClockVariable) is { Length: > 0 })
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new JumpingTime()));
        if (Environment.GetEnvironmentVariable(DeathVariable) is not { Length: > 0 } death)
            return;
        var deaths = new Death(death[..death.IndexOf(':', StringComparison.Ordinal)], int.Parse(death.AsSpan(death.IndexOf(':', StringComparison.Ordinal) + 1), null));
        services.AddSingleton(deaths);
        services.AddConsumeObserver<DyingTransport>();
        services.AddPublishObserver<DyingTransport>();
        var store = services.Last(service => service.ServiceType == typeof(IArticleStore));
        services.Replace(ServiceDescriptor.Singleton(provider => DyingStore.Around((IArticleStore)store.ImplementationFactory!(provider), deaths)));
    }
}

/// <summary>Kills the process, as kill -9 does, when it comes to a step for the how-manieth time.</summary>
public sealed class Death(string step, int time)
{
    private int _left = time;

    public void At(string reached)
    {
        if (reached != step || Interlocked.Decrement(ref _left) > 0)
            return;
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        // Nothing goes on in the moment until it is dead.
        new ManualResetEventSlim().Wait();
    }
}

/// <summary>The steps of messages: taken, about to be sent, confirmed by the broker, worked off but not acknowledged.</summary>
internal sealed class DyingTransport(Death death) : IConsumeObserver, IPublishObserver
{
    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => At(Steps.Taken);

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class => At(Steps.Consumed);

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class => At(Steps.Publishing);

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => At(Steps.Published);

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    private Task At(string step)
    {
        death.At(step);
        return Task.CompletedTask;
    }
}
