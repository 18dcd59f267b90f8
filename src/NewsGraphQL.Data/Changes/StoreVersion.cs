using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Changes;

/// <summary>Names the state of the store: the same text as long as nobody, in any program, wrote it.</summary>
/// <remarks>The text comes from the log of changes, so it stays when the program starts anew or the database tidies its files. The log is only read when the
/// files show that something was done to them, or where the database has no files to look at.</remarks>
public sealed class StoreVersion(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider, TimeProvider clock)
{
    private volatile Known? _known;

    /// <summary>The state as it is now.</summary>
    public async ValueTask<string> CurrentAsync(CancellationToken stop = default)
    {
        var stamp = provider.Stamp(clock.GetUtcNow());
        if (stamp is not null && _known is { } known && known.Stamp == stamp) return known.Version;
        var version = await ReadAsync(stop);
        if (stamp is not null) _known = new Known(stamp, version); // taken before the version: a write in between shows at the next call
        return version;
    }

    private async Task<string> ReadAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var last = await db.ArticleChanges.AsNoTracking().OrderByDescending(c => c.Sequence).Select(c => new { c.Sequence, c.WrittenUtc }).FirstOrDefaultAsync(stop);
        if (last is not null) return string.Create(CultureInfo.InvariantCulture, $"{last.Sequence}-{last.WrittenUtc.Ticks}");
        var article = await db.Articles.MaxAsync(a => (int?)a.Id, stop); // a store that was filled before there was a log
        return string.Create(CultureInfo.InvariantCulture, $"0-{article}");
    }

    private sealed record Known(string Stamp, string Version);
}
