using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Server.Conventions.Connections;

namespace NewsGraphQL.Server.Search;

/// <summary>A find of the omnibox: what it is, and its place in the list.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">Its key.</param>
/// <param name="Rank">How well it fits among those of its type: the smaller the better.</param>
internal sealed record OmniboxHit(SearchType Type, int Id, double Rank)
{
    private static readonly Type[] Keys = [typeof(int), typeof(double), typeof(int)];

    /// <summary>Its place in the list.</summary>
    public string Cursor => Conventions.Connections.Cursor.Write([(int)Type, Rank, Id], nameof(Omnibox));

    /// <summary>The place that a cursor names.</summary>
    /// <exception cref="Conventions.Errors.RequestError">It is no cursor of a search.</exception>
    public static OmniboxHit At(string cursor) =>
        Conventions.Connections.Cursor.Read(cursor, Keys, nameof(Omnibox)) is [int type, double rank, int id] ? new OmniboxHit((SearchType)type, id, rank) : throw new InvalidOperationException();
}

/// <summary>One search over all types: type by type, names first; of people and organizations the very name, then the most mentioned first, of the others the best first.</summary>
/// <remarks>The ranks of different indexes cannot be compared, so the types are not mixed.</remarks>
internal static class Omnibox
{
    /// <summary>The finds of a page in the order of reading, which is the list's or, from its end, the other way round; one more than the page holds when there are more.</summary>
    public static async Task<List<OmniboxHit>> FindAsync(
        NewsDbContext db, NewsSearch search, SearchQuery query, IReadOnlyList<SearchType> types, PageArguments page, CancellationToken stop)
    {
        var (after, before) = (page.After is { } from ? OmniboxHit.At(from) : null, page.Before is { } to ? OmniboxHit.At(to) : null);
        List<OmniboxHit> found = [];
        foreach (var type in page.Backward ? types.Reverse() : types)
        {
            if (type < after?.Type || type > before?.Type) continue;
            var hits = Hits(db, search, query, type);
            if (after?.Type == type) hits = Behind(hits, after.Rank, after.Id);
            if (before?.Type == type) hits = Before(hits, before.Rank, before.Id);
            var ordered = page.Backward ? hits.OrderByDescending(hit => hit.Rank).ThenByDescending(hit => hit.Id) : hits.OrderBy(hit => hit.Rank).ThenBy(hit => hit.Id);
            found.AddRange((await ordered.Take(page.Size + 1 - found.Count).ToListAsync(stop)).Select(hit => new OmniboxHit(type, hit.Id, hit.Rank)));
            if (found.Count > page.Size) break;
        }

        return found;
    }

    private static IQueryable<SearchHit> Behind(IQueryable<SearchHit> hits, double rank, int id) => hits.Where(hit => hit.Rank > rank || (hit.Rank == rank && hit.Id > id));

    private static IQueryable<SearchHit> Before(IQueryable<SearchHit> hits, double rank, int id) => hits.Where(hit => hit.Rank < rank || (hit.Rank == rank && hit.Id < id));

    /// <summary>How many finds there are.</summary>
    public static async Task<int> CountAsync(NewsDbContext db, NewsSearch search, SearchQuery query, IEnumerable<SearchType> types, CancellationToken stop)
    {
        var count = 0;
        foreach (var type in types) count += await Hits(db, search, query, type).CountAsync(stop);
        return count;
    }

    private static IQueryable<SearchHit> Hits(NewsDbContext db, NewsSearch search, SearchQuery query, SearchType type) => type switch
    {
        SearchType.Country => NewsSearch.Countries(db, query),
        SearchType.Person => search.MostMentionedPeople(db, query),
        SearchType.Organization => search.MostMentionedOrganizations(db, query),
        SearchType.Article => search.Articles(db, query),
        _ => search.Quotes(db, query),
    };
}
