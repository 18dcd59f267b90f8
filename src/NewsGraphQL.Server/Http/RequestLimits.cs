using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NewsGraphQL.Server.Http;

/// <summary>How much one request may ask.</summary>
public sealed class RequestLimits
{
    /// <summary>The largest request body that is read, in bytes.</summary>
    [Range(1, 1 << 30)]
    [Description("The largest request body that is read, in bytes")]
    public int MaxBodyBytes { get; set; } = 2 << 20;

    /// <summary>The most requests in one batch.</summary>
    [Range(1, 1000)]
    [Description("The most requests in one batch (a JSON array)")]
    public int MaxBatchSize { get; set; } = 10;
}
