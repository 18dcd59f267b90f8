using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Tests.Ingest.Identity;

/// <summary>Linking asks the store a fixed number of times, by index, whatever the store holds and however many people an article names.</summary>
public sealed class LinkingCostTests
{
    private static readonly string[] Given = ["Rukmana", "Ayu", "Bramanto", "Citra", "Darsono", "Endang", "Fajar", "Gita", "Hendra", "Indah"];
    private static readonly string[] Family = ["Wijaya", "Lestari", "Hadikusuma", "Melati", "Santika", "Prawira", "Kencana", "Utama", "Saputra", "Puspita"];

    [Fact]
    public async Task Five_commands_link_any_number_of_articles()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        Assert.Single(await LinkAsync(store, 1)); // nobody is known: nothing more to ask
        await FillAsync(store, 0, 50);
        Assert.Equal(5, (await LinkAsync(store, 1)).Count);
        Assert.Equal(5, (await LinkAsync(store, 40)).Count);
        await FillAsync(store, 50, 2_000);
        Assert.Equal(5, (await LinkAsync(store, 1)).Count);
        Assert.Equal(5, (await LinkAsync(store, 40)).Count);
    }

    [Fact]
    public async Task Each_command_seeks_in_an_index()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        await FillAsync(store, 0, 50);
        foreach (var command in await LinkAsync(store, 5))
        {
            var plan = await PlanAsync(store, command);
            Assert.True(plan.TrueForAll(step => !step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("VIRTUAL TABLE", StringComparison.Ordinal) || step.Contains("SCAN u", StringComparison.Ordinal)),
                $"{command}\n{string.Join('\n', plan)}");
        }
    }

    [Fact]
    public async Task A_name_that_very_many_share_links_nobody_and_reads_a_bounded_part()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Sqlite);
        await using (var db = store.Context())
        {
            for (var i = 0; i < StoredPeople.MostPerBlock + 10; i++) db.People.Add(Person(i, "Siti Aminah"));
            await db.SaveChangesAsync();
        }
        await using var again = store.Context();
        var people = new StoredPeople();
        await people.LoadAsync(again, [Named("Siti Aminah")], [], default);
        Assert.Empty(people.Candidates([Named("Siti Aminah")]));
    }

    /// <summary>The commands that link an article which names <paramref name="count"/> people.</summary>
    private static async Task<IReadOnlyList<string>> LinkAsync(TemporaryStore store, int count)
    {
        var log = new CommandLog();
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        StoreProvider.For(store.Name).Configure(options);
        options.AddInterceptors(log);
        await using var db = new NewsDbContext(options.Options);
        await new StoredPeople().LoadAsync(db, Enumerable.Range(0, count).Select(i => Named($"{Given[i % 10]} {Family[i / 10 % 10]}")), [], default);
        return log.Commands;
    }

    private static PersonInArticle Named(string name) => new(
        new ExtractedPerson { Name = name, SurfaceForms = [name], Mentions = [] }, [new RoleEvidence("gubernur lembah", null, "Gubernur Lembah")], name);

    private static async Task FillAsync(TemporaryStore store, int from, int to)
    {
        await using var db = store.Context();
        for (var i = from; i < to; i++) db.People.Add(Person(i, $"{Given[i % 10]} {(i < 100 ? "" : $"X{i} ")}{Family[i / 10 % 10]}"));
        await db.SaveChangesAsync();
    }

    private static Person Person(int i, string name)
    {
        var person = new Person { Slug = $"p-{i}", Name = name, NameKey = NameKey.Of(name) };
        foreach (var block in PersonName.Of(name)!.StoredBlocks()) person.NameBlocks.Add(new PersonNameBlock { Block = block });
        return person;
    }

    private static async Task<List<string>> PlanAsync(TemporaryStore store, string command)
    {
        await using var db = store.Context();
        await db.Database.OpenConnectionAsync();
        await using var explain = db.Database.GetDbConnection().CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(command, @"@\w+").Select(m => m.Value).Distinct())
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
            explain.Parameters.Add(parameter);
        }
        var plan = new List<string>();
        await using var rows = await explain.ExecuteReaderAsync();
        while (await rows.ReadAsync()) plan.Add(rows.GetString(3));
        return plan;
    }

    private sealed class CommandLog : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
