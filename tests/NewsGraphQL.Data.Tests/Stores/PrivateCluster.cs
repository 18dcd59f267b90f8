using System.Diagnostics;
using Npgsql;

namespace NewsGraphQL.Data.Tests.Stores;

/// <summary>A PostgreSQL server of the test run's own: data and socket in a temporary folder, gone when it is stopped or this process ends, however that comes about.</summary>
/// <remarks>A shell holds the server and reads a pipe from this process: when the pipe closes, it stops the server and removes the folder.
/// The default collation is English, so that a column without its own would show.</remarks>
public sealed class PrivateCluster : IDisposable
{
    private const string Script = """
        umask 077
        dir=$(mktemp -d) && cd "$dir" || exit 1
        if [ -n "$4" ]; then "$1/pg_basebackup" -D data -R -c fast --no-sync -d "$4" >log 2>&1
        else
          "$1/initdb" -D data -U news -A trust -N -E UTF8 --locale=C --locale-provider=icu --icu-locale=en-US >log 2>&1 ||
            "$1/initdb" -D data -U news -A trust -N -E UTF8 --locale=C >log 2>&1
        fi || { echo "failed: $(tail -n 3 log | tr '\n' ' ')"; rm -rf "$dir"; exit 1; }
        serve() {
          "$1/postgres" -D data -c unix_socket_directories="$dir" -c listen_addresses=127.0.0.1 -c port="$2" -c max_connections=200 -c shared_buffers=64MB -c jit=off $3 >>log 2>&1 &
          server=$!
          echo "$dir $server"
        }
        serve "$1" "$2" "$3"
        while read -r _; do
          wait $server 2>/dev/null
          sleep 1 # the killed server's children still hold its memory
          serve "$1" "$2" "$3"
        done
        kill -QUIT $server 2>/dev/null; wait $server 2>/dev/null
        cd / && rm -rf "$dir"
        """;

    private readonly Process _holder;
    private int _server;

    private PrivateCluster(Process holder, string folder, int server, int port)
    {
        (_holder, _server, Port) = (holder, server, port);
        ConnectionString = new NpgsqlConnectionStringBuilder { Host = folder, Port = port, Username = "news", Database = "postgres" }.ConnectionString;
    }

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? Absence =>
        OperatingSystem.IsWindows() ? "tests start a PostgreSQL server of their own on Linux and macOS only; name one in NEWSGRAPHQL_TEST_POSTGRES"
        : Binaries is null ? "PostgreSQL is not installed: no initdb in /usr/lib/postgresql or on the PATH (apt-get install postgresql)"
        : null;

    /// <summary>By socket.</summary>
    public string ConnectionString { get; }

    /// <summary>On 127.0.0.1.</summary>
    public int Port { get; }

    private static string? Binaries { get; } =
        new[] { "/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt" }.Where(Directory.Exists)
            .SelectMany(root => Directory.GetDirectories(root)).Where(home => Path.GetDirectoryName(home) == "/usr/lib/postgresql" || Path.GetFileName(home).StartsWith("postgresql", StringComparison.Ordinal))
            .Select(home => Path.Combine(home, "bin"))
            .OrderByDescending(bin => bin.Length).ThenByDescending(bin => bin, StringComparer.Ordinal)
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")));

    /// <summary>Makes and starts a server with settings such as "fsync=off".</summary>
    public static PrivateCluster Start(params string[] settings) => Start(settings, primary: "");

    /// <summary>Makes and starts a standby that streams from this server.</summary>
    public PrivateCluster StartStandby(params string[] settings) => Start(settings, $"host=127.0.0.1 port={Port} user=news");

    /// <summary>Ends the server at once, as a power failure does; its data stay until this object is disposed.</summary>
    public void Kill()
    {
        using var kill = Process.Start("kill", ["-KILL", _server.ToString(System.Globalization.CultureInfo.InvariantCulture)]); // its children see that and end too
        kill.WaitForExit();
    }

    /// <summary>Starts a killed server again, on its port and its data.</summary>
    public void Revive()
    {
        _holder.StandardInput.WriteLine();
        (_, _server) = Read(_holder);
        WaitUntilReady();
    }

    public void Dispose()
    {
        _holder.StandardInput.Close();
        _holder.WaitForExit(TimeSpan.FromSeconds(30));
        _holder.Dispose();
    }

    private static PrivateCluster Start(string[] settings, string primary)
    {
        var port = FreePort();
        // The server refuses to run as root; its package brings a user.
        string[] shell = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", "sh", "-c", Script, "sh"] : ["sh", "-c", Script, "sh"];
        var holder = Process.Start(new ProcessStartInfo(shell[0], [.. shell[1..], Binaries!, $"{port}", string.Join(' ', settings.Select(setting => $"-c {setting}")), primary])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/",
        })!;
        var (folder, server) = Read(holder);
        var cluster = new PrivateCluster(holder, folder, server, port);
        cluster.WaitUntilReady();
        return cluster;
    }

    private static (string Folder, int Server) Read(Process holder) => holder.StandardOutput.ReadLine()?.Split(' ') is [var folder, var id] && int.TryParse(id, out var server)
        ? (folder, server)
        : throw new InvalidOperationException("a PostgreSQL server could not be started for the tests");

    private void WaitUntilReady()
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException problem) when (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(2) && !_holder.HasExited)
            {
                _ = problem; // not yet
                Thread.Sleep(30);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
