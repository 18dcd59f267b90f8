using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Data.Exchange;

/// <summary>Writes the articles in a standard's form, from one state of the store and a page at a time.</summary>
public sealed class ArticleExport(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider)
{
    private const int ArticlesAtATime = 100;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line for each article, by rising key.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="format">A standard's form.</param>
    /// <param name="since">Only articles that were stored or changed at this instant or later; null for all.</param>
    /// <param name="progress">Told the number of articles written; null for nobody.</param>
    /// <param name="stop">Ends the export in its middle.</param>
    /// <returns>The number of articles.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<int> WriteAsync(Stream output, NewsFormat format, DateTime? since = null, IProgress<int>? progress = null, CancellationToken stop = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            await using var state = await provider.BeginReadAsync(db, stop);
            var written = 0;
            for (var after = 0; ;)
            {
                var last = after;
                var page = await Tagged(db.Articles).Where(a => a.Id > last && (since == null || a.UpdatedUtc >= since)).OrderBy(a => a.Id).Take(ArticlesAtATime).ToListAsync(stop);
                if (page.Count == 0) return written;
                foreach (var article in page)
                {
                    await using (var line = new Utf8JsonWriter(output, Relaxed))
                    {
                        if (format == NewsFormat.Ninjs) NinjsLine.Write(line, article);
                        else JsonLdLine.Write(line, article);
                    }
                    output.WriteByte((byte)'\n');
                }
                after = page[^1].Id;
                progress?.Report(written += page.Count);
            }
        }
        catch (Exception problem) when (problem is not StoreException && provider.Explain(problem) is { } reason)
        {
            throw new StoreException(reason, problem);
        }
    }

    /// <summary>A stated time in ISO 8601: a day stays a day, and no zone is made up.</summary>
    /// <param name="utc">The instant.</param>
    /// <param name="offsetMinutes">Its zone.</param>
    /// <param name="precision">How exactly it was stated.</param>
    /// <param name="withSeconds">Whether a time that was stated to the minute is written with seconds, as RFC 3339 wants it.</param>
    internal static string? Time(DateTime? utc, int? offsetMinutes, TimePrecision? precision, bool withSeconds)
    {
        if (utc is not { } instant || precision is not { } exact) return null;
        var offset = offsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        var time = new PublicationTime(DateTime.SpecifyKind(instant + (offset ?? TimeSpan.Zero), DateTimeKind.Unspecified), offset, exact).ToIso();
        return withSeconds || exact != TimePrecision.Minute ? time : time.Remove("yyyy-MM-ddTHH:mm".Length, ":ss".Length);
    }

    /// <summary>What the article is called all over the world: its address, or else a name made of its slug.</summary>
    internal static string Uri(Article article) => article.Url ?? $"urn:newsgraphql:article:{article.Slug}";

    private static IQueryable<Article> Tagged(IQueryable<Article> articles) => articles.AsNoTracking().AsSplitQuery()
        .Include(a => a.Body)
        .Include(a => a.Credits.OrderBy(c => c.Ordinal))
        .Include(a => a.SourceLinks.OrderBy(s => s.Ordinal))
        .Include(a => a.PersonLinks.OrderBy(l => l.Ordinal).ThenBy(l => l.PersonId)).ThenInclude(l => l.Person)
        .Include(a => a.OrganizationLinks.OrderBy(l => l.Ordinal).ThenBy(l => l.OrganizationId)).ThenInclude(l => l.Organization)
        .Include(a => a.CountryLinks.OrderBy(l => l.Ordinal)).ThenInclude(l => l.Country)
        .Include(a => a.Roles.OrderBy(r => r.Start))
        .Include(a => a.Quotes.OrderBy(q => q.Ordinal)).ThenInclude(q => q.Speaker)
        .Include(a => a.Quotes.OrderBy(q => q.Ordinal)).ThenInclude(q => q.Organization);
}
