using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace NewsGraphQL.Benchmarks.Load;

/// <summary>A server in a process of its own, on one core where the system can hold it there.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const int Core = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5); // a store of an older schema is brought up to date first
    private readonly Process _process;
    private readonly Func<string, double> _allocated;
    private readonly Uri _figures;

    private RunningServer(Process process, int port, string figures, Func<string, double> allocated) =>
        (_process, Port, _figures, _allocated) = (process, port, new Uri($"http://127.0.0.1:{port}/{figures}"), allocated);

    /// <summary>Where it listens, on loopback.</summary>
    public int Port { get; }

    /// <summary>The processor time it has taken.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the server of this repository over a store.</summary>
    public static Task<RunningServer> GraphAsync(string store)
    {
        var folder = typeof(RunningServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "ServerFolder").Value!;
        return StartAsync(port => OnCore(Core, [Path.Combine(folder, "newsgraphql"), "serve", "--store", store, "--empty", "--urls", $"http://127.0.0.1:{port}", "--NewsGraphQL:MaxRequestsPerMinute=0"]), "metrics",
            text => text.Split('\n').Where(line => line.StartsWith("dotnet_gc_heap_total_allocated", StringComparison.Ordinal)).Select(line => double.Parse(line.Split("} ")[^1].Split(' ')[line.Contains('}', StringComparison.Ordinal) ? 0 : 1], CultureInfo.InvariantCulture)).FirstOrDefault(double.NaN));
    }

    /// <summary>Starts the limit over a store.</summary>
    public static Task<RunningServer> LimitAsync(string store) =>
        StartAsync(port => OnCore(Core, [.. Itself, "limit-server", store, $"http://127.0.0.1:{port}"]), "allocated", text => double.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Starts a generator on the other core.</summary>
    public static Process Generator(params string[] arguments) => Process.Start(OnCore(0, [.. Itself, "load-generator", .. arguments]))!;

    /// <summary>All that it has allocated, in bytes.</summary>
    public async Task<double> AllocatedAsync()
    {
        using var client = new HttpClient();
        return _allocated(await client.GetStringAsync(_figures));
    }

    /// <summary>Its resident memory and what of it is no file's, both in megabytes; not a number where the system does not tell.</summary>
    public (double Resident, double Own) Memory()
    {
        var file = $"/proc/{_process.Id}/status";
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        return (Of("VmRSS:"), Of("RssAnon:"));

        double Of(string name) => lines.Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024).FirstOrDefault(double.NaN);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string[] Itself => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) != "dotnet" ? [path] : [Environment.ProcessPath ?? "dotnet", typeof(RunningServer).Assembly.Location];

    private static ProcessStartInfo OnCore(int core, string[] command)
    {
        string[] pinned = File.Exists("/usr/bin/taskset") && Environment.ProcessorCount > 1 ? ["/usr/bin/taskset", "-c", core.ToString(CultureInfo.InvariantCulture), .. command] : command;
        return new ProcessStartInfo(pinned[0], pinned[1..]) { RedirectStandardOutput = true };
    }

    private static async Task<RunningServer> StartAsync(Func<int, ProcessStartInfo> start, string figures, Func<string, double> allocated)
    {
        var port = FreePort();
        var process = Process.Start(start(port))!;
        process.OutputDataReceived += (_, _) => { }; // nobody reads it, and a full pipe would hold the server
        process.BeginOutputReadLine();
        var server = new RunningServer(process, port, figures, allocated);
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                await server.AllocatedAsync();
                return server;
            }
            catch (HttpRequestException) when (!process.HasExited && watch.Elapsed < Patience)
            {
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
