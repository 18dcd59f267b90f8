using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Data.Tests.Ingest;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Data.Tests.Providers;

/// <summary>Rows that were copied in are those that were written one by one.</summary>
public sealed class BulkWriterTests
{
    [Fact]
    public async Task Copied_rows_come_back_as_they_were_and_are_found()
    {
        await using var store = await TemporaryStore.OpenAsync(TestDatabase.Postgres);
        await store.Get<ArticleIngester>().IngestAsync(new Draft("Pada malam hari. \"Mereka menyerang gudang beras,\" kata Rukmana Wijaya.").Headline("Serangan malam")
            .Url("https://warta.example/1").Person("Rukmana Wijaya").Quote("Mereka menyerang gudang beras,", "Rukmana Wijaya").Extracted());
        await using var db = store.Context();
        var bulk = store.Get<StoreProvider>().Bulk;
        var (articles, bodies, quotes) = (new List<Article>(), new List<ArticleBody>(), new List<Quote>());
        await using (var transaction = await store.Get<StoreProvider>().BeginWriteAsync(db, CancellationToken.None))
        {
            var given = await NewKeys.BeginAsync(bulk, db, CancellationToken.None);
            var keys = Enumerable.Range(0, 200).Select(_ => given.Next<Article>()).ToList();
            var quoteKeys = Enumerable.Range(0, 200).Select(_ => given.Next<Quote>()).ToList();
            Assert.Equal(2, keys[0]);
            var original = await db.Articles.AsNoTracking().Include(a => a.Body).Include(a => a.Quotes).SingleAsync();
            for (var i = 0; i < keys.Count; i++)
            {
                var (article, quote) = (await db.Articles.AsNoTracking().SingleAsync(), await db.Quotes.AsNoTracking().SingleAsync());
                (article.Id, article.Slug, article.Url, article.ContentHash) = (keys[i], $"salinan-{i}", i % 2 == 0 ? null : $"https://warta.example/salinan/{i}", BitConverter.GetBytes(i));
                (quote.Id, quote.ArticleId) = (quoteKeys[i], article.Id);
                articles.Add(article);
                bodies.Add(new ArticleBody { ArticleId = article.Id, Text = original.Body!.Text + (i == 7 ? "\0" : ""), Paragraphs = original.Body.Paragraphs });
                quotes.Add(quote);
            }
            await bulk.WriteAsync(db, articles, CancellationToken.None);
            await bulk.WriteAsync(db, bodies, CancellationToken.None);
            await bulk.WriteAsync(db, quotes, CancellationToken.None);
            await bulk.WriteSearchAsync(db, [.. articles.Zip(bodies, (article, body) => (article.Id, IndexedArticle.Of(article, body)))],
                [.. quotes.Select(quote => (quote.Id, IndexedQuote.Of(quote.Language, quote.Text)))], CancellationToken.None);
            await given.UseAsync(bulk, db, CancellationToken.None);
            await transaction.CommitAsync();
        }
        var rows = await db.Articles.AsNoTracking().Include(a => a.Body).Include(a => a.Quotes).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(201, rows.Count);
        Assert.All(rows.Skip(1), row => Assert.Equal(
            (rows[0].Headline, rows[0].SortUtc, rows[0].StoredUtc, rows[0].PublishedPrecision, rows[0].Quotes.Single().Text, rows[0].Quotes.Single().Confidence, rows[0].Quotes.Single().Parts.Single()),
            (row.Headline, row.SortUtc, row.StoredUtc, row.PublishedPrecision, row.Quotes.Single().Text, row.Quotes.Single().Confidence, row.Quotes.Single().Parts.Single())));
        Assert.EndsWith("\uFFFD", rows.Single(row => row.Slug == "salinan-7").Body!.Text, StringComparison.Ordinal);
        var search = store.Get<NewsSearch>();
        Assert.Equal((201, 201), (await search.Articles(db, SearchQuery.Parse("penyerangan")).CountAsync(), await search.Quotes(db, SearchQuery.Parse("gudang")).CountAsync()));
        Assert.Equal(2, (await store.Get<ArticleIngester>().IngestAsync(new Draft("Isi lain.").Headline("Lain").Extracted())) is { ArticleId: > 201 } ? 2 : 0); // reserved keys are gone
    }
}
