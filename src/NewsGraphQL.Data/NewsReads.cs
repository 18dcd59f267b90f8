using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data;

/// <summary>Gives contexts to read from: of a standby where there is one that holds all that the client has written or seen, else of the store that is written.</summary>
public sealed class NewsReads : IDisposable
{
    private readonly IDbContextFactory<NewsDbContext> _contexts;
    private readonly OpenContexts? _open;
    private readonly IDbContextFactory<NewsDbContext>? _standbys;
    private readonly StoreProvider _provider;

    /// <param name="contexts">The store that is written.</param>
    /// <param name="provider">Its database.</param>
    /// <param name="services">What else configures contexts.</param>
    public NewsReads(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider, IServiceProvider services)
    {
        (_contexts, _provider) = (contexts, provider);
        if (provider.KeepsConnectionsOpen) _open = new OpenContexts(contexts);
        if (!provider.HasStandbys) return;
        var options = new DbContextOptionsBuilder<NewsDbContext>().UseApplicationServiceProvider(services);
        foreach (var each in (IEnumerable<IDbContextOptionsConfiguration<NewsDbContext>>)services.GetService(typeof(IEnumerable<IDbContextOptionsConfiguration<NewsDbContext>>))!) each.Configure(services, options);
        provider.ConfigureReads(options);
        _standbys = new PooledDbContextFactory<NewsDbContext>((DbContextOptions<NewsDbContext>)options.Options);
    }

    /// <summary>A context for the length of one command; dispose of it.</summary>
    public async Task<NewsDbContext> OpenAsync(CancellationToken stop = default)
    {
        if (_open is not null) return await _open.TakeAsync(stop);
        if (_standbys is null || StoreSession.Current is not { } session) return await _contexts.CreateDbContextAsync(stop);
        var db = await _standbys.CreateDbContextAsync(stop);
        try
        {
            if (session.Position is not { } position || await _provider.HasReachedAsync(db, position, stop)) return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }

        await db.DisposeAsync();
        return await _contexts.CreateDbContextAsync(stop);
    }

    /// <inheritdoc/>
    public void Dispose() => _open?.Dispose();
}
