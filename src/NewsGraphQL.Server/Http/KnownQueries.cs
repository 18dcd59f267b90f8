using System.Diagnostics;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Telemetry;
using GraphQL.Validation;
using Microsoft.Extensions.Caching.Memory;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Http.Keys;
using NewsGraphQL.Server.Http.Limits;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NewsGraphQL.Server.Http;

/// <summary>Executes queries that were executed before by a shorter way: the document is neither parsed nor walked again, only what depends on the request is looked at.</summary>
/// <remarks>Where anything is wrong with a request, it goes the long way like one that comes for the first time, which tells what.</remarks>
internal sealed class KnownQueries(PlannedExecution execution, OperationAllowed allowed, OperationKey key, ArgumentSizes sizes, OperationCost cost) : IConfigureExecution, IDisposable
{
    /// <summary>The characters of query text kept at most.</summary>
    private const long MaximumCharacters = 2_000_000;

    // Who traces operations gets the engine's spans: by the long way.
    private static readonly ActivitySource Spans = new(GraphQLTelemetryProvider.SourceName);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MaximumCharacters });

    /// <summary>Behind what measures operations, before all that prepares the long way.</summary>
    public float SortOrder => -50;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is not { Length: > 0 } text || options.Document is not null || Spans.HasListeners()) return await next(options);
        var name = string.IsNullOrEmpty(options.OperationName) ? (object)text : (text, options.OperationName);
        if (_known.TryGetValue(name, out KnownQuery? query)) return (query is null ? null : await TryAsync(query, options)) ?? await next(options);
        var result = await next(options);
        if (result is { Executed: true, Document: { } document, Operation: { } operation } && options.Schema is { } schema)
            _known.Set(name, KnownQuery.Of(schema, document, operation), new MemoryCacheEntryOptions { Size = text.Length });
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();

    private async ValueTask<ExecutionResult?> TryAsync(KnownQuery query, ExecutionOptions options)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        var context = new ValidationContext
        {
            Schema = options.Schema!, Document = query.Document, Operation = query.Operation, UserContext = options.UserContext, Metrics = Metrics.None,
            Variables = options.Variables ?? Inputs.Empty, Extensions = options.Extensions ?? Inputs.Empty,
            RequestServices = options.RequestServices, User = options.User, CancellationToken = options.CancellationToken,
        };
        Variables? variables;
        try
        {
            if (await allowed.GetPreNodeVisitorAsync(context) is not null || await key.GetPreNodeVisitorAsync(context) is not null || context.HasErrors) return null;
            variables = await query.VariablesAsync(context);
            if (variables is null) return null;
            context.ArgumentValues = query.Arguments(variables);
        }
        catch (ExecutionError)
        {
            return null;
        }

        await sizes.GetPostNodeVisitorAsync(context);
        if (query.CostOf(context.ArgumentValues) is { } known)
        {
            OperationCost.Note(context.UserContext, known);
        }
        else
        {
            await cost.GetPostNodeVisitorAsync(context);
            if (!context.HasErrors) query.Costs(context.ArgumentValues, OperationCost.Noted(context.UserContext)!);
        }

        return context.HasErrors ? null : await ExecuteAsync(options, context, variables);
    }

    private async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ValidationContext valid, Variables variables)
    {
        options.UnhandledExceptionDelegate = NoteAsync;
        using var context = new ExecutionContext
        {
            ExecutionStrategy = execution, ExecutionOptions = options, Schema = valid.Schema, Document = valid.Document, Operation = valid.Operation,
            Variables = variables, ArgumentValues = valid.ArgumentValues, UserContext = options.UserContext, RootValue = options.Root,
            Errors = [], InputExtensions = valid.Extensions, OutputExtensions = [], Metrics = Metrics.None, Listeners = options.Listeners,
            UnhandledExceptionDelegate = NoteAsync, CancellationToken = options.CancellationToken, RequestServices = options.RequestServices, User = options.User,
        };
        try
        {
            var result = await execution.ExecuteAsync(context);
            result.AddErrors(context.Errors);
            return result;
        }
        catch (Exception fault) when (fault is not (ExecutionError or OperationCanceledException))
        {
            var noted = new UnhandledExceptionContext(context, null, fault);
            FaultLog.Note(noted);
            return new ExecutionResult { Executed = true, Errors = [noted.Exception as ExecutionError ?? new UnhandledError(noted.ErrorMessage ?? WireErrorInfoProvider.UnexpectedMessage, noted.Exception)] };
        }
    }

    private static Task NoteAsync(UnhandledExceptionContext fault)
    {
        FaultLog.Note(fault);
        return Task.CompletedTask;
    }
}
