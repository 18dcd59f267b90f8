using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Benchmarks.Corpus;
using NewsGraphQL.Data.Providers.Sqlite;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Generated;

/// <summary>The generated corpus is what the importer would have left of such articles, so that what is measured on it holds for real stores.</summary>
public sealed class GeneratedCorpusTests
{
    private const int Articles = 300;

    [Fact]
    public async Task The_same_shape_gives_the_same_rows()
    {
        await using var one = await GeneratedAsync(new CorpusShape(Articles));
        await using var same = await GeneratedAsync(new CorpusShape(Articles));
        await using var other = await GeneratedAsync(new CorpusShape(Articles, Seed: 2));
        Assert.Equal(await BodiesAsync(one), await BodiesAsync(same));
        Assert.NotEqual(await BodiesAsync(one), await BodiesAsync(other));
    }

    [Fact]
    public async Task Rows_refer_to_rows_and_spans_hold_what_they_say()
    {
        await using var store = await GeneratedAsync(new CorpusShape(Articles));
        await using var db = store.Context();
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        Assert.Equal(0, await db.People.CountAsync(p => !p.Aliases.Any() || !p.ArticleLinks.Any()));
        foreach (var article in await db.Articles.Include(a => a.Body).Include(a => a.Quotes).Include(a => a.PersonLinks).Include(a => a.Roles).AsSplitQuery().ToListAsync())
        {
            var body = article.Body!.Text;
            Assert.InRange(body.Length, 1000, 3000);
            Assert.InRange(article.Quotes.Count, 3, 8);
            Assert.All(article.Quotes, quote => Assert.Equal((quote.Text, quote.Label, quote.Cue), (quote.Parts[0].In(body), body[quote.LabelStart!.Value..quote.LabelEnd!.Value], body[quote.CueStart!.Value..quote.CueEnd!.Value])));
            Assert.All(article.Roles, role => Assert.Equal(role.Title, body[role.Start..role.End]));
            var aliases = await db.PersonAliases.Where(alias => alias.Person!.ArticleLinks.Any(link => link.ArticleId == article.Id)).ToDictionaryAsync(alias => alias.Id, alias => alias.Name);
            Assert.All(article.PersonLinks.SelectMany(link => link.Mentions), mention => Assert.Equal(aliases[mention.AliasId], mention.Span.In(body)));
        }
    }

    [Theory]
    [InlineData("ArticleSearch")]
    [InlineData("QuoteSearch")]
    public async Task The_search_index_is_the_one_that_the_importer_writes(string table)
    {
        await using var store = await GeneratedAsync(new CorpusShape(Articles));
        await using var db = store.Context();
        await db.Database.OpenConnectionAsync(); // a temporary table lives in it
        var generated = await WordsAsync();
        await new SqliteSearch().RebuildAsync(db, new SqliteBulkWriter(), null, CancellationToken.None);
        Assert.Equal(generated, await WordsAsync());

        async Task<List<string>> WordsAsync()
        {
            await db.Database.ExecuteSqlRawAsync(string.Concat("CREATE VIRTUAL TABLE temp.Words USING fts5vocab(main, ", table, ", instance)"));
            var words = await db.Database.SqlQueryRaw<string>("SELECT concat(doc, ' ', col, ' ', \"offset\", ' ', term) AS Value FROM temp.Words ORDER BY doc, col, \"offset\"").ToListAsync();
            await db.Database.ExecuteSqlRawAsync("DROP TABLE temp.Words");
            return words;
        }
    }

    private static async Task<TemporaryStore> GeneratedAsync(CorpusShape shape)
    {
        var store = new TemporaryStore(TestDatabase.Sqlite);
        await CorpusGenerator.GenerateAsync(store.Name, shape);
        return store;
    }

    private static async Task<List<string>> BodiesAsync(TemporaryStore store)
    {
        await using var db = store.Context();
        return await db.ArticleBodies.OrderBy(b => b.ArticleId).Select(b => b.Text).ToListAsync();
    }
}
