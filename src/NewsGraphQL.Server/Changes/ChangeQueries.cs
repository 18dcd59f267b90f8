using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Data.Changes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Live;

namespace NewsGraphQL.Server.Changes;

/// <summary>The root field that gives what was written.</summary>
internal static class ChangeQueries
{
    /// <summary>Adds <c>changes</c>.</summary>
    public static void AddChanges(this ObjectGraphType query) =>
        query.Field<NonNullGraphType<ConnectionType<ChangeType>>>("changes")
            .Description($"What was created, updated and removed, in the order in which it was done: for clients that keep a copy. The log keeps the last {ChangeLog.Kept} writes, each an article with all its quotes; an older cursor is refused with `CURSOR_EXPIRED`.")
            .Argument<StringGraphType>("since", argument => argument.Description = "Begin behind this change: an `endCursor` or `latest` of this list, or `extensions.cursor` of a subscription's event. From the oldest change that is kept when left out.")
            .Argument<IntGraphType>("first", argument => argument.Description = $"How many: at most {PageArguments.MaximumWord}, {PageArguments.DefaultWord} when left out.")
            .ResolveAsync(async context => await PageAsync(context));

    private static async Task<Connection> PageAsync(IResolveFieldContext context)
    {
        var (log, stop) = (context.RequestServices!.GetRequiredService<ChangeLog>(), context.CancellationToken);
        var size = PageArguments.Limit(context);
        var since = context.GetArgument<string?>("since") is { } cursor ? LogPosition.Parse(cursor).InTheStore() : (ChangePosition?)null;
        var after = since ?? ChangePosition.Start;
        var selected = context.SubFields?.Values.Select(field => field.Field.Name.StringValue).ToHashSet(StringComparer.Ordinal) ?? [];
        var count = selected.Contains("totalCount") ? await log.CountAsync(after, stop) : (int?)null;
        var found = selected.Overlaps(["edges", "nodes", "pageInfo"]) ? await log.ReadAsync(after, size + 1, stop) : [];
        if (since is not null && !await log.KeepsAsync(after, stop)) throw NewsChanges.Expired(); // asked last, so that nothing can be dropped in between
        return new Connection([.. found.Take(size).Select(change => new Edge(change, () => change.Position.OnTheWire().Cursor))], found.Count > size, since is not null, count);
    }
}
