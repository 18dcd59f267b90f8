namespace NewsGraphQL.Server.Ide;

/// <summary>Puts the browser page before the GraphQL endpoint.</summary>
internal static class IdeRegistration
{
    /// <summary>Serves the page at <c>/graphql/</c> and leads browsers there from <c>/</c> and <c>/graphql</c>. Comes before the endpoint is mapped.</summary>
    public static IApplicationBuilder UseIde(this IApplicationBuilder app) => app.UseMiddleware<IdeMiddleware>(
        new IdeAssets(IdeAssets.DefaultFolder),
        FirstDocument.From(FirstDocument.DefaultFolder));
}
