using System.ComponentModel;

namespace NewsGraphQL.Server.Http;

/// <summary>What may be set about the endpoint.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>The largest request body that is read, in bytes.</summary>
    [Description("The largest request body that is read, in bytes")]
    public int MaxBodyBytes { get; set; } = 1 << 20;
}
