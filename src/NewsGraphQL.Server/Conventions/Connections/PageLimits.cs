using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>How large pages may be.</summary>
public sealed class PageLimits
{
    /// <summary>The largest page size.</summary>
    [Range(1, 10_000)]
    [Description("The most items in a page, and the most ids in `nodes`")]
    public int MaxPageSize { get; set; } = PageArguments.MaximumSize;
}
