using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>Which new objects somebody wants to hear of.</summary>
/// <param name="key">Equal for filters that say the same.</param>
internal abstract class EventFilter(string key)
{
    /// <summary>Equal for filters that say the same.</summary>
    public string Key => key;

    /// <summary>The events of a part of the log, in order: one command, and none where nothing of the type was created.</summary>
    public abstract Task<IReadOnlyList<LiveEvent>> FindAsync(IReadOnlyList<Creation> creations, OpenStore open, CancellationToken stop);
}

/// <summary>Which new rows of <typeparamref name="T"/> somebody wants to hear of.</summary>
/// <param name="key">Equal for filters that say the same.</param>
/// <param name="where">The condition; null for all.</param>
internal sealed class EventFilter<T>(string key, Expression<Func<T, bool>>? where) : EventFilter(key) where T : class
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<LiveEvent>> FindAsync(IReadOnlyList<Creation> creations, OpenStore open, CancellationToken stop)
    {
        var own = creations.Where(creation => creation.Type == typeof(T).Name).ToList();
        if (own.Count == 0) return [];
        var keys = own.Select(creation => creation.Key).ToList();
        await using var db = await open(stop);
        var rows = db.Set<T>().AsNoTracking().Where(row => keys.Contains(EF.Property<int>(row, "Id")));
        if (where is not null) rows = rows.Where(where);
        var found = await rows.Select(row => new { Key = EF.Property<int>(row, "Id"), Row = row }).ToDictionaryAsync(hit => hit.Key, hit => hit.Row, stop);
        return [.. own.Where(creation => found.ContainsKey(creation.Key)).Select(creation => new LiveEvent(creation.Position, found[creation.Key]))];
    }
}
