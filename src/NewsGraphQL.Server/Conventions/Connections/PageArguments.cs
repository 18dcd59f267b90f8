using System.Globalization;
using GraphQL;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>Relay's paging arguments, checked.</summary>
/// <param name="Size">How many items the page holds at most.</param>
/// <param name="After">Begin behind this cursor; null from the start.</param>
/// <param name="Before">End before this cursor; null up to the end.</param>
/// <param name="Backward">Whether the page is taken from the end.</param>
internal sealed record PageArguments(int Size, string? After, string? Before, bool Backward)
{
    /// <summary>The page size when the client names none.</summary>
    public const int DefaultSize = 10;

    /// <summary>The largest page size unless the server is set to another one.</summary>
    public const int MaximumSize = 50;

    /// <summary>Stands in descriptions for the largest page size: <see cref="PageLimits.Complete"/> writes the number there.</summary>
    public const string MaximumWord = "{maximum page size}";

    /// <summary>Stands in descriptions for the page size when the client names none.</summary>
    public const string DefaultWord = "{page size}";

    /// <summary>Reads <c>first after last before</c>.</summary>
    /// <exception cref="RequestError">They contradict one another, or ask for too much.</exception>
    public static PageArguments Of(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first");
        var last = context.GetArgument<int?>("last");
        if (first is not null && last is not null) throw Wrong("Give `first` or `last`, not both.");
        if ((first ?? last) < 0) throw Wrong("`first` and `last` must not be negative.");
        var limit = Most(context);
        if ((first ?? last) > limit)
        {
            throw new RequestError(ErrorCodes.PageTooLarge, string.Create(CultureInfo.InvariantCulture,
                $"The maximum allowed items per page were exceeded: {first ?? last} were asked for, {limit} is the limit. Page on with `after` and `pageInfo.endCursor`."));
        }

        return new PageArguments(first ?? last ?? Math.Min(DefaultSize, limit), context.GetArgument<string?>("after"), context.GetArgument<string?>("before"), last is not null);
    }

    /// <summary>Checks how many items a short list may give.</summary>
    /// <exception cref="RequestError">It is negative or more than a page holds.</exception>
    public static int Limit(IResolveFieldContext context)
    {
        var limit = Most(context);
        var first = context.GetArgument<int?>("first") ?? Math.Min(DefaultSize, limit);
        if (first < 0) throw Wrong("`first` must not be negative.");
        return first <= limit ? first : throw new RequestError(ErrorCodes.PageTooLarge, $"`first` is at most {limit}.");
    }

    /// <summary>The most items of one page.</summary>
    public static int Most(IResolveFieldContext context) => context.RequestServices!.GetRequiredService<IOptions<PageLimits>>().Value.MaxPageSize;

    private static RequestError Wrong(string message) => new(ErrorCodes.InvalidPaging, message);
}
