using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.Keys;
using NewsGraphQL.Server.Http.Live;

namespace NewsGraphQL.Server.Http;

/// <summary>GraphQL over HTTP: one address for queries by POST and GET, one for the schema as text.</summary>
internal static class GraphQLHttp
{
    /// <summary>The greatest depth of a document. Introspection as tools send it is twelve to fifteen levels deep.</summary>
    private const int MaximumDepth = 24;

    /// <summary>The most objects that one document may ask for: two full pages in one another with forty relations each, never three.</summary>
    private const int MaximumCost = 100_000;

    /// <summary>Registers the endpoint's parts.</summary>
    public static IGraphQLBuilder AddGraphQLHttp(this IGraphQLBuilder graphql)
    {
        graphql.Services.Configure<GraphQLHttpOptions>();
        graphql.Services.Configure<RequestLimits>();
        graphql.Services.Register<AnswerStatus>(GraphQL.DI.ServiceLifetime.Singleton);
        graphql.Services.Register<OperationRunner>(GraphQL.DI.ServiceLifetime.Singleton);
        graphql.Services.Register<RequestReader>(GraphQL.DI.ServiceLifetime.Singleton);
        graphql.Services.Register<SchemaText>(GraphQL.DI.ServiceLifetime.Singleton);
        graphql.Services.Register<GraphQLEndpoint>(GraphQL.DI.ServiceLifetime.Singleton);
        graphql.Services.Register<IDocumentBuilder, DocumentParser>(GraphQL.DI.ServiceLifetime.Singleton, replace: true);
        return LiveEndpoint.Add(graphql)
            .AddValidationRule<OperationAllowed>(useForCachedDocuments: true)
            .AddValidationRule<OperationKey>(useForCachedDocuments: true)
            .AddComplexityAnalyzer(options => (options.MaxDepth, options.MaxComplexity, options.DefaultComplexityImpactDelegate) = (MaximumDepth, MaximumCost, PageCost.Of))
            .ConfigureExecution<DocumentCache>();
    }

    /// <summary>Maps the endpoint at <paramref name="path"/> and the schema's text below it.</summary>
    public static void MapGraphQLHttp(this IEndpointRouteBuilder app, string path)
    {
        app.Map(RoutePatternFactory.Parse(path), async http =>
            {
                if (!await http.RequestServices.GetRequiredService<LiveEndpoint>().TryAnswerAsync(http)) await http.RequestServices.GetRequiredService<GraphQLEndpoint>().AnswerAsync(http);
            })
            .RequireCors(CrossOrigin.Policy).WithDisplayName("GraphQL");
        app.MapMethods($"{path}/schema.graphql", [HttpMethods.Get, HttpMethods.Head], http => http.RequestServices.GetRequiredService<SchemaText>().AnswerAsync(http))
            .RequireCors(CrossOrigin.Policy).WithDisplayName("GraphQL schema");
    }

    /// <summary>Registers what the program's own pipeline needs beside the endpoint.</summary>
    public static IServiceCollection AddGraphQLHttp(this IServiceCollection services, IConfiguration settings)
    {
        services.Configure<GraphQLHttpOptions>(settings).Configure<RequestLimits>(settings).Configure<LiveLimits>(settings);
        return services.AddCors().AddSingleton<IConfigureOptions<CorsOptions>, CrossOrigin>();
    }

    /// <summary>Puts before the endpoint what must come first.</summary>
    public static IApplicationBuilder UseGraphQLHttp(this IApplicationBuilder app) => app.UseCors();
}
