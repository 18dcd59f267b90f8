using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions.Loading;

/// <summary>Rows by their key <c>Id</c>.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class EntityLoader<T>(OpenStore open) : BatchLoader<int, T> where T : class
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, T>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        return await db.Set<T>().AsNoTracking().Where(row => keys.Contains(EF.Property<int>(row, "Id")))
            .Select(row => new { Key = EF.Property<int>(row, "Id"), Row = row }).ToDictionaryAsync(found => found.Key, found => found.Row, stop);
    }
}
