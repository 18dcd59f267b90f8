using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsGraphQL.Server.Tests.Commands;

/// <summary>The built program as a server on a free port of this machine.</summary>
public sealed partial class RunningServer : IAsyncDisposable
{
    private readonly CommandLine command = new();
    private readonly StringBuilder printed = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private RunningServer(string[] args, IReadOnlyDictionary<string, string>? environment)
    {
        process = command.Start(["serve", "--urls", "http://127.0.0.1:0", .. args], environment);
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The page's address, as the program prints it.</summary>
    public Uri Page => ready.Task.Result;

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.None });

    public string Printed { get { lock (printed) return printed.ToString(); } }

    public Process Process => process;

    public string Folder => command.Folder;

    public static Task<RunningServer> StartAsync(params string[] args) => StartAsync(environment: null, args);

    public static async Task<RunningServer> StartAsync(IReadOnlyDictionary<string, string>? environment, params string[] args)
    {
        var server = new RunningServer(args, environment);
        try
        {
            await server.ready.Task.WaitAsync(TimeSpan.FromMinutes(5));
        }
        catch (Exception problem)
        {
            var printed = server.Printed;
            await server.DisposeAsync();
            throw new InvalidOperationException($"the server did not start: {printed}", problem);
        }

        server.Http.BaseAddress = new Uri(server.Page, "/");
        return server;
    }

    public async Task<JsonElement> QueryAsync(string query)
    {
        using var response = await Http.PostAsJsonAsync("graphql", new { query });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).Clone();
    }

    /// <summary>Waits until the program has printed a text.</summary>
    public async Task PrintsAsync(string text)
    {
        var started = Stopwatch.GetTimestamp();
        while (!Printed.Contains(text, StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(2)) throw new TimeoutException($"not printed: {text}\n{Printed}");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        command.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            if (process.HasExited) ready.TrySetException(new InvalidOperationException("it ended"));
            return;
        }

        lock (printed) printed.AppendLine(line);
        if (PageLine().Match(line) is { Success: true } page) ready.TrySetResult(new Uri(page.Groups[1].Value));
    }

    [GeneratedRegex(@"^\s*page\s+(http://\S+)")]
    private static partial Regex PageLine();
}
