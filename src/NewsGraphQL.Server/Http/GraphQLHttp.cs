using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Http;

/// <summary>GraphQL over HTTP.</summary>
internal static class GraphQLHttp
{
    /// <summary>Registers the endpoint's parts.</summary>
    public static void AddGraphQLHttp(this IServiceCollection services) => services.AddOptions<GraphQLHttpOptions>();

    /// <summary>Maps the endpoint.</summary>
    public static void MapGraphQLHttp(this IEndpointRouteBuilder app, string path)
    {
        app.MapGet(path, AnswerGetAsync);
        app.MapPost(path, AnswerPostAsync);
    }

    private static Task AnswerGetAsync(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<GraphQLHttpOptions>>().Value;
        if (options.Browser is { } browser && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return browser(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static async Task AnswerPostAsync(HttpContext http)
    {
        var serializer = http.RequestServices.GetRequiredService<IGraphQLSerializer>();
        var request = await serializer.ReadAsync<GraphQLRequest>(http.Request.Body, http.RequestAborted);
        var result = await http.RequestServices.GetRequiredService<IDocumentExecuter<ISchema>>().ExecuteAsync(new ExecutionOptions
        {
            Query = request?.Query, OperationName = request?.OperationName, Variables = request?.Variables,
            RequestServices = http.RequestServices, CancellationToken = http.RequestAborted,
        });
        http.Response.ContentType = "application/json; charset=utf-8";
        await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }
}
