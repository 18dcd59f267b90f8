using System.Text.Encodings.Web;
using GraphQL;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Changes;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Counting;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Filtering;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.Conventions.Telemetry;
using NewsGraphQL.Server.Http;
using NewsGraphQL.Server.Http.Keys;

namespace NewsGraphQL.Server;

/// <summary>The one place where the graph's parts are registered: the program and the tests run these very lines.</summary>
public static class NewsGraphQLRegistration
{
    /// <summary>The address of the graph.</summary>
    public const string Path = "/graphql";

    /// <summary>Registers schema, execution and endpoint. The store is registered apart, by <c>AddNewsStore</c>.</summary>
    public static IServiceCollection AddNewsGraphQL(this IServiceCollection services)
    {
        services.AddGraphQL(graphql => graphql
            .AddSchema<NewsSchema>()
            .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping) // JSON over HTTP, never inside HTML: letters stay letters
            .AddErrorInfoProvider<WireErrorInfoProvider>()
            .AddUnhandledExceptionHandler(FaultLog.Note)
            .AddScopedSubscriptionExecutionStrategy() // loaders of one event know nothing of the last one
            .AddGraphQLHttp()
            .AddOperationTelemetry());
        services.AddSingleton<OpenStore>(provider =>
        {
            var reads = provider.GetRequiredService<NewsReads>();
            return async stop => await reads.OpenAsync(stop);
        });
        services.AddSingleton<IChangeLog, NewsChanges>();
        services.AddSingleton<LiveHub>();
        services.AddSingleton<FindKey>(provider => async (key, stop) => await provider.GetRequiredService<ApiKeys>().FindAsync(key, stop) is { } found
            ? new KeyHolder(found.Name, found.Scopes.HasFlag(KeyScopes.Read), found.Scopes.HasFlag(KeyScopes.Write))
            : null);
        services.AddSingleton<HasKeys>(provider => stop => provider.GetRequiredService<ApiKeys>().AnyAsync(stop));
        services.AddSingleton<StoreState>(provider => provider.GetRequiredService<StoreVersion>().CurrentAsync);
        services.AddSingleton<ExplainOutage>(provider => provider.GetRequiredService<StoreProvider>().Explain);
        services.AddSingleton(provider => new StoreAbilities(provider.GetRequiredService<StoreProvider>().LateralKeys));
        services.AddSingleton(new TextFunctions(StoreText.StartsWith, StoreText.EndsWith, StoreText.Fold));
        services.AddSingleton(new NodeTypes().Add<Article>().Add<Person, People.PersonByIdLoader>().Add<Organization>().Add<Country>().Add<Quote>());
        services.AddScoped<PagesLoader>();
        services.AddScoped<BucketLoaders>();
        services.AddScoped(typeof(EntityLoader<>));
        foreach (var loader in typeof(NewsGraphQLRegistration).Assembly.GetTypes().Where(IsLoader)) services.AddScoped(loader);
        return services;
    }

    // A slice's loaders are found by their base, so that a new one needs no line here.
    private static bool IsLoader(Type type)
    {
        if (type is not { IsClass: true, IsAbstract: false, IsNested: false, IsGenericType: false }) return false;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(BatchLoader<,>)) return true;
        }

        return false;
    }

    /// <summary>Serves the graph at <see cref="Path"/> and its SDL at <c>/graphql/schema.graphql</c>.</summary>
    public static IEndpointRouteBuilder MapNewsGraphQL(this IEndpointRouteBuilder app)
    {
        app.MapGraphQLHttp(Path);
        return app;
    }
}
