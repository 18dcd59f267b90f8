using System.Diagnostics;
using System.Text;

namespace NewsGraphQL.Server.Tests.Commands;

/// <summary>The built program, run as a process, in a folder of its own that goes when it is disposed.</summary>
public sealed class CommandLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsgraphql-test-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Process Start(params string[] args) => Start(args, environment: null);

    public Process Start(string[] args, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsgraphql.dll"), .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public Task<Result> RunAsync(params string[] args) => RunAsync([], args);

    public async Task<Result> RunAsync(byte[] input, params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"newsgraphql {string.Join(' ', args)} did not end");
        }

        return new Result(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public sealed record Result(int Code, string Output, string Error)
    {
        /// <summary>The result when the exit code is the expected one; else a failure that shows what was printed.</summary>
        public Result Ending(int code) =>
            Code == code ? this : throw new Xunit.Sdk.XunitException($"exit code {Code}, expected {code}\n{Output}\n{Error}");

        public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
