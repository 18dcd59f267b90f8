using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsGraphQL.Data.Care;
using SQLitePCL;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>Backs the file of a store up and puts a backup in its place. A copy is made under another name, checked, and renamed: a file with the right name is whole.</summary>
/// <param name="store">The store's file.</param>
/// <param name="explain">One line for what is wrong with a file; null for a fault of the program.</param>
/// <param name="clock">Names what is replaced.</param>
internal sealed class SqliteCopies(string store, Func<string, Exception, string?> explain, TimeProvider clock)
{
    private readonly string _store = Path.GetFullPath(store);

    /// <inheritdoc cref="StoreProvider.BackUpAsync"/>
    public async Task<CheckedCopy> BackUpAsync(string file, bool force, IProgress<double>? progress, CancellationToken stop)
    {
        var target = Path.GetFullPath(file);
        if (!File.Exists(_store)) throw new StoreException($"{store}: there is no such store") { Code = StoreCode.Missing };
        if (target == _store) throw new StoreException($"{file}: this is the store itself; name another file");
        if (Directory.Exists(target)) throw new StoreException($"{file}: this is a folder; name a file in it");
        if (!force && File.Exists(target)) throw new StoreException($"{file}: the file is there already; --force replaces it") { Code = StoreCode.FileExists };
        using var partial = new PartialFile(target);
        var copy = await CopyAsync(_store, partial, target, progress, stop);
        try
        {
            partial.Rename(force);
        }
        catch (IOException) when (!force && File.Exists(target))
        {
            throw new StoreException($"{file}: the file is there already; --force replaces it") { Code = StoreCode.FileExists };
        }
        return copy;
    }

    /// <inheritdoc cref="StoreProvider.RestoreAsync"/>
    public async Task<CheckedCopy> RestoreAsync(string file, IProgress<double>? progress, CancellationToken stop)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source)) throw new StoreException($"{file}: there is no such backup") { Code = StoreCode.Missing };
        if (source == _store) throw new StoreException($"{file}: this is the store itself; name its backup");
        using var partial = new PartialFile(_store);
        var copy = await CopyAsync(source, partial, _store, progress, stop);
        if (!File.Exists(_store))
        {
            partial.Rename(force: false);
            return copy;
        }

        var before = string.Create(CultureInfo.InvariantCulture, $"{_store}.before-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}");
        if (Release(before) is { } last)
        {
            using var restored = SqliteFile.Open(partial.Path, SqliteOpenMode.ReadWrite);
            restored.GoOnBehind(last);
        }
        partial.Replace(before);
        return copy with { Before = before };
    }

    private async Task<CheckedCopy> CopyAsync(string from, PartialFile to, string name, IProgress<double>? progress, CancellationToken stop)
    {
        string migration;
        SortedDictionary<string, long> rows;
        try
        {
            using var source = SqliteFile.Open(from, SqliteOpenMode.ReadWrite);
            using var state = source.BeginRead();
            migration = source.CheckedMigration();
            rows = source.Rows();
            using var copy = SqliteFile.Open(to.Path, SqliteOpenMode.ReadWriteCreate);
            await source.CopyAsync(copy, progress, stop);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN && explain(name, problem) is { } reason)
        {
            throw new StoreException(reason, problem); // what is written, not what is read
        }
        catch (SqliteException problem) when (explain(from, problem) is { } reason)
        {
            throw new StoreException(reason, problem) { Code = StoreCode.Damaged };
        }
        if (Fault(to.Path, rows) is { } fault) throw new StoreException($"{from}: the copy is not whole: {fault}") { Code = StoreCode.Damaged };
        return new CheckedCopy(from, name, new FileInfo(to.Path).Length, migration, rows);
    }

    /// <summary>What is wrong with a copy; null when it is what it is a copy of. Through a connection of its own, which remembers nothing of an older state.</summary>
    private static string? Fault(string path, SortedDictionary<string, long> rows)
    {
        try
        {
            using var copy = SqliteFile.Open(path, SqliteOpenMode.ReadWrite);
            if (!copy.TryClose()) return "another program has opened it";
            var copied = copy.Rows();
            if (rows.FirstOrDefault(table => copied.GetValueOrDefault(table.Key, -1) != table.Value) is { Key: { } table })
                return string.Create(CultureInfo.InvariantCulture, $"{table} has {copied.GetValueOrDefault(table)} rows instead of {rows[table]}");
            return copy.Fault(copied);
        }
        catch (SqliteException damaged)
        {
            return damaged.Message;
        }
    }

    /// <summary>Makes sure that nobody has the store open, and that all of it is in its one file.</summary>
    /// <returns>The last place in its log of changes; null when the store is too damaged to tell, and what lay beside it is out of the way.</returns>
    private long? Release(string before)
    {
        try
        {
            using var old = SqliteFile.Open(_store, SqliteOpenMode.ReadWrite);
            if (!old.TryClose()) throw new StoreException($"{store}: another program has this store open; stop it first") { Code = StoreCode.InUse };
            return old.LastChange;
        }
        catch (SqliteException)
        {
            // A log that was left beside it would be taken for one of the new file.
            foreach (var beside in (string[])["-wal", "-shm"])
                if (File.Exists(_store + beside)) File.Move(_store + beside, before + beside);
            return null;
        }
    }
}
