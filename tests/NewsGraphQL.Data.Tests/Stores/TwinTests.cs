using System.Text.RegularExpressions;

namespace NewsGraphQL.Data.Tests.Stores;

/// <summary>Every suite that opens a store runs on every database: an abstract suite with a nested class for each.</summary>
public sealed partial class TwinTests
{
    /// <summary>Suites about what one database alone has, with the reason.</summary>
    private static readonly Dictionary<string, string> OneDatabase = new()
    {
        ["SqliteStoreTests"] = "the file: its pragmas, its folder, its permissions",
        ["SqliteCopiesTests"] = "copies of a file; backup and restore on each database are in BackupCommandTests",
        ["PostgresStoreTests"] = "the server: its users, its collations, its characters",
        ["ReplicaTests"] = "standbys: a file has none",
        ["BulkWriterTests"] = "COPY: the other database inserts as fast",
        ["GeneratedCorpusTests"] = "the generator of benchmarks writes SQLite files",
        ["OpenContextsTests"] = "connections to a file; those to a server are pooled by its driver",
        ["GraphQLHttpTests"] = "HTTP, before any store is asked",
        ["AutomaticQueryTests"] = "HTTP, before any store is asked",
        ["PersistedOperationTests"] = "HTTP, before any store is asked",
        ["KnownQueryTests"] = "how a known query is executed; what it asks of each database is in the suites of lists",
        ["IntrospectionTests"] = "HTTP, before any store is asked",
        ["LimitTests"] = "HTTP, before any store is asked",
        ["ConditionalGetTests"] = "what a file tells without being asked; the log that is asked instead is in ChangeLogTests",
        ["FirstEditionTests"] = "HTTP, before any store is asked",
        ["CrossOriginTests"] = "HTTP, before any store is asked",
        ["AuditTests"] = "HTTP, before any store is asked",
        ["ApiKeyTests"] = "keys on the command line and over HTTP; the keys in each database are in ApiKeysTests",
        ["TelemetryTests"] = "what the server tells of itself",
        ["WebSocketTests"] = "the transport; what wakes it on each database is in ChangeLogTests",
        ["EventStreamTests"] = "the transport; what wakes it on each database is in ChangeLogTests",
        ["LiveHubTests"] = "what waits in a process; what wakes it on each database is in ChangeLogTests",
        ["PeopleCommandTests"] = "the command line; the corrections on each database are in PeopleByHandTests",
        ["LinkingCostTests"] = "plans of SQLite; how lists are read on each database is in IndexUsageTests",
        ["IdentityAccuracyTests"] = "a measure that asks no store; the order of import on each database is in ImportOrderTests",
        ["LessCostsLessTests"] = "the words of SQLite's commands; what they read is decided before the database is known",
        ["IdeFilesTests"] = "files of the browser page",
        ["BrowserPageTests"] = "the browser page; its answers are tested by their queries",
        ["SampleServerTests"] = "the default store of a first start, a SQLite file",
        ["ExtractCommandTests"] = "a command without a store",
        ["HelpTests"] = "a command without a store",
        ["StandbyTests"] = "standbys: a file has none",
        ["ReadmeTests"] = "README's commands, on a first start",
        ["ServeCommandTests"] = "settings and signals; serving from each database is in StoreCommandTests",
        ["ImportCommandTests"] = "reading of files; importing into each database is in StoreCommandTests and ArticleImporterTests",
    };

    [Fact]
    public void Every_suite_runs_on_every_database()
    {
        var suites = Directory.EnumerateFiles(Folder(), "*Tests.cs", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "TwinTests.cs")
            .Where(file => Test().IsMatch(File.ReadAllText(file)) && Opens().IsMatch(File.ReadAllText(file))).ToList();
        Assert.True(suites.Count > 20, "the suites are not where they are looked for");
        var alone = suites.Where(file => !OneDatabase.ContainsKey(Path.GetFileNameWithoutExtension(file)))
            .Where(file => File.ReadAllText(file) is var text && !(Twin(text, "OnSqlite") && Twin(text, "OnPostgres"))).Select(Path.GetFileName);
        Assert.True(!alone.Any(), $"these suites lack their twin; write 'public abstract class XTests(TestDatabase database)', or '(SeededNews news)', with nested classes OnSqlite and OnPostgres, as PagingTests does: {string.Join(", ", alone)}");
    }

    private static bool Twin(string text, string name) => text.Contains($"public sealed class {name}", StringComparison.Ordinal);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsGraphQL.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("the repository");
        return Path.Combine(folder.FullName, "tests");
    }

    [GeneratedRegex(@"\[(Fact|Theory)")]
    private static partial Regex Test();

    [GeneratedRegex(@"\b(TemporaryStore|NewsServer|SeededNews|SampleServer|RunningServer|CommandLine)\b")]
    private static partial Regex Opens();
}
