using System.IO.Compression;
using NewsGraphQL.Data.Care;

namespace NewsGraphQL.Data.Exchange;

/// <summary>The file of an export: compressed when its name ends in ".gz", and there whole or not at all.</summary>
public static class ExportFile
{
    /// <summary>Makes a file of what <paramref name="write"/> writes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="force">Whether a file that is there may be replaced.</param>
    /// <param name="write">Writes the contents.</param>
    /// <exception cref="StoreException">The file is there already, or cannot be written.</exception>
    public static async Task<T> WriteAsync<T>(string path, bool force, Func<Stream, Task<T>> write)
    {
        if (Directory.Exists(path)) throw new StoreException($"{path}: this is a folder; name a file in it");
        if (!force && File.Exists(path)) throw new StoreException($"{path}: the file is there already; --force replaces it") { Code = StoreCode.FileExists };
        using var partial = new PartialFile(path);
        try
        {
            T result;
            await using (var file = new FileStream(partial.Path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) result = await write(file);
                else
                {
                    await using var packed = new GZipStream(file, CompressionLevel.Optimal);
                    await using var buffered = new BufferedStream(packed, 1 << 16);
                    result = await write(buffered);
                }
            }
            partial.Rename(force);
            return result;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: {problem.Message}", problem);
        }
    }
}
