using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Data;

/// <summary>How many articles are in one language.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Articles">Their number.</param>
public sealed record CorpusLanguage(string Language, int Articles);

/// <summary>The size of the whole store.</summary>
public sealed record Corpus
{
    /// <summary>The articles.</summary>
    public int Articles { get; init; }

    /// <summary>The quotes.</summary>
    public int Quotes { get; init; }

    /// <summary>The people named.</summary>
    public int People { get; init; }

    /// <summary>The organizations named.</summary>
    public int Organizations { get; init; }

    /// <summary>The countries that at least one article names; the store knows all others too.</summary>
    public int Countries { get; init; }

    /// <summary>The languages, most articles first.</summary>
    public ImmutableArray<CorpusLanguage> Languages { get; init; } = [];

    /// <summary>When the earliest dated article was published; null when none is dated.</summary>
    public DateTime? EarliestUtc { get; init; }

    /// <summary>When the latest dated article was published; null when none is dated.</summary>
    public DateTime? LatestUtc { get; init; }

    /// <summary>Counts everything.</summary>
    public static async Task<Corpus> ReadAsync(NewsDbContext db, CancellationToken stop = default)
    {
        var dated = db.Articles.Where(a => a.SortUtc > DateTime.MinValue);
        return new Corpus
        {
            Articles = await db.Articles.CountAsync(stop),
            Quotes = await db.Quotes.CountAsync(stop),
            People = await db.People.CountAsync(stop),
            Organizations = await db.Organizations.CountAsync(stop),
            Countries = await db.Countries.CountAsync(c => c.ArticleLinks.Any(), stop),
            Languages =
            [
                .. await db.Articles.GroupBy(a => a.Language).Select(g => new { Language = g.Key, Articles = g.Count() })
                    .OrderByDescending(l => l.Articles).ThenBy(l => l.Language).Select(l => new CorpusLanguage(l.Language, l.Articles)).ToListAsync(stop),
            ],
            EarliestUtc = await dated.MinAsync(a => (DateTime?)a.SortUtc, stop),
            LatestUtc = await dated.MaxAsync(a => (DateTime?)a.SortUtc, stop),
        };
    }
}
