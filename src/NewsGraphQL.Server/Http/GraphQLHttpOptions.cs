using System.ComponentModel;

namespace NewsGraphQL.Server.Http;

/// <summary>What may be set about the endpoint.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Whether answers follow the first edition of GraphQL over HTTP instead of the drafts before it.</summary>
    [Description("Whether statuses are those of GraphQL over HTTP's first edition: 422 for a request that is refused, 294 for data with errors, and no 200 for a refusal as application/json")]
    public bool FirstEdition { get; set; }

    /// <summary>Whether the schema can be asked for in GraphQL. As a text it can be downloaded all the same.</summary>
    [Description("Whether clients may ask for the schema in GraphQL (introspection); without, errors suggest no names either; the download at /graphql/schema.graphql stays")]
    public bool Introspection { get; set; } = true;

    /// <summary>The web pages that may ask from a browser, parted by spaces or ';'; <c>*</c> for all; empty for those of this server only.</summary>
    [Description("The origins whose pages may ask from a browser (CORS), parted by ';', or * for all; empty: this server's own pages only")]
    public string CorsOrigins { get; set; } = "";

    /// <summary>Whether queries, subscriptions and the schema's text are answered to holders of an API key only. Mutations always are.</summary>
    [Description("Whether reading needs an API key, too, as --require-key says")]
    public bool RequireKey { get; set; }
}
