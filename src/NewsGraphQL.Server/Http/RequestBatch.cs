using GraphQL.Transport;

namespace NewsGraphQL.Server.Http;

/// <summary>What one HTTP request asks.</summary>
/// <param name="Requests">The GraphQL requests, at least one.</param>
/// <param name="IsArray">Whether the client sent an array, and so gets one: Hot Chocolate's request batching.</param>
internal sealed record RequestBatch(IReadOnlyList<GraphQLRequest> Requests, bool IsArray);
