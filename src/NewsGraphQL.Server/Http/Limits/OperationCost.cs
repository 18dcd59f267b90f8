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

    private const string Noted = "cost";

    /// <summary>Adds the cost of an operation to its answer.</summary>
    public static void Report(ExecutionResult result, IDictionary<string, object?> userContext)
    {
        if (userContext.TryGetValue(Noted, out var noted) && noted is Dictionary<string, object?> cost)
            result.Extensions = new Dictionary<string, object?>(result.Extensions ?? []) { [Noted] = cost, ["operationCost"] = new { fieldCost = cost["fieldCost"], typeCost = cost["cost"] } };
    }

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        var (maxDepth, maxCost) = (limits.Value.MaxDepth, limits.Value.MaxCost);
        var walk = new CostWalk(context, maxDepth, pages.Value.MaxPageSize);
        walk.Run();
        var cost = Math.Max((long)Math.Ceiling(walk.Objects), walk.GivenUp ? maxCost + 1L : 0);
        context.UserContext[Noted] = new Dictionary<string, object?> { ["cost"] = cost, ["limit"] = maxCost, ["fieldCost"] = (long)walk.Fields };
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
