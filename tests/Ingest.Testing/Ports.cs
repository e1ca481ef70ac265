using System.Net;
using System.Net.Sockets;

namespace Ingest.Testing;

public static class Ports
{
    // Under the range that Linux takes the ports of outgoing connections from (32768 to 60999): a port of that range
    // may be gone again before the process that it was chosen for listens.
    private const int First = 10_000, Count = 22_000;

    private static int _last = Random.Shared.Next(Count);

    /// <summary>A port of the loopback address that nobody uses now, and that nobody gets by chance.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _last) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Somebody's: the next one.
            }
        }
    }

    public static async Task WaitAsync(int port, TimeSpan timeout, Func<bool> lives)
    {
        var deadline = TimeProvider.System.GetTimestamp() + (long)(timeout.TotalSeconds * TimeProvider.System.TimestampFrequency);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (lives() && TimeProvider.System.GetTimestamp() < deadline)
            {
                await Task.Delay(100);
            }
        }
    }
}
