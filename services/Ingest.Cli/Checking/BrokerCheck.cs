using System.Net.Security;
using System.Net.Sockets;

namespace Ingest.Cli.Checking;

/// <summary>Asks a broker for its first words: enough to know that there is one, without a client library and without a password.</summary>
internal static class BrokerCheck
{
    private const string Name = "broker";
    private const string Remedy = "Start RabbitMQ, or name its address: amqp://user:password@host:5672/";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The header that opens AMQP 0-9-1 (https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf, 4.2.2).</summary>
    private static readonly byte[] Header = "AMQP\0\0\u0009\u0001"u8.ToArray();

    public static async Task<Check> RunAsync(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps"))
            return Check.Problem(Name, "the address is none of a broker", "Write amqp://user:password@host:5672/");
        var port = uri.Port > 0 ? uri.Port : uri.Scheme == "amqps" ? 5671 : 5672;
        var place = $"{uri.Host}:{port}";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(uri.Host, port, limit.Token);
            await using var stream = await OpenAsync(client, uri, limit.Token);
            await stream.WriteAsync(Header, limit.Token);
            var answer = new byte[12];
            var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, limit.Token);
            return Read(answer.AsSpan(0, length), place);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Check.Unreachable(Name, $"{place} has not answered for {Patience.TotalSeconds:0} s", Remedy);
        }
        catch (Exception exception) when (exception is SocketException or IOException or System.Security.Authentication.AuthenticationException)
        {
            return Check.Unreachable(Name, $"{place}: {exception.Message}", Remedy);
        }
    }

    /// <summary>What the first bytes of the answer say. Pure.</summary>
    /// <remarks>A method frame (1) on channel 0 with Connection (10) Start (10); or another header, the one that the broker would speak.</remarks>
    public static Check Read(ReadOnlySpan<byte> answer, string place) => answer switch
    {
        [1, 0, 0, _, _, _, _, 0, 10, 0, 10, ..] => Check.Ok(Name, $"{place} speaks AMQP 0-9-1 (user and password were not tried)"),
        [(byte)'A', (byte)'M', (byte)'Q', (byte)'P', ..] => Check.Problem(Name, $"{place} speaks another version of AMQP", "Use RabbitMQ 3.10 or newer"),
        [] => Check.Unreachable(Name, $"{place} took the connection and closed it", Remedy),
        _ => Check.Problem(Name, $"{place} answers, and it is no broker", Remedy),
    };

    private static async Task<Stream> OpenAsync(TcpClient client, Uri uri, CancellationToken cancellation)
    {
        if (uri.Scheme == "amqp")
            return client.GetStream();
        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = uri.Host }, cancellation);
        return secure;
    }
}
