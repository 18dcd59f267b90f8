using System.Collections.Concurrent;

namespace NewsGraphQL.Server.Ide;

/// <summary>The files of Banana Cake Pop that the build put beside the program. Each is read and compressed at its first request and then kept.</summary>
internal sealed class IdeAssets
{
    private readonly ConcurrentDictionary<string, Lazy<IdeAsset>> loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>The assets of one folder.</summary>
    /// <param name="folder">The folder that holds <c>index.html</c>; need not exist.</param>
    public IdeAssets(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = file;
    }

    /// <summary>Where the build puts the files.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "banana-cake-pop");

    /// <summary>Whether the page is there; it is not where the program was built without Node.</summary>
    public bool Present => files.ContainsKey("index.html");

    /// <summary>The asset of a path below the page; null when there is none. Only files listed at the start are ever opened.</summary>
    public IdeAsset? Find(string path) =>
        files.TryGetValue(path, out var file)
            ? loaded.GetOrAdd(path, key => new Lazy<IdeAsset>(() => IdeAsset.Of(key, File.ReadAllBytes(file)))).Value
            : null;
}
