using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Server.Commands.Care;

namespace NewsGraphQL.Server.Commands.Exchange;

/// <summary>The part of <c>import</c> that reads an export of the whole graph: it is told by its first bytes, compressed or not.</summary>
internal static class GraphImporting
{
    /// <summary>Imports what the paths name when it is an export of the whole graph.</summary>
    /// <param name="paths">What the command line names.</param>
    /// <param name="input">What "-" stands for.</param>
    /// <param name="graph">Reads an export.</param>
    /// <param name="output">Told what was done.</param>
    /// <param name="stop">Ends the import.</param>
    /// <returns>The exit code; null when the paths name articles, and then the input to read them from.</returns>
    /// <exception cref="UserErrorException">Other things stand beside an export.</exception>
    public static async Task<(int? Code, Stream Input)> TryAsync(string[] paths, Func<Stream> input, GraphImport graph, CareOutput output, CancellationToken stop)
    {
        (Stream Content, bool IsGraph)? standard = paths.Contains(ImportPath.StandardInput) ? await OpenAsync(input(), stop) : null;
        string? found = null;
        var files = 0;
        foreach (var path in ImportPaths.Under(paths).Where(path => path.Refusal is null).Select(path => path.Path)) // also those below a folder
        {
            files++;
            if (path == ImportPath.StandardInput ? standard!.Value.IsGraph : await IsGraphAsync(path, stop)) found ??= path;
            if (found is not null && files > 1) throw new UserErrorException($"{found} is an export of the whole graph, which goes into an empty store alone: import that file by itself, move it away, and import the other files afterwards");
        }
        if (found is null) return (null, standard?.Content ?? Stream.Null);

        await using var content = standard?.Content ?? (await OpenAsync(File.OpenRead(found), stop)).Content;
        var articles = await output.WithProgressAsync("articles read", (IProgress<int>? progress) => graph.ReadAsync(content, found, progress, stop));
        output.Show(new { imported = articles, format = "jsonl", file = found }, string.Create(CultureInfo.InvariantCulture, $"{articles} articles with their facts taken from the export {found}, nothing extracted anew"));
        return (ExitCode.Done, Stream.Null);
    }

    private static async Task<bool> IsGraphAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path)) return false;
        try
        {
            await using var file = File.OpenRead(path);
            return (await OpenAsync(file, stop)).IsGraph;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false; // the importer says what is wrong with it
        }
    }

    /// <summary>The content, unpacked when it is an export that is packed, and whether it is one. No byte of it is lost.</summary>
    private static async Task<(Stream Content, bool IsGraph)> OpenAsync(Stream stream, CancellationToken stop)
    {
        var (content, opening) = await PeekAsync(stream, stop);
        if (opening is not [0x1F, 0x8B, ..]) return (content, GraphImport.IsGraph(opening));
        (content, opening) = await PeekAsync(new GZipStream(content, CompressionMode.Decompress), stop);
        return (content, GraphImport.IsGraph(opening));
    }

    private static async Task<(Stream Content, byte[] Opening)> PeekAsync(Stream stream, CancellationToken stop)
    {
        var pipe = PipeReader.Create(stream);
        var read = await pipe.ReadAtLeastAsync(GraphImport.OpeningLength, stop);
        var opening = System.Buffers.BuffersExtensions.ToArray(read.Buffer.Slice(0, Math.Min(read.Buffer.Length, GraphImport.OpeningLength)));
        pipe.AdvanceTo(read.Buffer.Start);
        return (pipe.AsStream(), opening);
    }
}
