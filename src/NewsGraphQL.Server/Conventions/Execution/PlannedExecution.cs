using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NewsGraphQL.Server.Conventions.Execution;

/// <summary>Executes queries as the engine does, but looks up once what a selection selects, and reads plain values together with their object, without a task, a queue and a context for each.</summary>
/// <remarks>Whatever is out of the ordinary (a value that is missing or cannot be had, a directive, merged fields, a resolver that waits) goes the engine's own way, which also tells the errors.</remarks>
internal sealed class PlannedExecution : ParallelExecutionStrategy
{
    private readonly ConditionalWeakTable<GraphQLSelectionSet, PlansByType> _plans = [];

    /// <inheritdoc/>
    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        var work = new PendingWork();
        work.Add(rootNode);
        try
        {
            while (work.IsLeft)
            {
                while (work.Nodes.TryDequeue(out var node))
                {
                    context.CancellationToken.ThrowIfCancellationRequested();
                    work.Begun(node, ExecuteNodeAsync(context, node));
                }

                if (await work.FinishedAsync()) continue;
                foreach (var node in work.TakeLoads()) work.Begun(node, CompleteDataLoaderNodeAsync(context, node)); // only when nothing else is left: they share commands
                await work.FinishedAsync();
            }
        }
        catch
        {
            await work.AbandonedAsync(); // nothing may run on when the request's services are gone
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        if (parent.SelectionSet is not { } set || parent.GetObjectGraphType(context.Schema) is not { } type || PlanOf(context, set, type) is not { Fields: { Length: > 0 } fields })
        {
            base.SetSubFieldNodes(context, parent);
            return;
        }

        var nodes = new ExecutionNode[fields.Length];
        for (var at = 0; at < nodes.Length; at++)
            nodes[at] = Read(context, parent, fields[at]) ?? BuildExecutionNode(parent, fields[at].Type, fields[at].Ast, fields[at].Definition);
        parent.SubFields = nodes;
    }

    /// <inheritdoc/>
    protected override Task CompleteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        try
        {
            if (node is ValueExecutionNode value) node.Result = value.GraphType.Serialize(node.Result);
            ValidateNodeResult(context, node);
            if (node.Result is null) return Task.CompletedTask;
            if (node is ObjectExecutionNode parent) SetSubFieldNodes(context, parent);
            return node is ArrayExecutionNode list ? SetArrayItemNodesAsync(context, list) : Task.CompletedTask;
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception problem)
        {
            return FailedAsync(context, node, problem);
        }
    }

    /// <inheritdoc/>
    protected override Task SetArrayItemNodesAsync(ExecutionContext context, ArrayExecutionNode parent)
    {
        var declared = ((ListGraphType)parent.GraphType).ResolvedType!;
        var type = declared is NonNullGraphType { ResolvedType: { } inner } ? inner : declared;
        if (type is ScalarGraphType || parent.Result is not IEnumerable items) return base.SetArrayItemNodesAsync(context, parent);
        List<ExecutionNode> nodes = items is ICollection { Count: var count } ? new(count) : [];
        if (items is IList list)
        {
            for (var at = 0; at < list.Count; at++) Add(list[at]); // the engine's own lists know no other way
        }
        else
        {
            foreach (var item in items) Add(item);
        }

        parent.Items = nodes;
        return Task.CompletedTask;

        void Add(object? item)
        {
            var node = BuildExecutionNode(parent, type, parent.Field, parent.FieldDefinition, nodes.Count);
            node.Result = item;
            if (item is not IDataLoaderResult) Now(CompleteNodeAsync(context, node));
            nodes.Add(node);
        }
    }

    /// <inheritdoc/>
    protected override Task CompleteDataLoaderNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        if (node.Result is not IDataLoaderResult load || context.Schema is Schema { ResolveFieldContextAccessor: not null }) return base.CompleteDataLoaderNodeAsync(context, node);
        try
        {
            var loaded = load.GetResultAsync(context.CancellationToken);
            return loaded.IsCompletedSuccessfully ? Loaded(context, node, loaded.Result) : LoadedAsync(context, node, loaded);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
        {
            return FailedAsync(context, node, problem);
        }
    }

    private Task Loaded(ExecutionContext context, ExecutionNode node, object? value)
    {
        node.Result = value;
        return value is IDataLoaderResult ? Task.CompletedTask : CompleteNodeAsync(context, node);
    }

    private async Task LoadedAsync(ExecutionContext context, ExecutionNode node, Task<object?> loaded)
    {
        try
        {
            await Loaded(context, node, await loaded);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
        {
            await FailedAsync(context, node, problem);
        }
    }

    private async Task FailedAsync(ExecutionContext context, ExecutionNode node, Exception problem)
    {
        if (problem is GraphQL.ExecutionError told) SetNodeError(context, node, told);
        else if (await ProcessNodeUnhandledExceptionAsync(context, node, problem)) ExceptionDispatchInfo.Throw(problem);
    }

    // Waits only where what is told of faults waits, which ours does not.
    private static void Now(Task done)
    {
        if (!done.IsCompletedSuccessfully) done.GetAwaiter().GetResult();
    }

    /// <summary>The field with its value, where that is had of the object at once; null where the field must be executed.</summary>
    private ExecutionNode? Read(ExecutionContext context, ObjectExecutionNode parent, PlannedField field)
    {
        if (field.Source is null || parent.Result is not { } source) return null;
        object? value;
        try
        {
            value = field.Source.Of(source);
            if (value is not null && field.Type is ScalarGraphType scalar) value = scalar.Serialize(value);
        }
        catch (Exception) // executed once more, where errors are told
        {
            return null;
        }

        if (value is IDataLoaderResult || (value is null && field.IsNonNull)) return null;
        ExecutionNode node = field.Type switch
        {
            ScalarGraphType scalar => new ReadValue(parent, scalar, field.Ast, field.Definition),
            ListGraphType => new ReadList(parent, field.Type, field.Ast, field.Definition),
            _ => new ReadObject(parent, field.Type, field.Ast, field.Definition),
        };
        node.Result = value;
        if (value is not null && node is not ReadValue) Now(CompleteNodeAsync(context, node));
        return node;
    }

    private SelectionPlan PlanOf(ExecutionContext context, GraphQLSelectionSet set, IObjectGraphType type)
    {
        var plans = _plans.GetOrCreateValue(set);
        if (plans.Find(type) is { } known) return known;
        Dictionary<string, PlannedField> fields = new(StringComparer.Ordinal);
        return plans.Keep(type, Collect(context, set, type, fields, []) ? new SelectionPlan([.. fields.Values]) : SelectionPlan.None);
    }

    private bool Collect(ExecutionContext context, GraphQLSelectionSet set, IObjectGraphType type, Dictionary<string, PlannedField> fields, HashSet<GraphQLFragmentDefinition> spread) =>
        set.Selections.TrueForAll(selection => selection is IHasDirectivesNode { Directives: null or { Count: 0 } } && selection switch
        {
            GraphQLField field => GetFieldDefinition(context.Schema, type, field) is { } definition
                && fields.TryAdd((field.Alias?.Name ?? field.Name).StringValue, PlannedField.Of(field, definition, type)),
            GraphQLInlineFragment fragment => !DoesFit(context, fragment.TypeCondition, type) || Collect(context, fragment.SelectionSet, type, fields, spread),
            GraphQLFragmentSpread named => context.Document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(each => each.FragmentName.Name == named.FragmentName.Name) is { Directives: null or { Count: 0 } } fragment
                && (!spread.Add(fragment) || !DoesFit(context, fragment.TypeCondition, type) || Collect(context, fragment.SelectionSet, type, fields, spread)),
            _ => false,
        });

    private bool DoesFit(ExecutionContext context, GraphQLTypeCondition? condition, IObjectGraphType type) =>
        condition is null || DoesFragmentConditionMatch(context, condition.Type.Name, type);

    /// <summary>The plans of one selection: one for each object type that it is applied to, few, and never removed.</summary>
    private sealed class PlansByType
    {
        private readonly Lock _gate = new();
        private (IObjectGraphType Type, SelectionPlan Plan)[] _plans = [];

        public SelectionPlan? Find(IObjectGraphType type)
        {
            foreach (var (known, plan) in _plans) if (ReferenceEquals(known, type)) return plan;
            return null;
        }

        public SelectionPlan Keep(IObjectGraphType type, SelectionPlan plan)
        {
            lock (_gate) if (Find(type) is null) _plans = [.. _plans, (type, plan)];
            return plan;
        }
    }
}
