using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>How large pages may be.</summary>
public sealed class PageLimits
{
    /// <summary>The largest page size.</summary>
    [Range(1, 10_000)]
    [Description("The most items in a page, and the most ids in `nodes`")]
    public int MaxPageSize { get; set; } = PageArguments.MaximumSize;

    /// <summary>Writes the limits into what a type's arguments say of them, before the type is initialised, and keeps their defaults within.</summary>
    internal void Complete(IGraphType type)
    {
        foreach (var argument in (type as IComplexGraphType)?.Fields.SelectMany(field => field.Arguments ?? []) ?? [])
        {
            if (argument.Description?.Contains(PageArguments.MaximumWord, StringComparison.Ordinal) is not true) continue;
            argument.Description = argument.Description.Replace(PageArguments.MaximumWord, Text(MaxPageSize), StringComparison.Ordinal)
                .Replace(PageArguments.DefaultWord, Text(Math.Min(PageArguments.DefaultSize, MaxPageSize)), StringComparison.Ordinal);
            if (argument.DefaultValue is int size) argument.DefaultValue = Math.Min(size, MaxPageSize);
        }
    }

    private static string Text(int size) => size.ToString(CultureInfo.InvariantCulture);
}
