using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Data.Ingest;

/// <summary>A file to read, or why a path gives none.</summary>
/// <param name="Path">The path as it was given, or below a folder that was.</param>
/// <param name="Bytes">The file's size; 0 for a stream and for a refusal.</param>
/// <param name="Refusal">Why it cannot be read; null for a file.</param>
public sealed record ImportPath(string Path, long Bytes, IngestRefusal? Refusal = null)
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = "-";
}

/// <summary>The files below the paths that an import is given.</summary>
public static class ImportPaths
{
    /// <summary>Files as they are, folders with all below them, sorted by ordinal name in each folder so that every machine reads in one order.
    /// Hidden files and linked folders are left out: the first are no news, the second may go in circles.</summary>
    public static IEnumerable<ImportPath> Under(IEnumerable<string> paths) => paths.SelectMany(Under);

    private static IEnumerable<ImportPath> Under(string path)
    {
        if (path == ImportPath.StandardInput) return [new ImportPath(path, 0)];
        if (Directory.Exists(path)) return Within(path);
        if (File.Exists(path)) return [FileAt(path)];
        return [new ImportPath(path, 0, new IngestRefusal(path, RefusalCode.NotFound, "there is no such file or folder"))];
    }

    private static IEnumerable<ImportPath> Within(string folder)
    {
        string[] entries;
        IngestRefusal? refusal = null;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            (entries, refusal) = ([], new IngestRefusal(folder, RefusalCode.Unreadable, problem.Message));
        }
        if (refusal is not null) yield return new ImportPath(folder, 0, refusal);

        Array.Sort(entries, StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => !Path.GetFileName(e).StartsWith('.')))
        {
            if (!Directory.Exists(entry)) yield return FileAt(entry);
            else if (!File.GetAttributes(entry).HasFlag(FileAttributes.ReparsePoint))
                foreach (var below in Within(entry)) yield return below;
        }
    }

    private static ImportPath FileAt(string path)
    {
        try { return new ImportPath(path, new FileInfo(path).Length); }
        catch (IOException) { return new ImportPath(path, 0); } // gone meanwhile, or a broken link: the reader says so
    }
}
