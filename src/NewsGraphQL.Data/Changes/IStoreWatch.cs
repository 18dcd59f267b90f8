namespace NewsGraphQL.Data.Changes;

/// <summary>Tells when anybody, in this process or another, may have written the store. One watch has one reader.</summary>
public interface IStoreWatch : IAsyncDisposable
{
    /// <summary>Waits until something was written since the watch began or since the last call returned. It may return without cause, never stay away with one.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    Task WaitAsync(CancellationToken stop);
}
