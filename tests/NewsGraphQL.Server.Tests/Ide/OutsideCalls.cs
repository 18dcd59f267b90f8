using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsGraphQL.Server.Tests.Ide;

/// <summary>A proxy that answers nothing: whatever a browser asks of another machine arrives here and is written down,
/// also what its service workers and sockets ask.</summary>
internal sealed class OutsideCalls : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> calls = [];

    public OutsideCalls()
    {
        listener.Start();
        _ = ListenAsync();
    }

    public string Address => $"http://{listener.LocalEndpoint}";

    /// <summary>The first line of each call ("CONNECT example.com:443 HTTP/1.1").</summary>
    public IReadOnlyCollection<string> Seen => calls;

    /// <summary>Whether Chromium makes the call for itself: its clock, its updates and its accounts ask their maker's hosts whatever page is open.</summary>
    public static bool IsOfTheBrowserItself(string call)
    {
        var target = call.Split(' ') is [_, var asked, ..] ? asked : "";
        var host = Uri.TryCreate(target, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host : target.Split(':')[0];
        return new[] { ".google.com", ".googleapis.com", ".gstatic.com" }.Any(owner => host.EndsWith(owner, StringComparison.Ordinal));
    }

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                calls.Enqueue(await reader.ReadLineAsync() ?? "");
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
        }
    }
}
