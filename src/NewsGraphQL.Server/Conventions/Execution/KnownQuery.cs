using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Execution;

/// <summary>A query that was found valid, with what of its execution depends on the document alone.</summary>
/// <remarks>Not for queries with directives or introspection: those are looked at anew each time, as the engine does it.</remarks>
internal sealed class KnownQuery
{
    private static readonly string[] SizeArguments = ["first", "last", "ids"];

    private readonly List<(GraphQLField Field, FieldType Definition, IDictionary<string, ArgumentValue>? Fixed)> _fields = [];
    private readonly List<(GraphQLField Field, string Argument)> _sizes = [];
    private readonly GraphQLOperationDefinition _variables;
    private readonly Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>? _fixed;
    private KnownCost? _lastCost; // one object, so that requests at the same time read sizes and cost of one another never mixed

    private KnownQuery(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        (Document, Operation, _variables) = (document, operation, new GraphQLOperationDefinition(new GraphQLSelectionSet([])) { Operation = operation.Operation, Variables = operation.Variables });
        IsUsable = operation is { Operation: OperationType.Query, Directives: null or { Count: 0 } } && Collect(schema, schema.Query, operation.SelectionSet, []);
        if (IsUsable && _fields.TrueForAll(field => field.Fixed is not null)) _fixed = _fields.ToDictionary(field => field.Field, field => field.Fixed!);
    }

    /// <summary>The document.</summary>
    public GraphQLDocument Document { get; }

    /// <summary>The query in it.</summary>
    public GraphQLOperationDefinition Operation { get; }

    private bool IsUsable { get; }

    /// <summary>Prepares a query that was executed; null for one that must be looked at anew each time.</summary>
    public static KnownQuery? Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation) =>
        HasPlainVariables(schema, document, operation) && new KnownQuery(schema, document, operation) is { IsUsable: true } query ? query : null;

    /// <summary>The variables' values; null when one is wrong.</summary>
    public async ValueTask<Variables?> VariablesAsync(ValidationContext context)
    {
        if (Operation.Variables is null or { Count: 0 }) return Variables.None;
        context.Operation = _variables; // without the selection, which the engine would search for them
        var (variables, errors) = await context.GetVariablesValuesAsync();
        context.Operation = Operation;
        return errors is null ? variables : null;
    }

    /// <summary>The values of all arguments that the document gives.</summary>
    /// <exception cref="ValidationError">One is wrong.</exception>
    public Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> Arguments(Variables variables)
    {
        if (_fixed is not null) return _fixed;
        var all = new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>(_fields.Count);
        foreach (var (field, definition, known) in _fields)
        {
            if ((known ?? ArgumentsOf(field, definition, variables)) is { } values) all.Add(field, values);
        }

        return all;
    }

    /// <summary>What the query was last found to cost with pages of the same sizes; null when that is not known.</summary>
    public object? CostOf(Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> arguments) =>
        _lastCost is { } last && (_sizes.Count == 0 || last.Sizes.AsSpan().SequenceEqual(SizesIn(arguments))) ? last.Cost : null;

    /// <summary>Keeps what the query costs.</summary>
    public void Costs(Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> arguments, object cost) => _lastCost = new KnownCost(SizesIn(arguments), cost);

    private int[] SizesIn(Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> arguments) => [.. _sizes.Select(size =>
        arguments.TryGetValue(size.Field, out var values) && values.TryGetValue(size.Argument, out var value)
            ? value.Value switch { int number => number, System.Collections.ICollection list => list.Count, _ => -1 }
            : -1)];

    private Dictionary<string, ArgumentValue>? ArgumentsOf(GraphQLField field, FieldType definition, Variables variables) =>
        ExecutionHelper.GetArguments(definition.Arguments, field.Arguments, variables, Document, field, null);

    // A variable that may be null may stand where null may not, if it has a default; only the engine's own search of the document tells.
    private static bool HasPlainVariables(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        if (operation.Variables is null or { Count: 0 }) return true;
        if (operation.Variables.Items.Exists(variable => variable.Directives is { Count: > 0 })) return false;
        var context = new ValidationContext { Schema = schema, Document = document, Operation = operation, TypeInfo = new TypeInfo(schema), Variables = Inputs.Empty };
        return context.GetRecursiveVariables(operation) is not { } usages
            || !usages.Exists(usage => usage.Type is NonNullGraphType && operation.Variables.Items.Exists(variable => variable.Variable.Name == usage.Node.Name && variable.Type is not GraphQLNonNullType));
    }

    private bool Collect(ISchema schema, IGraphType? type, GraphQLSelectionSet? set, HashSet<GraphQLFragmentDefinition> spread) =>
        set is null || set.Selections.TrueForAll(selection => selection is IHasDirectivesNode { Directives: null or { Count: 0 } } && selection switch
        {
            GraphQLField { Name.StringValue: "__typename" } => true,
            GraphQLField field => (type as IComplexGraphType)?.GetField(field.Name.Value) is { } definition && Take(field, definition) && Collect(schema, definition.ResolvedType?.GetNamedType(), field.SelectionSet, spread),
            GraphQLInlineFragment fragment => Collect(schema, fragment.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name.Value] : type, fragment.SelectionSet, spread),
            GraphQLFragmentSpread named => Fragment(named) is { Directives: null or { Count: 0 } } fragment
                && (!spread.Add(fragment) || Collect(schema, schema.AllTypes[fragment.TypeCondition.Type.Name.Value], fragment.SelectionSet, spread)),
            _ => false,
        });

    private GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread named) =>
        Document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(each => each.FragmentName.Name == named.FragmentName.Name);

    private bool Take(GraphQLField field, FieldType definition)
    {
        if (field.Arguments is not { Count: > 0 } arguments) return true;
        var isFixed = arguments.Items.TrueForAll(argument => !HoldsVariable(argument.Value));
        _fields.Add((field, definition, isFixed ? ArgumentsOf(field, definition, Variables.None) : null));
        _sizes.AddRange(arguments.Items.Where(argument => SizeArguments.Contains(argument.Name.StringValue) && HoldsVariable(argument.Value)).Select(argument => (field, argument.Name.StringValue)));
        return true;
    }

    private static bool HoldsVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue { Values: { } items } => items.Exists(HoldsVariable),
        GraphQLObjectValue { Fields: { } fields } => fields.Exists(field => HoldsVariable(field.Value)),
        _ => false,
    };

    private sealed record KnownCost(int[] Sizes, object Cost);
}
