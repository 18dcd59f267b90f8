using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using NewsGraphQL.Server.Conventions.Connections;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Walks an operation as execution would, with every list as long as it may be.</summary>
/// <remarks>Fields of one response name are one field, fragments count where they are spread, and what <c>@skip</c> and <c>@include</c> leave out does not count.
/// Written for documents that want to be expensive to look at: the walk takes at most <see cref="MostSteps"/> steps.</remarks>
internal sealed class CostWalk(ValidationContext context, int maxDepth, int maxPage)
{
    private const int MostSteps = 100_000;

    /// <summary>What one part of the schema costs: it is read from memory, not from the store.</summary>
    private const double IntrospectionWeight = 0.1;

    /// <summary>What a list of the schema's parts is taken to hold; the list of types is counted.</summary>
    private const int IntrospectionList = 8;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments =
        context.Document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);

    private int _steps;

    /// <summary>The objects asked for.</summary>
    public double Objects { get; private set; }

    /// <summary>The fields asked for, values and objects alike, each as often as it is read.</summary>
    public double Fields { get; private set; }

    /// <summary>The deepest field, 1 for those of the operation itself; stops counting one level below the limit.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the walk was given up, so that the true cost is higher than what was counted.</summary>
    public bool GivenUp => _steps > MostSteps;

    /// <summary>Walks the operation.</summary>
    public void Run()
    {
        var root = context.Operation.Operation switch
        {
            OperationType.Mutation => context.Schema.Mutation,
            OperationType.Subscription => context.Schema.Subscription,
            _ => context.Schema.Query,
        };
        if (root is not null) Walk(root, [context.Operation.SelectionSet], 1, 1, null);
    }

    private void Walk(IGraphType parent, IEnumerable<GraphQLSelectionSet> sets, int depth, double factor, int? page)
    {
        Depth = Math.Max(Depth, depth);
        if (depth > maxDepth) return;
        var fields = new Dictionary<(string Name, IGraphType Type), List<GraphQLField>>();
        var spread = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets) Collect(parent, set, fields, spread);
        foreach (var ((_, type), same) in fields)
        {
            if (GivenUp) return;
            Fields += factor;
            if (Definition(type, same[0]) is not { ResolvedType: { } declared } field || declared.GetNamedType() is not { } inner || inner is ScalarGraphType) continue;
            var arguments = context.ArgumentValues is { } all && all.TryGetValue(same[0], out var given) ? given : null;
            var items = IsIntrospection(type, field) ? IntrospectionItems(field) : PageCost.Items(field, arguments, page, maxPage);
            Objects += factor * items * (IsIntrospection(type, field) ? IntrospectionWeight : 1);
            Walk(inner, same.Select(each => each.SelectionSet).OfType<GraphQLSelectionSet>(), depth + 1, factor * items, PageCost.PageOf(field, arguments, maxPage));
        }
    }

    private void Collect(IGraphType type, GraphQLSelectionSet set, Dictionary<(string Name, IGraphType Type), List<GraphQLField>> fields, HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            if (++_steps > MostSteps) return;
            if (!context.ShouldIncludeNode(selection)) continue;
            switch (selection)
            {
                case GraphQLField field:
                    var key = ((field.Alias?.Name ?? field.Name).StringValue, type);
                    if (fields.TryGetValue(key, out var same)) same.Add(field);
                    else fields.Add(key, [field]);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(Named(inline.TypeCondition) ?? type, inline.SelectionSet, fields, spread);
                    break;
                case GraphQLFragmentSpread { FragmentName.Name.StringValue: var name } when spread.Add(name):
                    if (_fragments.TryGetValue(name, out var fragment)) Collect(Named(fragment.TypeCondition) ?? type, fragment.SelectionSet, fields, spread);
                    break;
            }
        }
    }

    private IGraphType? Named(GraphQLTypeCondition? condition) => condition is null ? null : context.Schema.AllTypes[condition.Type.Name];

    private FieldType? Definition(IGraphType parent, GraphQLField field) => field.Name.StringValue switch
    {
        "__schema" => context.Schema.SchemaMetaFieldType,
        "__type" => context.Schema.TypeMetaFieldType,
        var name => (parent as IComplexGraphType)?.GetField(name), // null for __typename, which is a value
    };

    private static bool IsIntrospection(IGraphType parent, FieldType field) =>
        parent.Name.StartsWith("__", StringComparison.Ordinal) || field.Name.StartsWith("__", StringComparison.Ordinal);

    private int IntrospectionItems(FieldType field) => field.Name switch
    {
        "types" => context.Schema.AllTypes.Count,
        "fields" or "inputFields" or "args" or "enumValues" or "interfaces" or "possibleTypes" or "directives" => IntrospectionList,
        _ => 1,
    };
}
