using System.Globalization;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Providers;

namespace NewsGraphQL.Server.Commands;

/// <summary>Opens a store and says how far it is when that takes long: an older version's search index is built anew.</summary>
internal static class StoreOpening
{
    /// <summary>Opens the store of a command; the error output tells how far it is.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static Task OpenForCommandAsync(this NewsStore store, CancellationToken stop) => OpenAsync(store, Console.Error, !Console.IsErrorRedirected, stop);

    /// <summary>Opens the store of a server; its log, which is the standard output, tells how far it is.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static Task OpenForServerAsync(this NewsStore store, CancellationToken stop) => OpenAsync(store, Console.Out, false, stop);

    private static async Task OpenAsync(NewsStore store, TextWriter output, bool terminal, CancellationToken stop)
    {
        var progress = new ProgressLine<IndexProgress>(output, terminal, TimeProvider.System, Words);
        try { await store.OpenAsync(progress, stop); }
        finally { progress.Clear(); }
    }

    private static string Words(IndexProgress at) => string.Create(CultureInfo.InvariantCulture,
        $"newsgraphql: building the search index of an older store anew: {at.Done:N0} of {at.Total:N0} articles, {at.PerSecond:N0} a second, {(int)at.TimeLeft.TotalHours:0}:{at.TimeLeft:mm\\:ss} left");
}
