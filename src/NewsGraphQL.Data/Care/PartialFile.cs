using System.Globalization;

namespace NewsGraphQL.Data.Care;

/// <summary>A file that is being made, under a name that says so. It gets its own name when it is whole, and goes when it never is.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _target;

    /// <summary>Names it; nothing is made yet.</summary>
    /// <exception cref="StoreException">There is no such folder.</exception>
    public PartialFile(string target)
    {
        _target = System.IO.Path.GetFullPath(target);
        var folder = System.IO.Path.GetDirectoryName(_target)!;
        if (!Directory.Exists(folder)) throw new StoreException($"{target}: the folder {folder} does not exist");
        Path = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{System.IO.Path.GetFileName(_target)}.{Environment.ProcessId}.partial"));
        File.Delete(Path);
    }

    /// <summary>Where it lies while it is made.</summary>
    public string Path { get; }

    /// <summary>Gives it its name, once all of it is on the disk.</summary>
    /// <param name="force">Whether a file of that name may be replaced.</param>
    /// <exception cref="IOException">There is one, and it may not.</exception>
    public void Rename(bool force)
    {
        Flush();
        File.Move(Path, _target, force);
    }

    /// <summary>Puts it in the place of the file that is there, which gets another name: at no moment is there none.</summary>
    public void Replace(string before)
    {
        Flush();
        File.Replace(Path, _target, before);
    }

    /// <summary>Removes what was not made to its end.</summary>
    public void Dispose()
    {
        foreach (var left in (string[])[Path, Path + "-wal", Path + "-shm", Path + "-journal"]) File.Delete(left);
    }

    private void Flush()
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
