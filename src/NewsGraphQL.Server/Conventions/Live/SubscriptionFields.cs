using System.Linq.Expressions;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Filtering;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>Adds fields to the subscription type.</summary>
internal static class SubscriptionFields
{
    /// <summary>Tells of new objects of one type.</summary>
    /// <typeparam name="TNode">The object's graph type.</typeparam>
    /// <typeparam name="TFilter">What it is filtered by.</typeparam>
    /// <typeparam name="T">The row.</typeparam>
    public static void Added<TNode, TFilter, T>(this ObjectGraphType subscription, string name, string description)
        where TNode : class, IGraphType where TFilter : IFilterInput where T : class =>
        subscription.Field<NonNullGraphType<TNode>>(name).Description(description)
            .Argument<TFilter>("where", argument => argument.Description = "Which of them; all when left out.")
            .Argument<StringGraphType>("after", argument => argument.Description =
                "Begin behind this place in the log: `extensions.cursor` of the last event that arrived, or a cursor of `changes`. What came since then is told first, so nothing is lost and nothing comes twice. From now on when left out.")
            .Resolve(context => context.Source)
            .ResolveStreamAsync(SubscribeAsync<T>);

    private static async Task<IObservable<object?>> SubscribeAsync<T>(IResolveFieldContext context) where T : class
    {
        var flow = (EventFlow)context.UserContext[nameof(EventFlow)]!;
        var log = flow.Services.GetRequiredService<IChangeLog>();
        var filter = Filter<T>(context);
        var cursor = context.GetArgument<string?>("after") ?? flow.After;
        var after = cursor is null ? await log.EndAsync(context.CancellationToken) : LogPosition.Parse(cursor);
        if (cursor is not null) await log.ReadAsync(after, context.CancellationToken); // refuses a place that is not kept any more while the client still gets an answer
        var hub = flow.Services.GetRequiredService<LiveHub>();
        return new LiveEvents(stop => hub.ListenAsync(filter, after, stop), flow, flow.Services.GetRequiredService<ILogger<LiveHub>>());
    }

    private static EventFilter<T> Filter<T>(IResolveFieldContext context) where T : class
    {
        var given = context.Arguments is { } arguments && arguments.TryGetValue("where", out var argument) ? argument.Value as IDictionary<string, object?> : null;
        if (given is not { Count: > 0 }) return new EventFilter<T>(typeof(T).Name, null);
        var input = (IFilterInput)context.FieldDefinition.Arguments!.Find("where")!.ResolvedType!.GetNamedType();
        var row = Expression.Parameter(typeof(T), "row");
        return new EventFilter<T>($"{typeof(T).Name} {JsonSerializer.Serialize(given)}", Expression.Lambda<Func<T, bool>>(input.Build(given, row), row));
    }
}
