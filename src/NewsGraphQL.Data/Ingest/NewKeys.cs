using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Quotes;

namespace NewsGraphQL.Data.Ingest;

/// <summary>The keys of rows that are not written yet, counted on from the last that the store gave. Only for whoever is at the writers' turn.</summary>
internal sealed class NewKeys
{
    private static readonly Type[] Tables =
    [
        typeof(Article), typeof(Person), typeof(PersonAlias), typeof(PersonNameBlock), typeof(PersonRole), typeof(Organization), typeof(OrganizationAlias),
        typeof(Quote), typeof(ArticleChange),
    ];

    private readonly long[] _stored;
    private readonly long[] _last;

    private NewKeys(IReadOnlyList<long> last) => (_stored, _last) = ([.. last], [.. last]);

    /// <summary>Begins where the store is.</summary>
    public static async Task<NewKeys> BeginAsync(IBulkWriter bulk, NewsDbContext db, CancellationToken stop) => new(await bulk.LastKeysAsync(db, Tables, stop));

    /// <summary>The next key of a table.</summary>
    /// <exception cref="OverflowException">The table has had as many rows as keys can tell apart.</exception>
    public int Next<T>() => checked((int)NextLong<T>());

    /// <summary>The next key of a table with long keys.</summary>
    public long NextLong<T>() => ++_last[Array.IndexOf(Tables, typeof(T))];

    /// <summary>Tells the store which keys were given.</summary>
    public async Task UseAsync(IBulkWriter bulk, NewsDbContext db, CancellationToken stop)
    {
        await bulk.UseKeysAsync(db, [.. Tables.Select((table, i) => (table, i)).Where(t => _last[t.i] > _stored[t.i]).Select(t => (t.table, _last[t.i]))], stop);
        _last.CopyTo(_stored, 0);
    }
}
