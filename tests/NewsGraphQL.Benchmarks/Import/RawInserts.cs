using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Benchmarks.Import;

/// <summary>The limit: the rows of an imported store written into an empty one by prepared INSERTs in the same transactions, with nothing left to read, extract or look up.</summary>
internal sealed class RawInserts(NewsDbContext from, NewsDbContext to, IBulkWriter bulk)
{
    private const int ArticlesInTransaction = 500;

    private readonly Stopwatch _writing = new();

    /// <summary>How long the writing took, without the reading of the rows.</summary>
    public TimeSpan Elapsed => _writing.Elapsed;

    /// <summary>The processor time that the writing took.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>How many rows were written, those of the search index among them.</summary>
    public long Rows { get; private set; }

    /// <summary>Copies a store into a new one.</summary>
    public static async Task<RawInserts> CopyAsync(string from, string to)
    {
        await using var source = new ServiceCollection().AddNewsStore(from).BuildServiceProvider();
        await using var target = new ServiceCollection().AddNewsStore(to).BuildServiceProvider();
        await target.GetRequiredService<NewsStore>().OpenAsync();
        await using var read = await source.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync();
        await using var write = await target.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync();
        var inserts = new RawInserts(read, write, target.GetRequiredService<StoreProvider>().Bulk);
        var last = await read.Articles.MaxAsync(a => a.Id);
        for (var first = 1; first <= last; first += ArticlesInTransaction) await inserts.CopyAsync(first, first + ArticlesInTransaction - 1);
        return inserts;
    }

    private async Task CopyAsync(int first, int last)
    {
        var articles = await from.Articles.AsNoTracking().Include(a => a.Body).Where(a => a.Id >= first && a.Id <= last).OrderBy(a => a.Id).ToListAsync();
        var people = await from.People.AsNoTracking().Where(p => p.Aliases.Min(a => a.ArticleId) >= first && p.Aliases.Min(a => a.ArticleId) <= last).OrderBy(p => p.Id).ToListAsync();
        var organizations = await from.Organizations.AsNoTracking().Where(o => o.Aliases.Min(a => a.ArticleId) >= first && o.Aliases.Min(a => a.ArticleId) <= last).OrderBy(o => o.Id).ToListAsync();
        var ids = people.Select(p => p.Id).ToList();
        var quotes = await from.Quotes.AsNoTracking().Where(q => q.ArticleId >= first && q.ArticleId <= last).OrderBy(q => q.Id).ToListAsync();
        foreach (var person in people) from.Entry(person).Property(p => p.ArticleCount).CurrentValue = 0; // counted as the links come
        foreach (var organization in organizations) from.Entry(organization).Property(o => o.ArticleCount).CurrentValue = 0;
        from.ChangeTracker.Clear();
        List<Func<Task>> writes =
        [
            Write(articles), Write([.. articles.Select(a => a.Body!)]), Write(organizations),
            Write(await from.OrganizationAliases.AsNoTracking().Where(a => a.ArticleId >= first && a.ArticleId <= last).ToListAsync()), Write(people),
            Write(await from.PersonAliases.AsNoTracking().Where(a => a.ArticleId >= first && a.ArticleId <= last).OrderBy(a => a.Id).ToListAsync()),
            Write(await from.PersonNameBlocks.AsNoTracking().Where(b => ids.Contains(b.PersonId)).OrderBy(b => b.Id).ToListAsync()),
            Write(await from.ArticleCredits.AsNoTracking().Where(c => c.ArticleId >= first && c.ArticleId <= last).ToListAsync()),
            Write(await from.ArticleSources.AsNoTracking().Where(s => s.ArticleId >= first && s.ArticleId <= last).ToListAsync()),
            Write(await from.RelatedLinks.AsNoTracking().Where(l => l.ArticleId >= first && l.ArticleId <= last).ToListAsync()),
            Write(await from.ArticleOrganizations.AsNoTracking().Where(l => l.ArticleId >= first && l.ArticleId <= last).ToListAsync()),
            Write(await from.ArticlePeople.AsNoTracking().Where(l => l.ArticleId >= first && l.ArticleId <= last).ToListAsync()),
            Write(await from.ArticleCountries.AsNoTracking().Where(l => l.ArticleId >= first && l.ArticleId <= last).ToListAsync()),
            Write(await from.PersonRoles.AsNoTracking().Where(r => r.ArticleId >= first && r.ArticleId <= last).OrderBy(r => r.Id).ToListAsync()), Write(quotes),
            Write(await from.QuoteRelays.AsNoTracking().Where(r => r.Quote!.ArticleId >= first && r.Quote.ArticleId <= last).ToListAsync()),
            Write(await from.QuotePeople.AsNoTracking().Where(l => l.Quote!.ArticleId >= first && l.Quote.ArticleId <= last).ToListAsync()),
            Write(await from.QuoteOrganizations.AsNoTracking().Where(l => l.Quote!.ArticleId >= first && l.Quote.ArticleId <= last).ToListAsync()),
            Write(await from.QuoteCountries.AsNoTracking().Where(l => l.Quote!.ArticleId >= first && l.Quote.ArticleId <= last).ToListAsync()),
            Write(await from.ArticleChanges.AsNoTracking().Where(c => c.ArticleId >= first && c.ArticleId <= last).OrderBy(c => c.Sequence).ToListAsync()),
        ];
        List<(int, IndexedArticle)> articleWords = [.. articles.Select(a => (a.Id, IndexedArticle.Of(a, a.Body!)))];
        List<(int, IndexedQuote)> quoteWords = [.. quotes.Select(q => (q.Id, IndexedQuote.Of(q.Language, q.Text)))];
        Rows += articleWords.Count + quoteWords.Count;

        var processor = Environment.CpuUsage.TotalTime;
        _writing.Start();
        await using (var transaction = await to.Database.BeginTransactionAsync())
        {
            foreach (var write in writes) await write();
            await bulk.WriteSearchAsync(to, articleWords, quoteWords, CancellationToken.None);
            await transaction.CommitAsync();
        }
        _writing.Stop();
        Processor += Environment.CpuUsage.TotalTime - processor;
    }

    private Func<Task> Write<T>(IReadOnlyCollection<T> rows) where T : class
    {
        Rows += rows.Count;
        return () => bulk.WriteAsync(to, rows, CancellationToken.None);
    }
}
