using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Writes articles in the transaction that its context has open: one or many, with the same outcome as one by one.</summary>
/// <remarks>New articles that follow one another are written together, so the store is asked a fixed number of times for all of them.
/// A new version of a stored article takes facts out first, so it is written by itself, at its place in the order.</remarks>
/// <param name="db">The context.</param>
/// <param name="provider">The database.</param>
/// <param name="store">What is known of the store; true at this moment, and kept so.</param>
/// <param name="now">The time of storing.</param>
internal sealed class ArticleWriter(NewsDbContext db, StoreProvider provider, StoreMemory store, DateTime now)
{
    private readonly List<(PreparedArticle Article, int Id)> _run = [];
    private NewKeys? _keys;

    /// <summary>Writes what is new; nothing of an input that the store holds already.</summary>
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<IngestResult>> WriteAsync(IReadOnlyList<PreparedArticle> articles, CancellationToken stop)
    {
        _keys = await NewKeys.BeginAsync(provider.Bulk, db, stop);
        var versions = await StoredVersions.LoadAsync(db, articles, stop);
        var results = new List<IngestResult>(articles.Count);
        foreach (var article in articles)
        {
            if (versions.Known(article.Hash) is { } known) results.Add(new IngestResult(IngestOutcome.Unchanged, known.Id, known.Version));
            else if (versions.Other(article) is { } older)
            {
                await WriteRunAsync(stop);
                results.Add(await WriteVersionAsync(article, older, versions, stop));
            }
            else
            {
                var id = _keys.Next<Article>();
                _run.Add((article, id));
                versions.Write(article, id, 1);
                results.Add(new IngestResult(IngestOutcome.Stored, id, 1));
            }
        }
        await WriteRunAsync(stop);
        return results;
    }

    /// <summary>Writes the new articles that wait.</summary>
    private async Task WriteRunAsync(CancellationToken stop)
    {
        if (_run.Count == 0) return;
        await store.LoadAsync(db, [.. _run.Select(a => a.Article)], stop);
        var rows = new NewRows(_keys!);
        foreach (var (article, id) in _run)
        {
            var row = article.Row;
            (row.Id, row.StoredUtc, row.UpdatedUtc) = (id, now, now);
            row.Slug = await store.ArticleSlugs.TakeAsync(db, article.Slug, article.DatedSlug, stop);
            rows.Articles.Add(row);
            var quotes = await AddFactsAsync(rows, article, row, SettledPeople.None, [], stop);
            rows.ArticleWords.Add((id, article.ArticleWords));
            rows.QuoteWords.AddRange(quotes.Select(quote => quote.Id).Zip(article.QuoteWords));
            rows.Changes.Add(Change(row, ChangeKind.Created, [.. quotes.Select(q => q.Id)], [], []));
        }
        await rows.WriteAsync(db, provider.Bulk, stop);
        await ChangeLog.TrimAsync(db, rows.Changes[^1].Sequence, stop);
        await RelatedLinks.ResolveAsync(db, [.. rows.Articles.Select(a => a.HeadlineKey)], [.. rows.Articles.Select(a => a.Url)], [.. rows.RelatedLinks.Select(l => l.ArticleId)], stop);
        _run.Clear();
    }

    private async Task<IngestResult> WriteVersionAsync(PreparedArticle article, StoredVersion older, StoredVersions versions, CancellationToken stop)
    {
        versions.Supersede(article.Hash, older);
        if (older.IsNewerThan(article))
        {
            await SupersedeAsync(article.Hash, older.Id, 0, stop);
            return new IngestResult(IngestOutcome.Unchanged, older.Id, older.Version);
        }
        var row = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == older.Id, stop);
        await SupersedeAsync(row.ContentHash, row.Id, row.Version, stop);
        (row.ContentHash, row.UpdatedUtc) = (article.Hash, now);
        row.Version++;
        await RewriteAsync(article, row, stop);
        versions.Write(article, row.Id, row.Version);
        return new IngestResult(IngestOutcome.Updated, row.Id, row.Version);
    }

    /// <summary>Writes what is found now in a stored article, with its row, in place of what was found before.</summary>
    /// <param name="article">What is found.</param>
    /// <param name="row">The article's row as it is stored, but for what a new version changes in it.</param>
    /// <param name="stop">Cancels.</param>
    public async Task RewriteAsync(PreparedArticle article, Article row, CancellationToken stop)
    {
        _keys ??= await NewKeys.BeginAsync(provider.Bulk, db, stop);
        var replaced = await ReplacedFacts.TakeAsync(db, row, stop);
        ArticleRows.Fill(row, article.Facts);

        store.Clear();
        var settled = await SettledAsync(replaced, row.Id, stop);
        await store.LoadAsync(db, [article], stop);
        await store.People.LoadAsync(db, article.People, settled.Forms.Keys.Concat(settled.Pins.Values), stop);
        var rows = new NewRows(_keys);
        var quotes = await AddFactsAsync(rows, article, row, settled, replaced.Quotes, stop);
        var added = rows.Quotes.Select(q => q.Id).ToImmutableArray();
        var kept = quotes.Where(q => !added.Contains(q.Id)).ToList();
        var removed = replaced.Quotes.Select(q => q.Id).ToArray();
        rows.Changes.Add(Change(row, ChangeKind.Updated, added, [.. kept.Select(q => q.Id)], [.. removed]));
        await db.Quotes.Where(q => removed.Contains(q.Id)).ExecuteDeleteAsync(stop);
        await provider.Bulk.UpdateAsync(db, [row], [], stop);
        await rows.WriteAsync(db, provider.Bulk, stop);
        await provider.Bulk.UpdateAsync(db, kept, [], stop); // they may name people who are new
        await ChangeLog.TrimAsync(db, rows.Changes[^1].Sequence, stop);
        await provider.Search.WriteAsync(db, (row.Id, article.ArticleWords), quotes.Select(q => q.Id).Zip(article.QuoteWords), stop);
        await RelatedLinks.ResolveAsync(db, [row.HeadlineKey, replaced.HeadlineKey], [row.Url], [row.Id], stop);
        await replaced.SweepAsync(db, row.Id, stop);
        db.ChangeTracker.Clear();
        store.Clear();
    }

    /// <summary>Adds the rows of all facts.</summary>
    /// <returns>The quotes, in text order; those whose words are among <paramref name="olderQuotes"/> are taken out of it and keep their keys.</returns>
    private async Task<IReadOnlyList<Quotes.Quote>> AddFactsAsync(
        NewRows rows, PreparedArticle article, Article row, SettledPeople settled, List<Quotes.Quote> olderQuotes, CancellationToken stop)
    {
        var facts = article.Facts;
        var organizations = new OrganizationRows(store, rows, row, article);
        await organizations.AddAsync(db, stop);
        var people = new PersonRows(store, rows, row, article);
        await people.AddAsync(db, settled, organizations.IdOf, stop);
        article.Body.ArticleId = row.Id;
        rows.ArticleBodies.Add(article.Body);
        rows.ArticleCredits.AddRange(ArticleRows.Credits(row, facts));
        rows.RelatedLinks.AddRange(ArticleRows.Related(row, facts));
        rows.ArticleCountries.AddRange(ArticleRows.Countries(row, facts, article.CountryIds));
        var ids = new LinkedIds(people.Ids, organizations.Ids, [.. facts.Countries.Select(c => article.CountryIds.TryGetValue(c.Code, out var id) ? id : (int?)null)]);
        return new QuoteRows(rows, row, facts, ids).Add(olderQuotes);
    }

    private async Task<SettledPeople> SettledAsync(ReplacedFacts replaced, int articleId, CancellationToken stop) => new(
        replaced.FormsByPerson,
        await db.PersonPins.AsNoTracking().Where(p => p.ArticleId == articleId).ToDictionaryAsync(p => p.NameKey, p => p.PersonId, StringComparer.Ordinal, stop));

    private async Task SupersedeAsync(byte[] hash, int articleId, int version, CancellationToken stop)
    {
        db.SupersededVersions.Add(new SupersededVersion { ContentHash = hash, ArticleId = articleId, Version = version, ReplacedUtc = now });
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private ArticleChange Change(Article row, ChangeKind kind, ImmutableArray<int> created, ImmutableArray<int> updated, ImmutableArray<int> removed) =>
        ChangeLog.Counted(new ArticleChange
        {
            Sequence = _keys!.NextLong<ArticleChange>(), WrittenUtc = now, ArticleId = row.Id, Kind = kind,
            QuotesCreated = created, QuotesUpdated = updated, QuotesRemoved = removed,
        });
}
