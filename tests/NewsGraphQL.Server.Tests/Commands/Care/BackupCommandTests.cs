using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsGraphQL.Data.Tests.Stores;
using Npgsql;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Commands.Care;

/// <summary>Backup and restore as an operator types them, on each database.</summary>
public abstract class BackupCommandTests(TestDatabase database, ITestOutputHelper output) : IDisposable
{
    private readonly CommandLine command = new();

    public sealed class OnSqlite(ITestOutputHelper output) : BackupCommandTests(TestDatabase.Sqlite, output)
    {
        protected override async Task DoAsync(CommandLine command, string what, string file, string store)
        {
            var result = (await command.RunAsync(what, file, "--store", store)).Ending(0);
            Assert.Contains("checked: integrity ok, search index ok, the same rows in all ", result.Output, StringComparison.Ordinal);
            Print(result.Output);
        }

        protected override void MakeNewer(string store)
        {
            using var connection = new SqliteConnection($"Data Source={store};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Later;
            command.ExecuteNonQuery();
        }
    }

    public sealed class OnPostgres(ITestOutputHelper output) : BackupCommandTests(TestDatabase.Postgres, output)
    {
        // The program says what to run, and it is run as it is printed.
        protected override async Task DoAsync(CommandLine command, string what, string file, string store)
        {
            var secret = new NpgsqlConnectionStringBuilder(store) { Password = "s3cret" }.ConnectionString;
            var said = (await command.RunAsync(what, file, "--store", secret)).Ending(2);
            Assert.Contains("PostgreSQL, whose own tools do that", said.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", said.Output + said.Error, StringComparison.Ordinal);
            var json = JsonDocument.Parse((await command.RunAsync(what, file, "--store", secret, "--json")).Ending(2).Output).RootElement;
            Assert.False(json.GetProperty("done").GetBoolean());
            Assert.Equal(said.OutputLines, json.GetProperty("run").EnumerateArray().Select(line => line.GetString()));
            foreach (var line in said.OutputLines)
            {
                using var shell = Process.Start(new ProcessStartInfo("sh", ["-ec", line]) { WorkingDirectory = command.Folder, RedirectStandardError = true })!;
                var error = await shell.StandardError.ReadToEndAsync();
                await shell.WaitForExitAsync();
                Print($"{line}\n  exit code {shell.ExitCode} {error}");
                Assert.Equal(0, shell.ExitCode);
            }
        }

        protected override void MakeNewer(string store)
        {
            using var source = NpgsqlDataSource.Create(store + ";Pooling=false");
            using var command = source.CreateCommand(Later.Replace("__EFMigrationsHistory", "\"__EFMigrationsHistory\"", StringComparison.Ordinal));
            command.ExecuteNonQuery();
        }
    }

    protected const string Later = "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')";

    public void Dispose()
    {
        command.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Backs up or restores as the program says.</summary>
    protected abstract Task DoAsync(CommandLine command, string what, string file, string store);

    /// <summary>Makes the store one of a later program.</summary>
    protected abstract void MakeNewer(string store);

    protected void Print(string line) => output.WriteLine(line);

    [Fact]
    public async Task A_backup_made_under_a_running_server_brings_the_store_back()
    {
        using var place = database.NewPlace();
        command.Write("bandara.txt", Article.Text);
        command.Write("later.txt", "Konser Satu\n\nPenyanyi Wulan Hapsari mengatakan konsernya selesai.\n");
        (await command.RunAsync("import", "bandara.txt", "--store", place.Store)).Ending(0);
        await using (var server = await RunningServer.StartAsync("--store", place.Store))
        {
            await DoAsync(command, "backup", "news.backup", place.Store);
            Assert.Single((await server.QueryAsync("{ articles { nodes { headline } } }")).GetProperty("data").GetProperty("articles").GetProperty("nodes").EnumerateArray());
        }
        (await command.RunAsync("import", "later.txt", "--store", place.Store)).Ending(0);
        (await command.RunAsync("people", "show", "wulan-hapsari", "--store", place.Store)).Ending(0);
        await DoAsync(command, "restore", "news.backup", place.Store);
        await using (var server = await RunningServer.StartAsync("--store", place.Store))
        {
            var nodes = (await server.QueryAsync("{ articles { nodes { headline quotes { nodes { speaker { name } } } } } }")).GetProperty("data").GetProperty("articles").GetProperty("nodes");
            Assert.Equal(Article.Headline, Assert.Single(nodes.EnumerateArray()).GetProperty("headline").GetString());
            Assert.Equal(1, (await server.QueryAsync("{ articles(search: \"kabut\") { totalCount } }")).GetProperty("data").GetProperty("articles").GetProperty("totalCount").GetInt32());
        }
        Assert.Equal(2, (await command.RunAsync("people", "show", "wulan-hapsari", "--store", place.Store)).Code);
    }

    [Fact]
    public async Task A_newer_store_is_refused_by_every_command()
    {
        using var place = await database.EmptyAsync();
        MakeNewer(place.Store);
        command.Write("bandara.txt", Article.Text);
        string[][] commands = [["serve", "--urls", "http://127.0.0.1:0"], ["import", "bandara.txt"], ["people", "list"], ["keys", "list"], ["export", "-"], ["reextract"], .. Others(database)];
        foreach (var words in commands)
        {
            var result = (await command.RunAsync([.. words, "--store", place.Store])).Ending(2);
            output.WriteLine($"{words[0]}: {result.Error.Trim()}");
            Assert.Contains("this store was made by a newer version of the program; use that version", result.Error, StringComparison.Ordinal);
            Assert.EndsWith("[STORE_NEWER]", result.Error.Trim(), StringComparison.Ordinal);
            Assert.Single(result.Error.Trim().Split('\n'));
        }
    }

    private static string[][] Others(TestDatabase database) => database == TestDatabase.Sqlite ? [["backup", "copy.db"]] : [];
}
