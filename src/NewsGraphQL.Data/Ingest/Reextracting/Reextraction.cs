using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Ingest.Reextracting;

/// <summary>Reads the stored texts again with this program's extractor and writes what it finds otherwise: as if a new version of each article had come, but with the same text.</summary>
/// <remarks>Articles keep id, slug and version, people whom they still name are the same people, quotes that are still there keep their ids, and what was said by hand holds.
/// An article is one transaction, and one with the same facts as before leaves no trace but the extractor's version.</remarks>
public sealed class Reextraction(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider, NewsExtractor extractor, StoreWriter writer, TimeProvider clock)
{
    private const int ArticlesAtATime = 64;
    private const string Before = "before";

    /// <summary>Reads articles again, by rising key.</summary>
    /// <param name="scope">Which.</param>
    /// <param name="dryRun">Whether to say only what would change.</param>
    /// <param name="progress">Told after each article; null for nobody.</param>
    /// <param name="stop">Ends the run after an article; the report says so.</param>
    /// <exception cref="StoreException">The store cannot be read or written; what was reported before is done.</exception>
    public async Task<ReextractReport> RunAsync(ReextractScope scope, bool dryRun, IProgress<ReextractReport>? progress = null, CancellationToken stop = default)
    {
        var started = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(stop);
        var articles = await ScopedAsync(db, scope, stop);
        var countries = await db.Countries.ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, stop);
        var options = GraphJson.Options(countries);
        var report = new ReextractReport { DryRun = dryRun, Articles = await articles.CountAsync(a => a.Id > scope.After, stop), Last = scope.After };
        while (true)
        {
            var last = report.Last;
            var page = await articles.Where(a => a.Id > last).OrderBy(a => a.Id).Take(ArticlesAtATime).Select(a => new Text(a.Id, a.Slug, a.ContentHash, a.Body!.Text, a.Body.DeclaredJson)).ToListAsync(stop);
            if (page.Count == 0) return report with { Elapsed = clock.GetElapsedTime(started) };
            foreach (var (text, facts) in page.AsParallel().AsOrdered().Select(text => (text, PreparedArticle.Of(extractor.Extract(text.Document), text.ContentHash, countries))))
            {
                if (stop.IsCancellationRequested) return report with { Cancelled = true, Elapsed = clock.GetElapsedTime(started) };
                report = report.With(text.Id, text.Slug, await writer.InTransactionAsync(write => RewriteAsync(write, text, facts, options, dryRun), CancellationToken.None)) with { Elapsed = clock.GetElapsedTime(started) };
                progress?.Report(report);
            }
        }
    }

    private static async Task<IQueryable<Articles.Article>> ScopedAsync(NewsDbContext db, ReextractScope scope, CancellationToken stop)
    {
        var articles = db.Articles.AsNoTracking();
        if (scope.Language is { } language) articles = articles.Where(a => a.Language == language);
        if (scope.Articles is { } ids) articles = articles.Where(a => ids.Contains(a.Id));
        if (scope.OlderThan is not { } newest) return articles;
        var older = (await db.Articles.Select(a => a.ExtractorVersion).Distinct().ToListAsync(stop)).FindAll(version => IsOlder(version, newest));
        return articles.Where(a => older.Contains(a.ExtractorVersion));
    }

    /// <summary>Whether a version is older than another one: by its numbers, part by part ("1.9" is older than "1.10"); what is no number is older than any.</summary>
    internal static bool IsOlder(string version, string than)
    {
        var (left, right) = (Parts(version), Parts(than));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = (i < left.Length ? left[i] : 0).CompareTo(i < right.Length ? right[i] : 0);
            if (order != 0) return order < 0;
        }
        return false;

        static int[] Parts(string text) => [.. text.Split('.').Select(part => int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1)];
    }

    /// <returns>The difference; null when the article is gone or was replaced meanwhile, which is to have been read by this extractor.</returns>
    private async Task<ArticleDifference?> RewriteAsync(NewsDbContext db, Text text, PreparedArticle facts, JsonSerializerOptions options, bool dryRun)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == text.Id);
        if (article is null || !article.ContentHash.AsSpan().SequenceEqual(text.ContentHash)) return null;
        var earlier = (await ArticleFacts.ReadAsync(db, text.Id, options, CancellationToken.None))!;
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Before);
        await new ArticleWriter(db, provider, new StoreMemory(), clock.GetUtcNow().UtcDateTime).RewriteAsync(facts, article, CancellationToken.None);
        db.ChangeTracker.Clear();
        var difference = earlier.To((await ArticleFacts.ReadAsync(db, text.Id, options, CancellationToken.None))!);
        if (dryRun || difference.IsNone)
        {
            await transaction.RollbackToSavepointAsync(Before);
            if (!dryRun) await db.Articles.Where(a => a.Id == text.Id && a.ExtractorVersion != NewsExtractor.Version).ExecuteUpdateAsync(a => a.SetProperty(x => x.ExtractorVersion, NewsExtractor.Version));
            return difference;
        }

        // Only what says something else now is told to those who keep a copy.
        var change = await db.ArticleChanges.Where(c => c.ArticleId == text.Id).OrderByDescending(c => c.Sequence).FirstAsync();
        change.QuotesUpdated = [.. change.QuotesUpdated.Where(quote => difference.ChangedQuotes.Contains(quote))];
        change.Items = 1 + change.QuotesCreated.Length + change.QuotesUpdated.Length + change.QuotesRemoved.Length;
        await db.SaveChangesAsync();
        return difference;
    }

    private sealed record Text(int Id, string Slug, byte[] ContentHash, string Body, string? Declared)
    {
        public NewsDocument Document => new(Body) { Declared = DeclaredJson.Read(Declared) };
    }
}
