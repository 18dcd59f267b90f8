using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using Npgsql;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>What only a PostgreSQL database can do; what every store does is in <see cref="StoreTests"/>.</summary>
public sealed class PostgresStoreTests
{
    [Fact]
    public async Task Text_columns_sort_by_code_point_whatever_the_database_does()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Postgres);
        var other = await store.ScalarAsync<string>("""
            SELECT coalesce(string_agg(table_name || '.' || column_name, ', '), '') AS "Value" FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type IN ('text', 'character varying') AND table_name NOT LIKE '\_\_EF%' AND collation_name IS DISTINCT FROM 'C'
            """);
        Assert.Equal("", other);
    }

    [Fact]
    public async Task A_user_who_may_not_make_the_store_is_told_what_to_run()
    {
        await using var store = new TemporaryStore(TestDatabase.Postgres);
        var connection = new NpgsqlConnectionStringBuilder(store.Name);
        await using (var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(store.Name) { Database = "postgres", Pooling = false }))
        {
            await using var command = server.CreateCommand($"""
                DO $$ BEGIN CREATE ROLE guest LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$
                """);
            await command.ExecuteNonQueryAsync();
            await using var create = server.CreateCommand($"CREATE DATABASE {connection.Database}");
            await create.ExecuteNonQueryAsync();
        }
        await using var asGuest = new TemporaryStore(new NpgsqlConnectionStringBuilder(store.Name) { Username = "guest" }.ConnectionString);
        var refusal = await StoreTests.RefusalAsync(asGuest);
        Assert.True(refusal.Contains("CREATE EXTENSION IF NOT EXISTS unaccent", StringComparison.Ordinal), refusal);
    }

    [Fact]
    public async Task The_tables_of_another_program_are_left_alone()
    {
        await using var store = new TemporaryStore(TestDatabase.Postgres);
        await store.Store.OpenAsync();
        await using (var db = store.Context()) await db.Database.ExecuteSqlRawAsync("DROP TABLE \"__EFMigrationsHistory\"");
        Assert.Contains("another program", await StoreTests.RefusalAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_in_one_line()
    {
        TestDatabase.Postgres.SkipIfAbsent();
        await using var store = new TemporaryStore("Host=127.0.0.1;Port=1;Database=news;Timeout=2");
        Assert.StartsWith("PostgreSQL database news at 127.0.0.1:1: the server cannot be reached", await StoreTests.RefusalAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_the_server_cannot_store_become_one_that_it_can_and_offsets_stay()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Postgres);
        var body = "Nol \0 dan \ud83d separuh. \"Panen \0 tiba,\" kata Rukmana Wijaya.";
        await store.Get<ArticleIngester>().IngestAsync(new Draft(body).Headline("Panen \0").Person("Rukmana Wijaya").Quote("Panen \0 tiba,", "Rukmana Wijaya").Extracted());
        await using var db = store.Context();
        var quote = await db.Quotes.Include(q => q.Article!.Body).SingleAsync();
        Assert.Equal(body.Replace('\0', '\uFFFD').Replace('\ud83d', '\uFFFD'), quote.Article!.Body!.Text);
        Assert.Equal(quote.Text, quote.Article.Body.Text[quote.Start..quote.End]);
        var asked = "\0";
        string[] several = [asked, "x"];
        Assert.Equal(0, await db.Quotes.CountAsync(q => q.Text == asked || several.Contains(q.Text)));
    }

    [Fact]
    public async Task Folding_is_the_same_in_the_server_as_in_the_program()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Postgres);
        await using var db = store.Context();
        var younger = Enumerable.Range(0x1E030, 62); // letters that Unicode got after PostgreSQL 15 was made
        var letters = Enumerable.Range(1, 0x1FFFF).Except(younger).Where(Rune.IsValid).Select(point => new Rune(point).ToString()).ToArray();
        var folded = await db.Database.SqlQuery<string>($"SELECT fold_text(letter) AS \"Value\" FROM unnest({letters}) WITH ORDINALITY AS each(letter, place) ORDER BY place").ToListAsync();
        var different = letters.Zip(folded).Where(pair => StoreText.Fold(pair.First) != pair.Second)
            .Select(pair => $"U+{Rune.GetRuneAt(pair.First, 0).Value:X4} {StoreText.Fold(pair.First)} {pair.Second}").ToList();
        Assert.True(different.Count == 0, $"{different.Count}: {string.Join("; ", different.Take(40))}");
    }
}
