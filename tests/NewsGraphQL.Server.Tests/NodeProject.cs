using System.Diagnostics;
using System.Security.Cryptography;

namespace NewsGraphQL.Server.Tests;

/// <summary>A folder of the repository with scripts for Node and the packages that they need, restored beside the tests.</summary>
internal sealed class NodeProject
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private NodeProject(string folder) => Folder = folder;

    /// <summary>Where the scripts stand, with their packages.</summary>
    public string Folder { get; }

    /// <summary>Restores the packages of a folder that holds <c>package.json</c>, <c>package-lock.json</c> and <c>.npmrc</c>; skips the test where Node is absent.</summary>
    public static async Task<NodeProject> RestoreAsync(string source)
    {
        Skip.If(await CodeAsync("node", ["--version"], source) != 0, "Node.js is not on this machine");
        var key = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"))))[..16];
        var folder = Path.Combine(AppContext.BaseDirectory, "node", key);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var stamp = Path.Combine(folder, "restored");
        if (!File.Exists(stamp))
        {
            var (code, _, error) = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci"], folder);
            Skip.If(code != 0, $"npm ci could not restore {source}: {error}");
            await File.WriteAllTextAsync(stamp, key);
        }

        return new NodeProject(folder);
    }

    /// <summary>What a script prints; fails when it fails.</summary>
    public async Task<string> RunAsync(string script, params string[] args)
    {
        var (code, output, error) = await RunAsync("node", [script, .. args], Folder);
        return code == 0 ? output : throw new Xunit.Sdk.XunitException($"{script} ended with {code}\n{output}\n{error}");
    }

    private static async Task<int> CodeAsync(string program, string[] args, string folder)
    {
        try
        {
            return (await RunAsync(program, args, folder)).Code;
        }
        catch (System.ComponentModel.Win32Exception) // there is no such program
        {
            return -1;
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string program, string[] args, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await error);
    }
}
