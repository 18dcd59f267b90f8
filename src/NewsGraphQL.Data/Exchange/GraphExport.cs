using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Extraction;

namespace NewsGraphQL.Data.Exchange;

/// <summary>Writes the whole graph as JSON Lines, from one state of the store and with nothing of it in memory but a page.</summary>
public sealed class GraphExport(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider)
{
    private const int ArticlesAtATime = 100;
    private const int RowsAtATime = 1000;

    /// <summary>Writes every line.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="progress">Told the number of articles written; null for nobody.</param>
    /// <param name="stop">Ends the export in its middle.</param>
    /// <returns>The number of articles.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<int> WriteAsync(Stream output, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            await using var state = await provider.BeginReadAsync(db, stop);
            var options = GraphJson.Options(await db.Countries.ToDictionaryAsync(c => c.Code, c => c.Id, StringComparer.Ordinal, stop));
            var end = GraphEnd.Nothing;
            await foreach (var line in LinesAsync(db, stop))
            {
                await WriteAsync(line);
                end = end.With(line);
                if (line.Article is not null) progress?.Report(end.Articles);
            }
            await WriteAsync(new GraphLine { End = end });
            return end.Articles;

            async Task WriteAsync(GraphLine line)
            {
                await JsonSerializer.SerializeAsync(output, line, options, stop);
                output.WriteByte((byte)'\n');
            }
        }
        catch (Exception problem) when (problem is not StoreException && provider.Explain(problem) is { } reason)
        {
            throw new StoreException(reason, problem);
        }
    }

    private async IAsyncEnumerable<GraphLine> LinesAsync(NewsDbContext db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        yield return new GraphLine { Newsgraphql = new GraphBeginning(GraphBeginning.Current, NewsExtractor.Version, await provider.LastKeysAsync(db, stop)) };
        await foreach (var row in PagesAsync(after => db.Organizations.Where(o => o.Id > after).OrderBy(o => o.Id), o => o.Id, RowsAtATime, stop)) yield return new GraphLine { Organization = row };
        await foreach (var row in PagesAsync(after => db.People.Include(p => p.NameBlocks.OrderBy(b => b.Block)).Where(p => p.Id > after).OrderBy(p => p.Id), p => p.Id, RowsAtATime, stop)) yield return new GraphLine { Person = row };
        await foreach (var row in PagesAsync(after => db.PersonDecisions.Where(d => d.Id > after).OrderBy(d => d.Id), d => d.Id, RowsAtATime, stop)) yield return new GraphLine { Decision = row };
        await foreach (var line in ArticlesAsync(db, stop)) yield return line;
        await foreach (var row in PagesAsync(after => db.ArticleChanges.Where(c => c.Sequence > after).OrderBy(c => c.Sequence), c => c.Sequence, RowsAtATime, stop)) yield return new GraphLine { Change = row };
    }

    private static async IAsyncEnumerable<GraphLine> ArticlesAsync(NewsDbContext db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (var after = 0; ;)
        {
            var last = after;
            var page = await Whole(db.Articles).Where(a => a.Id > last).OrderBy(a => a.Id).Take(ArticlesAtATime).ToListAsync(stop);
            if (page.Count == 0) yield break;
            foreach (var line in await LinesOfAsync(db, page, stop)) yield return line;
            after = page[^1].Id;
        }
    }

    /// <summary>The lines of articles that were read with all their parts.</summary>
    internal static async Task<IReadOnlyList<GraphLine>> LinesOfAsync(NewsDbContext db, IReadOnlyList<Article> page, CancellationToken stop)
    {
        var ids = page.Select(a => a.Id).ToList();
        var people = (await db.PersonAliases.AsNoTracking().Where(a => ids.Contains(a.ArticleId)).OrderBy(a => a.Id).ToListAsync(stop)).ToLookup(a => a.ArticleId);
        var organizations = (await db.OrganizationAliases.AsNoTracking().Where(a => ids.Contains(a.ArticleId)).OrderBy(a => a.Id).ToListAsync(stop)).ToLookup(a => a.ArticleId);
        var pins = (await db.PersonPins.AsNoTracking().Where(p => ids.Contains(p.ArticleId)).OrderBy(p => p.NameKey).ToListAsync(stop)).ToLookup(p => p.ArticleId);
        return [.. page.Select(a => new GraphLine { Article = a, PersonAliases = [.. people[a.Id]], OrganizationAliases = [.. organizations[a.Id]], Pins = [.. pins[a.Id]] })];
    }

    /// <summary>Articles with all their parts, in an order that every database gives.</summary>
    internal static IQueryable<Article> Whole(IQueryable<Article> articles) => articles.AsNoTracking().AsSplitQuery()
        .Include(a => a.Body)
        .Include(a => a.OlderVersions.OrderBy(v => v.Version).ThenBy(v => v.ContentHash))
        .Include(a => a.Credits.OrderBy(c => c.Ordinal))
        .Include(a => a.SourceLinks.OrderBy(s => s.Ordinal))
        .Include(a => a.Related.OrderBy(l => l.Ordinal))
        .Include(a => a.PersonLinks.OrderBy(l => l.Ordinal).ThenBy(l => l.PersonId))
        .Include(a => a.OrganizationLinks.OrderBy(l => l.Ordinal).ThenBy(l => l.OrganizationId))
        .Include(a => a.CountryLinks.OrderBy(l => l.Ordinal).ThenBy(l => l.Country!.Code))
        .Include(a => a.Roles.OrderBy(r => r.Id))
        .Include(a => a.Quotes.OrderBy(q => q.Ordinal)).ThenInclude(q => q.Relays.OrderBy(r => r.Ordinal))
        .Include(a => a.Quotes.OrderBy(q => q.Ordinal)).ThenInclude(q => q.PersonLinks.OrderBy(l => l.PersonId))
        .Include(a => a.Quotes.OrderBy(q => q.Ordinal)).ThenInclude(q => q.OrganizationLinks.OrderBy(l => l.OrganizationId))
        .Include(a => a.Quotes.OrderBy(q => q.Ordinal)).ThenInclude(q => q.CountryLinks.OrderBy(l => l.Country!.Code));

    private static async IAsyncEnumerable<T> PagesAsync<T>(
        Func<long, IQueryable<T>> behind, Func<T, long> key, int size, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop) where T : class
    {
        for (var after = 0L; ;)
        {
            var page = await behind(after).AsNoTracking().Take(size).ToListAsync(stop);
            foreach (var row in page) yield return row;
            if (page.Count < size) yield break;
            after = key(page[^1]);
        }
    }
}
