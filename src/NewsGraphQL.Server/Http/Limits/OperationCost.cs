using GraphQL;
using GraphQL.Validation;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Refuses operations that are too deep or ask for too many objects, and notes what the others cost.</summary>
internal sealed class OperationCost(IOptions<RequestLimits> limits, IOptions<PageLimits> pages) : ValidationRuleBase
{
    /// <summary>Hot Chocolate's header: <c>report</c> adds the cost to the answer.</summary>
    public const string Header = "GraphQL-Cost";

    private const string NotedAs = "cost";

    /// <summary>Adds the cost of an operation to its answer.</summary>
    public static void Report(ExecutionResult result, IDictionary<string, object?> userContext)
    {
        if (userContext.TryGetValue(NotedAs, out var noted) && noted is Dictionary<string, object?> cost)
            result.Extensions = new Dictionary<string, object?>(result.Extensions ?? []) { [NotedAs] = cost, ["operationCost"] = new { fieldCost = cost["fieldCost"], typeCost = cost["cost"] } };
    }

    /// <summary>The cost that was noted for a request; null before the rule has looked at it.</summary>
    public static object? Noted(IDictionary<string, object?> userContext) => userContext.TryGetValue(NotedAs, out var cost) ? cost : null;

    /// <summary>Notes a cost that is known from an equal request.</summary>
    public static void Note(IDictionary<string, object?> userContext, object cost) => userContext[NotedAs] = cost;

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        var (maxDepth, maxCost) = (limits.Value.MaxDepth, limits.Value.MaxCost);
        var walk = new CostWalk(context, maxDepth, pages.Value.MaxPageSize);
        walk.Run();
        var cost = Math.Max((long)Math.Ceiling(walk.Objects), walk.GivenUp ? maxCost + 1L : 0);
        context.UserContext[NotedAs] = new Dictionary<string, object?> { ["cost"] = cost, ["limit"] = maxCost, ["fieldCost"] = (long)walk.Fields };
        if (walk.Depth > maxDepth)
            context.ReportError(new Refusal(context, ErrorCodes.TooDeep, $"The operation is deeper than {maxDepth} levels of fields, the most that are allowed."));
        else if (cost > maxCost)
        {
            context.ReportError(new Refusal(context, ErrorCodes.TooComplex,
                $"The maximum allowed type cost was exceeded: the operation may read {cost} objects, {maxCost} are allowed. Ask for smaller pages with `first`, or for fewer lists in one another.")
            {
                Details = new Dictionary<string, object?> { ["typeCost"] = cost, ["maxTypeCost"] = maxCost },
            });
        }

        return default;
    }
}
