using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsGraphQL.Server.Conventions.Loading;

/// <summary>Rows by their key <c>Id</c>.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class EntityLoader<T>(OpenStore open) : BatchLoader<int, T> where T : class
{
    private const string Key = "Id";

    private static readonly Func<T, int> KeyOf = Compiled();

    // Compiled once for each database: nearly every request reads some rows so.
    private static readonly ConditionalWeakTable<IModel, Func<DbContext, IReadOnlyList<int>, IAsyncEnumerable<T>>> Queries = [];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, T>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        var found = new Dictionary<int, T>(keys.Count);
        await foreach (var row in Queries.GetValue(db.Model, static _ => Query())(db, keys).WithCancellation(stop)) found.Add(KeyOf(row), row);
        return found;
    }

    private static Func<DbContext, IReadOnlyList<int>, IAsyncEnumerable<T>> Query() =>
        EF.CompileAsyncQuery((DbContext db, IReadOnlyList<int> keys) => db.Set<T>().AsNoTracking().Where(row => keys.Contains(EF.Property<int>(row, Key))));

    private static Func<T, int> Compiled()
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, int>>(Expression.Property(row, Key), row).Compile();
    }
}
