using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsGraphQL.Data.Search;
using Npgsql;

namespace NewsGraphQL.Data.Providers.Postgres;

/// <summary>The index in columns of type <c>tsvector</c>, each with an inverted index.</summary>
/// <remarks>
/// A vector holds the headline's folded words (weight A), the text's (B), the stems of both (C), and the text as the configurations
/// <c>news_indonesian</c>, <c>news_english</c> or <c>news_simple</c> see it (D): the server's own, with <c>unaccent</c> before the dictionary.
/// What is found is decided by A to C, so that both databases find the same; D helps to rank. Names are indexed by expression, where they stand.
/// </remarks>
internal sealed class PostgresSearch : SearchIndex
{
    public override async Task WriteAsync(NewsDbContext db, (int Id, IndexedArticle Words) article, IEnumerable<(int Id, IndexedQuote Words)> quotes, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        batch.BatchCommands.Add(Command("ArticleSearch", SearchDocument.Of(article.Id, article.Words)));
        foreach (var (id, words) in quotes) batch.BatchCommands.Add(Command("QuoteSearch", SearchDocument.Of(id, words)));
        await batch.ExecuteNonQueryAsync(stop);
    }

    public override IQueryable<SearchHit> Articles(NewsDbContext db, SearchQuery query)
    {
        var (match, words) = (PostgresSearchQuery.OfTexts(query), Words(query));
        return db.Set<SearchHit>().FromSql($"""
            SELECT "Id", -ts_rank(ARRAY[0.02, 0.3, 0.5, 1.0]::real[], "Words", to_tsquery('simple', {match}) || plainto_tsquery('news_indonesian', {words}) || plainto_tsquery('news_english', {words}), 1)::float8 AS "Rank"
            FROM "ArticleSearch" WHERE "Words" @@ to_tsquery('simple', {match})
            """);
    }

    public override IQueryable<SearchHit> Quotes(NewsDbContext db, SearchQuery query)
    {
        var (match, words) = (PostgresSearchQuery.OfTexts(query), Words(query));
        return db.Set<SearchHit>().FromSql($"""
            SELECT "Id", -ts_rank(ARRAY[0.02, 0.3, 0.5, 1.0]::real[], "Words", to_tsquery('simple', {match}) || plainto_tsquery('news_indonesian', {words}) || plainto_tsquery('news_english', {words}), 1)::float8 AS "Rank"
            FROM "QuoteSearch" WHERE "Words" @@ to_tsquery('simple', {match})
            """);
    }

    public override IQueryable<SearchHit> PersonAliases(NewsDbContext db, SearchQuery query)
    {
        var match = PostgresSearchQuery.OfNames(query);
        return db.Set<SearchHit>().FromSql($"""
            SELECT "Id", -ts_rank(to_tsvector('simple', "NameKey"), to_tsquery('simple', {match}), 2)::float8 AS "Rank"
            FROM "PersonAliases" WHERE to_tsvector('simple', "NameKey") @@ to_tsquery('simple', {match})
            """);
    }

    public override IQueryable<SearchHit> OrganizationAliases(NewsDbContext db, SearchQuery query)
    {
        var match = PostgresSearchQuery.OfNames(query);
        return db.Set<SearchHit>().FromSql($"""
            SELECT "Id", -ts_rank(to_tsvector('simple', "NameKey"), to_tsquery('simple', {match}), 2)::float8 AS "Rank"
            FROM "OrganizationAliases" WHERE to_tsvector('simple', "NameKey") @@ to_tsquery('simple', {match})
            """);
    }

    public override IQueryable<SearchHit> PersonAliasesLike(NewsDbContext db, string nameKey) => db.Set<SearchHit>().FromSql($"""
        SELECT "Id", -similarity("NameKey", {nameKey})::float8 AS "Rank" FROM "PersonAliases" WHERE "NameKey" % {nameKey}
        """);

    public override IQueryable<SearchHit> OrganizationAliasesLike(NewsDbContext db, string nameKey) => db.Set<SearchHit>().FromSql($"""
        SELECT "Id", -similarity("NameKey", {nameKey})::float8 AS "Rank" FROM "OrganizationAliases" WHERE "NameKey" % {nameKey}
        """);

    // Not TRUNCATE, which would keep readers waiting to the end of the transaction.
    protected override Task ClearAsync(NewsDbContext db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync("DELETE FROM \"ArticleSearch\"; DELETE FROM \"QuoteSearch\"", stop);

    private static string Words(SearchQuery query) => string.Join(' ', query.Wanted.SelectMany(term => term.Words));

    private static NpgsqlBatchCommand Command(string table, SearchDocument document) => new(string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO "{table}" ("Id", "Words") VALUES ($1, news_document($2, $3, $4, $5, $6)) ON CONFLICT ("Id") DO UPDATE SET "Words" = excluded."Words"
        """))
    {
        Parameters =
        {
            new() { Value = document.Id }, new() { Value = document.Configuration }, new() { Value = document.Headline },
            new() { Value = document.Words }, new() { Value = document.Stems }, new() { Value = document.Printed },
        },
    };
}
