using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>Each list that pages by default walks an index in its order: no sorting, no scan of a table.</summary>
public sealed class IndexUsageTests
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
        await using var store = await TemporaryStore.OpenAsync();
        await using var db = store.Context();
        var plan = await PlanAsync(db, query(db));
        Assert.True(plan.Count > 0 && !plan.Exists(s => s.Contains("TEMP B-TREE", StringComparison.Ordinal)), $"{list} sorts:\n{string.Join('\n', plan)}");
        if (list.Contains("page", StringComparison.Ordinal)) Assert.All(plan, s => Assert.StartsWith("SEARCH", s, StringComparison.Ordinal)); // the depth costs nothing
        Assert.True(plan.TrueForAll(s => s.Contains("USING", StringComparison.Ordinal) || !s.StartsWith("SCAN", StringComparison.Ordinal)), $"{list} scans:\n{string.Join('\n', plan)}");
    }

    private static async Task<List<string>> PlanAsync(NewsDbContext db, IQueryable query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = string.Concat("EXPLAIN QUERY PLAN ", command.CommandText.AsSpan(command.CommandText.IndexOf("SELECT", StringComparison.Ordinal)));
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
        return plan;
    }
}
