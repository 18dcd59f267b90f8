using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Ingest.Reextracting;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Reading;

namespace NewsGraphQL.Data;

/// <summary>The one place where the store's parts are registered.</summary>
public static class NewsStoreRegistration
{
    /// <summary>Registers the store: a pooled <see cref="IDbContextFactory{TContext}"/> of <see cref="NewsDbContext"/> , <see cref="NewsStore"/> and its writer.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="store">The path of a SQLite file, or a connection string. Nothing is opened before <see cref="NewsStore.OpenAsync(CancellationToken)"/>.</param>
    /// <exception cref="StoreException"><paramref name="store"/> names no kind of store that this version knows.</exception>
    public static IServiceCollection AddNewsStore(this IServiceCollection services, string store)
    {
        var provider = StoreProvider.For(store);
        services.AddSingleton(_ => provider); // a factory, so that the container closes it in the end
        services.AddPooledDbContextFactory<NewsDbContext>(provider.Configure);
        services.AddSingleton<NewsStore>();
        services.AddSingleton<NewsReads>();
        services.AddSingleton<NewsSearch>();
        services.AddSingleton<NameSuggestions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NewsExtractor>();
        services.TryAddSingleton<NewsReaders>();
        services.AddSingleton<StoreWriter>();
        services.AddSingleton<PeopleByHand>();
        services.AddSingleton<ArticleIngester>();
        services.AddSingleton<ArticleImporter>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<StoreVersion>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<Reextraction>();
        services.AddSingleton<GraphExport>();
        services.AddSingleton<GraphImport>();
        services.AddSingleton<ArticleExport>();
        return services;
    }
}
