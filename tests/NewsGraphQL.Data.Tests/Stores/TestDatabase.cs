namespace NewsGraphQL.Data.Tests.Stores;

/// <summary>A kind of database that suites run on. Every suite runs on each of them: see TwinTests.</summary>
public abstract class TestDatabase
{
    public static TestDatabase Sqlite { get; } = new SqliteFiles();

    public static TestDatabase Postgres { get; } = new PostgresServer();

    /// <summary>Why tests on this database cannot run here; null when they can.</summary>
    public virtual string? Absence => null;

    /// <summary>A place for a store that nobody has made yet.</summary>
    public abstract TestPlace NewPlace();

    /// <summary>A store without articles, made by the program and copied.</summary>
    public abstract Task<TestPlace> EmptyAsync();

    /// <summary>Ends a test here, told as skipped with its reason, where the database is absent.</summary>
    public void SkipIfAbsent() => Skip.If(Absence is not null, Absence);
}

/// <summary>Where one test has its store, and a folder for its files.</summary>
/// <param name="store">What <c>--store</c> takes.</param>
public abstract class TestPlace(string store) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsgraphql-");

    public string Store => store.Replace("{folder}", Folder, StringComparison.Ordinal);

    public string Folder => _folder.FullName;

    public void Dispose()
    {
        Remove();
        _folder.Refresh();
        if (_folder.Exists) _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the store, once nobody uses it.</summary>
    protected abstract void Remove();
}
