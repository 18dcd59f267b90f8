using System.Linq.Expressions;
using System.Text.Json;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Filtering;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Conventions.Filtering;

/// <summary>Every operator on every field finds in the database what it finds in memory, absent values included.</summary>
public abstract class FilterOracleTests(SeededNews news, ITestOutputHelper output)
{
    public sealed class OnSqlite(SeededNews news, ITestOutputHelper output) : FilterOracleTests(news, output), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news, ITestOutputHelper output) : FilterOracleTests(news.OrSkip(), output), IClassFixture<SeededNews.OnPostgres>;

    [Fact] public Task Articles_in_sql_are_those_in_memory() => AgreeAsync<Article>("ArticleFilterInput", article => article.Id);

    [Fact] public Task People_in_sql_are_those_in_memory() => AgreeAsync<Person>("PersonFilterInput", person => person.Id);

    [Fact] public Task Organizations_in_sql_are_those_in_memory() => AgreeAsync<Organization>("OrganizationFilterInput", organization => organization.Id);

    [Fact] public Task Countries_in_sql_are_those_in_memory() => AgreeAsync<Country>("CountryFilterInput", country => country.Id);

    [Fact] public Task Quotes_in_sql_are_those_in_memory() => AgreeAsync<Quote>("QuoteFilterInput", quote => quote.Id);

    private async Task AgreeAsync<T>(string input, Expression<Func<T, int>> id) where T : class
    {
        var schema = news.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var filter = (IFilterInput)schema.AllTypes[input]!;
        await using var db = news.Context();
        var rows = await AllAsync<T>(db);
        var key = id.Compile();
        var cases = FilterCases.Of(filter, rows, depth: 1).SelectMany((where, at) => at % 7 == 0 ? new[] { where, new Dictionary<string, object?> { ["not"] = where } } : [where]).ToArray();
        var (disagreements, selective, i) = (new List<string>(), 0, 0);
        foreach (var where in cases)
        {
            var row = Expression.Parameter(typeof(T), "row");
            var predicate = Expression.Lambda<Func<T, bool>>(filter.Build(where, row), row);
            var expected = rows.Where(each => FilterOracle.Fits(filter, where, each)).Select(key).Order().ToArray();
            var found = (await db.Set<T>().AsNoTracking().Where(predicate).Select(id).ToArrayAsync()).Order().ToArray();
            var rare = await RareItems.FindAsync(db, predicate, i++ % 2 == 0 ? int.MaxValue - 1 : 3, CancellationToken.None);
            var foundByKeys = (await db.Set<T>().AsNoTracking().Where(rare.Applied(db, predicate)).Select(id).ToArrayAsync()).Order().ToArray();
            if (!expected.SequenceEqual(foundByKeys)) disagreements.Add($"{JsonSerializer.Serialize(where)} by keys: memory {expected.Length}, SQL {foundByKeys.Length}");
            if (!expected.SequenceEqual(found)) disagreements.Add($"{JsonSerializer.Serialize(where)}: memory {expected.Length}, SQL {found.Length}");
            if (expected.Length > 0 && expected.Length < rows.Length) selective++;
        }

        output.WriteLine($"{cases.Length} conditions, {selective} of which tell rows apart");
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));
        Assert.True(selective > cases.Length / 4, $"only {selective} of {cases.Length} conditions tell rows apart");
    }

    // Loading every table into one context ties all objects together.
    private static async Task<T[]> AllAsync<T>(NewsDbContext db) where T : class
    {
        await db.Articles.Include(article => article.PersonLinks).Include(article => article.OrganizationLinks).Include(article => article.CountryLinks)
            .Include(article => article.SourceLinks).Include(article => article.Credits).Include(article => article.Related).AsSplitQuery().LoadAsync();
        await db.People.Include(person => person.Aliases).Include(person => person.Roles).AsSplitQuery().LoadAsync();
        await db.Organizations.Include(organization => organization.Aliases).LoadAsync();
        await db.Countries.Include(country => country.Names).LoadAsync();
        await db.Quotes.Include(quote => quote.PersonLinks).Include(quote => quote.OrganizationLinks).Include(quote => quote.CountryLinks)
            .Include(quote => quote.Relays).AsSplitQuery().LoadAsync();
        return [.. db.Set<T>().Local];
    }
}
