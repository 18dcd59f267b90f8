using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>Each list that pages by default walks an index in its order: no sorting, no scan of a table.</summary>
public abstract class IndexUsageTests(TestDatabase database)
{
    public static TheoryData<string, Func<NewsDbContext, IQueryable>> Lists => new()
    {
        { "articles", db => db.Articles.OrderByDescending(a => a.SortUtc).ThenByDescending(a => a.Id).Take(11) },
        { "articles, next page", db => db.Articles.Where(a => a.SortUtc <= At && (a.SortUtc < At || (a.SortUtc == At && a.Id < 7))).OrderByDescending(a => a.SortUtc).ThenByDescending(a => a.Id).Take(11) },
        { "articles, page before", db => db.Articles.Where(a => a.SortUtc >= At && (a.SortUtc > At || (a.SortUtc == At && a.Id > 7))).OrderBy(a => a.SortUtc).ThenBy(a => a.Id).Take(11) },
        { "articles since", db => db.Articles.Where(a => a.SortUtc >= At).OrderByDescending(a => a.SortUtc).ThenByDescending(a => a.Id).Take(11) },
        { "quotes", db => db.Quotes.OrderByDescending(q => q.SortUtc).ThenByDescending(q => q.Id).Take(11) },
        { "quotes by a person", db => db.Quotes.Where(q => q.SpeakerId == 3).OrderByDescending(q => q.SortUtc).ThenByDescending(q => q.Id).Take(11) },
        { "quotes by a person, next page", db => db.Quotes.Where(q => q.SpeakerId == 3 && q.SortUtc <= At && (q.SortUtc < At || (q.SortUtc == At && q.Id < 7))).OrderByDescending(q => q.SortUtc).ThenByDescending(q => q.Id).Take(11) },
        { "quotes of an organization", db => db.Quotes.Where(q => q.OrganizationId == 3).OrderByDescending(q => q.SortUtc).ThenByDescending(q => q.Id).Take(11) },
        { "quotes of an article", db => db.Quotes.Where(q => q.ArticleId == 3).OrderBy(q => q.Ordinal).Take(11) },
        { "articles with a country", db => db.ArticleCountries.Where(l => l.CountryId == 3).OrderByDescending(l => l.SortUtc).ThenByDescending(l => l.ArticleId).Take(11) },
        { "articles with a person", db => db.ArticlePeople.Where(l => l.PersonId == 3).OrderByDescending(l => l.SortUtc).ThenByDescending(l => l.ArticleId).Take(11) },
        { "articles with an organization", db => db.ArticleOrganizations.Where(l => l.OrganizationId == 3).OrderByDescending(l => l.SortUtc).ThenByDescending(l => l.ArticleId).Take(11) },
        { "quotes about a person", db => db.QuotePeople.Where(l => l.PersonId == 3).OrderByDescending(l => l.SortUtc).ThenByDescending(l => l.QuoteId).Take(11) },
        { "quotes about a country", db => db.QuoteCountries.Where(l => l.CountryId == 3).OrderByDescending(l => l.SortUtc).ThenByDescending(l => l.QuoteId).Take(11) },
        { "quotes about an organization", db => db.QuoteOrganizations.Where(l => l.OrganizationId == 3).OrderByDescending(l => l.SortUtc).ThenByDescending(l => l.QuoteId).Take(11) },
        { "roles of a person", db => db.PersonRoles.Where(r => r.PersonId == 3).OrderByDescending(r => r.SortUtc).ThenByDescending(r => r.Id).Take(11) },
        { "people by name", db => db.People.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(11) },
        { "organizations by name", db => db.Organizations.OrderBy(o => o.Name).ThenBy(o => o.Id).Take(11) },
        { "countries by name", db => db.Countries.OrderBy(c => c.NameEn).ThenBy(c => c.Id).Take(11) },
        { "countries by Indonesian name", db => db.Countries.OrderBy(c => c.NameId).ThenBy(c => c.Id).Take(11) },
        { "a person by alias", db => db.PersonAliases.Where(a => a.NameKey == "x").Select(a => a.Person!) },
        { "names that begin so, one page", db => db.PersonAliases.Where(a => StoreText.StartsWith(a.NameKey, "x")).OrderBy(a => a.NameKey).ThenBy(a => a.Id).Take(20) },
        { "an article by slug", db => db.Articles.Where(a => a.Slug == "x") },
        { "an article by address", db => db.Articles.Where(a => a.Url == "x") },
    };

    private static DateTime At => new(2024, 5, 6, 0, 0, 0, DateTimeKind.Utc);

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_walks_its_index(string list, Func<NewsDbContext, IQueryable> query)
    {
        await using var store = await TemporaryStore.OpenAsync(database);
        await using var db = store.Context();
        await db.Database.OpenConnectionAsync();
        await using var command = query(db).CreateDbCommand();
        var plan = await PlanAsync(command);
        Assert.True(plan.Count > 0 && !plan.Exists(Sorts), $"{list} sorts:\n{string.Join('\n', plan)}");
        Assert.False(plan.Exists(Scans), $"{list} scans:\n{string.Join('\n', plan)}");
        if (list.Contains("page", StringComparison.Ordinal)) Assert.True(Seeks(plan), $"the depth of {list} costs something:\n{string.Join('\n', plan)}");
    }

    protected abstract Task<List<string>> PlanAsync(DbCommand command);

    protected abstract bool Sorts(string step);

    /// <summary>Whether a step reads a table from end to end.</summary>
    protected abstract bool Scans(string step);

    /// <summary>Whether all is read from a place in an index on.</summary>
    protected abstract bool Seeks(List<string> plan);

    private static async Task<List<string>> RowsAsync(DbCommand command, int column)
    {
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) plan.Add(reader.GetString(column).Trim());
        return plan;
    }

    public sealed class OnSqlite() : IndexUsageTests(TestDatabase.Sqlite)
    {
        protected override Task<List<string>> PlanAsync(DbCommand command)
        {
            command.CommandText = string.Concat("EXPLAIN QUERY PLAN ", command.CommandText.AsSpan(command.CommandText.IndexOf("SELECT", StringComparison.Ordinal)));
            return RowsAsync(command, 3);
        }

        protected override bool Sorts(string step) => step.Contains("TEMP B-TREE", StringComparison.Ordinal);

        protected override bool Scans(string step) => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal);

        protected override bool Seeks(List<string> plan) => plan.TrueForAll(step => step.StartsWith("SEARCH", StringComparison.Ordinal));
    }

    public sealed class OnPostgres() : IndexUsageTests(TestDatabase.Postgres)
    {
        // The tables are empty, so the planner would read them whole: what it does when it may not is what it does with many rows.
        protected override async Task<List<string>> PlanAsync(DbCommand command)
        {
            await using var settings = command.Connection!.CreateCommand();
            settings.CommandText = "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off";
            await settings.ExecuteNonQueryAsync();
            command.CommandText = "EXPLAIN " + command.CommandText;
            return await RowsAsync(command, 0);
        }

        // Not "Incremental Sort": that one orders rows of one key by their id, which this index, unlike SQLite's, does not hold.
        protected override bool Sorts(string step) => step.TrimStart('-', '>', ' ') is var node && node.StartsWith("Sort", StringComparison.Ordinal) && !node.StartsWith("Sort Key", StringComparison.Ordinal);

        protected override bool Scans(string step) => step.Contains("Seq Scan", StringComparison.Ordinal);

        protected override bool Seeks(List<string> plan) => plan.Exists(step => step.StartsWith("Index Cond:", StringComparison.Ordinal));
    }
}
