using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.Caching;
using NewsGraphQL.Server.Http.Keys;
using NewsGraphQL.Server.Http.Limits;
using NewsGraphQL.Server.Http.Live;
using NewsGraphQL.Server.Http.Persisted;

namespace NewsGraphQL.Server.Http;

/// <summary>GraphQL over HTTP: one address for queries by POST and GET, one for the schema as text.</summary>
internal static class GraphQLHttp
{
    /// <summary>The classes that the settings of the endpoint are bound to.</summary>
    public static Type[] OptionClasses { get; } = [typeof(GraphQLHttpOptions), typeof(PersistedOptions), typeof(RequestLimits), typeof(ConnectionLimits), typeof(PageLimits)];

    /// <summary>Registers the endpoint's parts.</summary>
    public static IGraphQLBuilder AddGraphQLHttp(this IGraphQLBuilder graphql)
    {
        var services = graphql.Services;
        services.Configure<GraphQLHttpOptions>().Configure<PersistedOptions>().Configure<RequestLimits>().Configure<PageLimits>();
        services.Configure<ErrorTexts>((texts, provider) => texts.Suggests = provider.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value.Introspection);
        foreach (var part in (Type[])[typeof(RequestReader), typeof(PersistedOperations), typeof(AutomaticQueries), typeof(OperationLookup), typeof(AnswerTags), typeof(Admission),
            typeof(OperationRunner), typeof(AnswerStatus), typeof(AnswerWriter), typeof(SchemaText), typeof(GraphQLEndpoint)])
        {
            services.Register(part, part, GraphQL.DI.ServiceLifetime.Singleton);
        }

        services.Register<IDocumentBuilder, DocumentParser>(GraphQL.DI.ServiceLifetime.Singleton, replace: true);
        return LiveEndpoint.Add(graphql)
            .AddValidationRule<OperationAllowed>(useForCachedDocuments: true)
            .AddValidationRule<OperationKey>(useForCachedDocuments: true)
            .AddValidationRule<IntrospectionAllowed>(useForCachedDocuments: true)
            .AddValidationRule<ArgumentSizes>(useForCachedDocuments: true)
            .AddValidationRule<OperationCost>(useForCachedDocuments: true)
            .AddExecutionStrategy<PlannedExecution>(OperationType.Query)
            .ConfigureExecution<KnownQueries>()
            .ConfigureExecution<DocumentCache>();
    }

    /// <summary>Registers what the program's own pipeline needs beside the endpoint.</summary>
    public static IServiceCollection AddGraphQLHttp(this IServiceCollection services, IConfiguration settings)
    {
        services.Configure<GraphQLHttpOptions>(settings).Configure<PersistedOptions>(settings).Configure<RequestLimits>(settings).Configure<ConnectionLimits>(settings).Configure<PageLimits>(settings).Configure<LiveLimits>(settings);
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>();
        return services.AddCors().AddSingleton<IConfigureOptions<CorsOptions>, CrossOrigin>()
            .AddRateLimiter(_ => { }).AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestRate>();
    }

    /// <summary>Answers browsers that ask for another origin's page. Comes first.</summary>
    public static IApplicationBuilder UseGraphQLHttp(this IApplicationBuilder app) => app.Use(CrossOrigin.VaryAsync).UseCors();

    /// <summary>Counts the requests of each caller. Comes behind what finds out who calls.</summary>
    public static IApplicationBuilder UseRequestRate(this IApplicationBuilder app) => app.UseRateLimiter();

    /// <summary>Reads what the operator gave, before the first request needs it.</summary>
    /// <exception cref="SettingException">It cannot be used.</exception>
    public static Task CheckGraphQLHttpAsync(this IServiceProvider services, CancellationToken stop) => services.GetRequiredService<PersistedOperations>().CheckAsync(services, stop);

    /// <summary>Maps the endpoint at <paramref name="path"/> and the schema's text below it.</summary>
    public static void MapGraphQLHttp(this IEndpointRouteBuilder app, string path)
    {
        app.Map(RoutePatternFactory.Parse(path), async http =>
            {
                if (!await http.RequestServices.GetRequiredService<LiveEndpoint>().TryAnswerAsync(http)) await http.RequestServices.GetRequiredService<GraphQLEndpoint>().AnswerAsync(http);
            })
            .RequireCors(CrossOrigin.Policy).RequireRateLimiting(RequestRate.Policy).WithDisplayName("GraphQL");
        app.MapMethods($"{path}/schema.graphql", [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options], http => http.RequestServices.GetRequiredService<SchemaText>().AnswerAsync(http))
            .RequireCors(CrossOrigin.Policy).WithDisplayName("GraphQL schema");
    }
}
