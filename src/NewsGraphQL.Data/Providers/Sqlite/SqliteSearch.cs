using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsGraphQL.Data.Search;

namespace NewsGraphQL.Data.Providers.Sqlite;

/// <summary>The index in FTS5 tables without content: they hold folded words and stems, the texts themselves are in their rows.</summary>
/// <remarks>Triggers take out what is deleted and keep the tables of names, since an alias' key is folded already.</remarks>
internal sealed class SqliteSearch : SearchIndex
{
    /// <summary>Matches no row: FTS5 has no empty expression.</summary>
    private const string Nothing = "\"\"";

    /// <summary>How many names that share a part with a misspelled one are compared, the first stored first. BM25 would weigh each of them for as long as all the rest takes;
    /// one wrong letter leaves a name about as long as it was.</summary>
    private const int MostAlike = 1000;

    public override async Task WriteAsync(NewsDbContext db, (int Id, IndexedArticle Words) article, IEnumerable<(int Id, IndexedQuote Words)> quotes, CancellationToken stop)
    {
        var (headline, text) = (article.Words.Headline, article.Words.Text);
        await using (var command = Command(db, "INSERT OR REPLACE INTO ArticleSearch (rowid, headline, words, stems) VALUES ($id, $headline, $words, $stems)"))
            await RunAsync(command, article.Id, headline.Words, text.Words, $"{headline.Stems} {text.Stems}", stop);
        await using var quoteCommand = Command(db, "INSERT OR REPLACE INTO QuoteSearch (rowid, words, stems) VALUES ($id, $words, $stems)");
        foreach (var (id, words) in quotes) await RunAsync(quoteCommand, id, null, words.Text.Words, words.Text.Stems, stop);
    }

    public override IQueryable<SearchHit> Articles(NewsDbContext db, SearchQuery query)
    {
        var match = Match(query, "headline words", "headline words stems");
        return db.Set<SearchHit>().FromSql($"SELECT rowid AS Id, rank AS Rank FROM ArticleSearch WHERE ArticleSearch MATCH {match}");
    }

    public override IQueryable<SearchHit> Quotes(NewsDbContext db, SearchQuery query)
    {
        var match = Match(query, "words", "words stems");
        return db.Set<SearchHit>().FromSql($"SELECT rowid AS Id, rank AS Rank FROM QuoteSearch WHERE QuoteSearch MATCH {match}");
    }

    public override IQueryable<SearchHit> PersonAliases(NewsDbContext db, SearchQuery query)
    {
        var match = Match(query, "name", null);
        return db.Set<SearchHit>().FromSql($"SELECT rowid AS Id, rank AS Rank FROM PersonAliasSearch WHERE PersonAliasSearch MATCH {match}");
    }

    public override IQueryable<SearchHit> OrganizationAliases(NewsDbContext db, SearchQuery query)
    {
        var match = Match(query, "name", null);
        return db.Set<SearchHit>().FromSql($"SELECT rowid AS Id, rank AS Rank FROM OrganizationAliasSearch WHERE OrganizationAliasSearch MATCH {match}");
    }

    public override IQueryable<SearchHit> PersonAliasesLike(NewsDbContext db, string nameKey)
    {
        var match = Triples(nameKey);
        return db.Set<SearchHit>().FromSql($"""
            SELECT found.rowid AS Id, abs(length(NameKey) - length({nameKey})) AS Rank
            FROM (SELECT rowid FROM PersonAliasTrigrams WHERE PersonAliasTrigrams MATCH {match} LIMIT {MostAlike}) AS found JOIN PersonAliases ON PersonAliases.Id = found.rowid
            """);
    }

    public override IQueryable<SearchHit> OrganizationAliasesLike(NewsDbContext db, string nameKey)
    {
        var match = Triples(nameKey);
        return db.Set<SearchHit>().FromSql($"""
            SELECT found.rowid AS Id, abs(length(NameKey) - length({nameKey})) AS Rank
            FROM (SELECT rowid FROM OrganizationAliasTrigrams WHERE OrganizationAliasTrigrams MATCH {match} LIMIT {MostAlike}) AS found JOIN OrganizationAliases ON OrganizationAliases.Id = found.rowid
            """);
    }

    protected override Task ClearAsync(NewsDbContext db, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(
        "INSERT INTO ArticleSearch(ArticleSearch) VALUES ('delete-all'); INSERT INTO QuoteSearch(QuoteSearch) VALUES ('delete-all')", stop);

    /// <param name="query">What is asked.</param>
    /// <param name="asPrinted">The columns that hold words as they are.</param>
    /// <param name="anyForm">The columns that hold words and stems; null when there are no stems.</param>
    private static string Match(SearchQuery query, string asPrinted, string? anyForm)
    {
        if (query.IsEmpty) return Nothing;
        var wanted = string.Join(" AND ", query.Wanted.Select(Term));
        return query.Unwanted.IsEmpty ? wanted : $"({wanted}) NOT ({string.Join(" OR ", query.Unwanted.Select(Term))})";

        // Folded words hold letters and digits only, so nothing in them can end the quotation marks.
        string Term(SearchTerm term)
        {
            var phrase = $"{{{asPrinted}}} : \"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}";
            if (term.IsPhrase || anyForm is null) return phrase;
            return $"({phrase} OR {{{anyForm}}} : ({string.Join(" OR ", SearchText.Family(term.Words[0]).Select(stem => $"\"{stem}\""))}))";
        }
    }

    // One wrong letter spoils three neighbouring triples, which stand in two of three parts at most: one part is whole. To ask for any single triple would rank half of all names.
    private static string Triples(string nameKey) => LetterTriples.Of(nameKey) is { Count: > 0 } triples
        ? string.Join(" OR ", triples.Chunk(Math.Clamp(triples.Count / 3, 1, 3)).Select(part => $"({string.Join(" AND ", part.Select(triple => $"\"{triple}\""))})"))
        : Nothing;

    private static DbCommand Command(NewsDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private static async Task RunAsync(DbCommand command, int id, string? headline, string words, string stems, CancellationToken stop)
    {
        command.Parameters.Clear();
        Add("$id", id);
        if (headline is not null) Add("$headline", headline);
        Add("$words", words);
        Add("$stems", stems);
        await command.ExecuteNonQueryAsync(stop);

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
