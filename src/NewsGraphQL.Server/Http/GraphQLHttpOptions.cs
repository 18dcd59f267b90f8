namespace NewsGraphQL.Server.Http;

/// <summary>What may be set about the endpoint.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Answers a browser that opens the endpoint's address: a GET that prefers <c>text/html</c> and asks no query.
    /// Null answers it with a GraphQL error, as any request without a query.</summary>
    public RequestDelegate? Browser { get; set; }

    /// <summary>The largest request body that is read, in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 1 << 20;
}
