using System.Net;
using System.Net.Sockets;

namespace Ingest.Testing;

public static class Ports
{
    /// <summary>A port of the loopback address that nobody uses now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
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
