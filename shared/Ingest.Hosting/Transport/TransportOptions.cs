using System.ComponentModel.DataAnnotations;

namespace Ingest.Hosting.Transport;

/// <summary>How a service reaches its broker.</summary>
public sealed class TransportOptions : IValidatableObject
{
    public const string Section = "Transport";

    /// <summary>The broker's address with user and password. The default is <c>amqp://guest:guest@localhost:5672/</c>.</summary>
    [Required]
    public string Broker { get; set; } = "amqp://guest:guest@localhost:5672/";

    /// <summary>Parcels that a consumer holds at once; 0 means twice its concurrency. The default is 0.</summary>
    [Range(0, 1000)]
    public int Prefetch { get; set; }

    /// <summary>Parcels that a consumer works on at once; 0 means one for each core. The default is 0.</summary>
    [Range(0, 1000)]
    public int Concurrency { get; set; }

    /// <summary>
    /// How long the bus may stay away while the broker answers, or messages may wait for an idle process; then the process ends with code 3, for its supervisor to start it anew.
    /// The default is 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Broker, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps"))
            yield return new ValidationResult("Transport:Broker is no address of a broker; write amqp://user:password@host:5672/");
    }
}
