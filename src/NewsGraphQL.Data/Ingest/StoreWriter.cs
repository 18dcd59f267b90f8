using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Data.Ingest;

/// <summary>Runs what changes the store in one transaction, all of it or nothing; writers take turns, and what was lost to another writer is tried again.</summary>
public sealed class StoreWriter(IDbContextFactory<NewsDbContext> contexts, StoreProvider provider, TimeProvider clock)
{
    private const int Attempts = 10;

    /// <summary>Runs <paramref name="write"/> and commits.</summary>
    /// <exception cref="StoreException">The store cannot be written: full disk, read-only file, another program holds the lock. Nothing is changed.</exception>
    public async Task<T> InTransactionAsync<T>(Func<NewsDbContext, Task<T>> write, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await InTransactionAsync(db, () => write(db), stop);
    }

    /// <summary>Runs <paramref name="write"/>, which writes by a context that stays open, and commits.</summary>
    /// <inheritdoc cref="InTransactionAsync{T}(Func{NewsDbContext, Task{T}}, CancellationToken)" path="/exception"/>
    public async Task<T> InTransactionAsync<T>(NewsDbContext db, Func<Task<T>> write, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                await using var transaction = await provider.BeginWriteAsync(db, stop);
                var result = await write();
                await transaction.CommitAsync(stop);
                await provider.MoveSessionAsync(db, stop);
                return result;
            }
            catch (Exception problem) when (attempt < Attempts && provider.IsConflict(problem))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), clock, stop);
            }
            catch (Exception problem) when (provider.Explain(problem) is { } reason)
            {
                throw provider.Unusable(reason, problem);
            }
        }
    }
}
