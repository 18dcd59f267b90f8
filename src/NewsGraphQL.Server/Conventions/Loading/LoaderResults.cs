using GraphQL.DataLoader;

namespace NewsGraphQL.Server.Conventions.Loading;

/// <summary>What fields do with a loaded value before they return it.</summary>
internal static class LoaderResults
{
    /// <summary>The loaded value, turned into what the field returns. The load itself still waits for its neighbours.</summary>
    public static IDataLoaderResult<TResult> Then<T, TResult>(this IDataLoaderResult<T> loaded, Func<T, TResult> turn) => new Turned<T, TResult>(loaded, turn);

    /// <summary>Two loaded values, made into what the field returns; both loads wait for their neighbours.</summary>
    public static IDataLoaderResult<TResult> With<T1, T2, TResult>(this IDataLoaderResult<T1> loaded, IDataLoaderResult<T2> other, Func<T1, T2, TResult> turn) =>
        new Joined<T1, T2, TResult>(loaded, other, turn);

    private sealed class Joined<T1, T2, TResult>(IDataLoaderResult<T1> loaded, IDataLoaderResult<T2> other, Func<T1, T2, TResult> turn) : IDataLoaderResult<TResult>
    {
        public async Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) =>
            turn(await loaded.GetResultAsync(cancellationToken), await other.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }

    private sealed class Turned<T, TResult>(IDataLoaderResult<T> loaded, Func<T, TResult> turn) : IDataLoaderResult<TResult>
    {
        public Task<TResult> GetResultAsync(CancellationToken cancellationToken = default) =>
            loaded.GetResultAsync(cancellationToken) is var value && value.IsCompletedSuccessfully ? Task.FromResult(turn(value.Result)) : TurnedAsync(value);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);

        private async Task<TResult> TurnedAsync(Task<T> value) => turn(await value);
    }
}
