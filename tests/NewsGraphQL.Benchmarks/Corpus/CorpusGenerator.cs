using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;

namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>Fills a new store with generated articles, their facts and their search index, without extraction and without Entity Framework's change tracking.</summary>
internal static class CorpusGenerator
{
    private const int RecentHeadlines = 500;

    /// <summary>Makes the store.</summary>
    /// <param name="store">The path of a file that does not exist, or of an empty store.</param>
    /// <param name="shape">What to make.</param>
    /// <param name="progress">Is told now and then how many articles are written.</param>
    /// <exception cref="StoreException">The store has articles already.</exception>
    public static async Task GenerateAsync(string store, CorpusShape shape, Action<int>? progress = null)
    {
        await using var services = new ServiceCollection().AddNewsStore(store).BuildServiceProvider();
        var news = services.GetRequiredService<NewsStore>();
        await news.OpenAsync();
        if (!await news.IsEmptyAsync()) throw new StoreException($"{store}: holds articles already; a corpus is made in a new file");
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync();
        Generate(db, shape, progress);
    }

    private static void Generate(NewsDbContext db, CorpusShape shape, Action<int>? progress)
    {
        var cast = new CorpusCast(shape, db.Countries.AsNoTracking().OrderBy(c => c.Code).ToList());
        using var writer = new BulkWriter(db);
        using var articleIndex = writer.Prepare("INSERT INTO ArticleSearch (rowid, headline, words, stems) VALUES ($id, $headline, $words, $stems)", "$id", "$headline", "$words", "$stems");
        using var quoteIndex = writer.Prepare("INSERT INTO QuoteSearch (rowid, words, stems) VALUES ($id, $words, $stems)", "$id", "$words", "$stems");
        var (quoteId, roleId, aliasId) = (0, 0, 0);
        var recent = new Queue<Article>();
        for (var id = 1; id <= shape.Articles; id++)
        {
            // A random source of its own: an article is the same whatever chance did in the others, but for who is named for the first time.
            var random = new Random(unchecked((shape.Seed * 1_000_003) + id));
            var composer = new ArticleComposer(shape, cast, random, id) { NextAliasId = () => ++aliasId };
            composer.Compose();
            Write(composer);
            WriteAround(composer, random);
            recent.Enqueue(composer.Article);
            if (recent.Count > RecentHeadlines) recent.Dequeue();
            if (id % 10_000 == 0) progress?.Invoke(id);
        }

        foreach (var person in cast.People) writer.Add(person);
        foreach (var organization in cast.Organizations) writer.Add(organization);
        writer.Complete();
        // Those who are named got their rows behind the links that the store counts.
        db.Database.ExecuteSqlRaw("UPDATE People SET ArticleCount = (SELECT count(*) FROM ArticlePeople WHERE PersonId = People.Id)");
        db.Database.ExecuteSqlRaw("UPDATE Organizations SET ArticleCount = (SELECT count(*) FROM ArticleOrganizations WHERE OrganizationId = Organizations.Id)");

        void Write(ArticleComposer composer)
        {
            var (article, text) = (composer.Article, composer.Text);
            writer.Add(article);
            writer.Add(new ArticleBody { ArticleId = article.Id, Text = text.Text, Paragraphs = [.. text.Paragraphs] });
            foreach (var alias in composer.PersonAliases) writer.Add(alias);
            foreach (var alias in composer.OrganizationAliases) writer.Add(alias);
            foreach (var link in composer.PersonLinks) writer.Add(link);
            foreach (var link in composer.OrganizationLinks) writer.Add(link);
            foreach (var link in composer.CountryLinks) writer.Add(link);
            foreach (var role in composer.Roles)
            {
                role.Id = ++roleId;
                writer.Add(role);
            }

            foreach (var quote in composer.Quotes) WriteQuote(quote, text.Text);
            var (headline, indexed) = (IndexedPiece.Of(article.Language, article.Headline!), text.IndexedSince(default));
            Index(articleIndex, article.Id, headline.Words, indexed.Words, $"{headline.Stems} {indexed.Stems}");
        }

        void WriteQuote(ComposedQuote quote, string body)
        {
            var row = quote.Row;
            (row.Id, row.Text) = (++quoteId, body[row.Start..row.End]);
            writer.Add(row);
            foreach (var link in row.PersonLinks) { link.QuoteId = row.Id; writer.Add(link); }
            foreach (var link in row.CountryLinks) { link.QuoteId = row.Id; writer.Add(link); }
            foreach (var link in row.OrganizationLinks) { link.QuoteId = row.Id; writer.Add(link); }
            foreach (var relay in row.Relays) { relay.QuoteId = row.Id; writer.Add(relay); }
            Index(quoteIndex, row.Id, quote.Search.Words, quote.Search.Stems);
        }

        // What an article says of its makers and of other articles.
        void WriteAround(ArticleComposer composer, Random random)
        {
            var article = composer.Article;
            if (random.Next(2) == 0) writer.Add(new ArticleCredit { ArticleId = article.Id, Name = CorpusNames.Person(random.Next(200)) });
            if (composer.Source?.Row is { } outlet) writer.Add(new ArticleSource { ArticleId = article.Id, OrganizationId = outlet.Id, Name = outlet.Name });
            foreach (var (other, at) in recent.Where(_ => random.Next(RecentHeadlines) == 0).Take(2).Select((other, at) => (other, at)))
                writer.Add(new RelatedLink { ArticleId = article.Id, Ordinal = at, Headline = other.Headline!, HeadlineKey = other.HeadlineKey, Url = other.Url, ResolvedArticleId = other.Id });
        }

        void Index(Microsoft.Data.Sqlite.SqliteCommand command, params object[] values)
        {
            for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at];
            writer.Execute(command);
        }
    }
}
