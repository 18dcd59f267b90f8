using System.Linq.Expressions;
using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Scalars;

namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>Adds counts of the whole list to a connection.</summary>
internal static class CountingFields
{
    private const int MostBuckets = 100;

    /// <summary>Adds <c>timeline</c>.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="instant">From an item to its time in UTC, in a column that an index carries; the smallest time stands for none.</param>
    /// <param name="day">The day of a time in UTC, as <c>2024-02-29</c>, in a form that the store computes.</param>
    /// <param name="clock">The time of the day in UTC, as <c>17:00:00</c>, in a form that the store computes.</param>
    public static void AddTimeline<TItem>(
        this ObjectGraphType<Connection> connection, Expression<Func<TItem, DateTime>> instant, Expression<Func<DateTime, string>> day, Expression<Func<DateTime, string>> clock) =>
        connection.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TimelineBucketType>>>>("timeline")
            .Description("How many items of the whole list were published in each stretch of time, in order of time, under the same conditions as the rows; stretches without items and undated items are left out.")
            .Argument<NonNullGraphType<TimelineIntervalType>>("interval", argument => argument.Description = "How long a stretch is.")
            .Argument<NonNullGraphType<StringGraphType>>("timeZone", argument => { argument.Description = "The IANA zone whose clocks tell the days, such as \"Asia/Jakarta\"."; argument.DefaultValue = "UTC"; })
            .Argument<DateScalar>("from", argument => argument.Description = "The first day that counts, on those clocks; from the earliest item on when left out.")
            .Argument<DateScalar>("to", argument => argument.Description = "The last day that counts, on those clocks; up to the latest item when left out.")
            .Resolve(context => ((CountableList<TItem>)context.Source.List!).CountByTime(
                context, instant, day, clock, LocalCalendar.Of(context.GetArgument<string>("timeZone"), context.GetArgument<TimelineInterval>("interval"),
                    context.GetArgument<DateOnly?>("from"), context.GetArgument<DateOnly?>("to"))));

    /// <summary>Adds a facet whose items have at most one key.</summary>
    public static void Facet<TItem, TKey, TBucket>(this ObjectGraphType<Connection> facets, string name, string description, Expression<Func<TItem, TKey>> key) where TBucket : IGraphType =>
        Declare<TBucket>(facets, name, description).Resolve(context => ((CountableList<TItem>)context.Source.List!).CountBy(context, key, First(context)));

    /// <summary>Adds a facet whose items may have several keys.</summary>
    public static void FacetEach<TItem, TKey, TBucket>(this ObjectGraphType<Connection> facets, string name, string description, Expression<Func<TItem, IEnumerable<TKey>>> keys) where TBucket : IGraphType =>
        Declare<TBucket>(facets, name, description).Resolve(context => ((CountableList<TItem>)context.Source.List!).CountByEach(context, keys, First(context)));

    private static GraphQL.Builders.FieldBuilder<Connection, object> Declare<TBucket>(ObjectGraphType<Connection> facets, string name, string description) where TBucket : IGraphType =>
        facets.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TBucket>>>>(name).Description($"{description} The most frequent first, equally frequent ones in a fixed order.")
            .Argument<NonNullGraphType<IntGraphType>>("first", argument => { argument.Description = $"How many at most, from 0 to {MostBuckets}."; argument.DefaultValue = PageArguments.DefaultSize; });

    private static int First(IResolveFieldContext context) => context.GetArgument<int>("first") is var first and >= 0 and <= MostBuckets
        ? first
        : throw new RequestError(ErrorCodes.PageTooLarge, $"`first` of a facet is at least 0 and at most {MostBuckets}.");
}

/// <summary>How long a stretch of a timeline is.</summary>
internal sealed class TimelineIntervalType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public TimelineIntervalType()
    {
        Name = "TimelineInterval";
        Description = "How long a stretch of a timeline is.";
        Add("DAY", TimelineInterval.Day, "A day, from midnight to midnight.");
        Add("WEEK", TimelineInterval.Week, "A week from Monday on, as in ISO 8601.");
        Add("MONTH", TimelineInterval.Month, "A month of the calendar.");
        Add("YEAR", TimelineInterval.Year, "A year of the calendar.");
    }
}

/// <summary>A stretch of a timeline.</summary>
internal sealed class TimelineBucketType : ObjectGraphType<Bucket<DateTimeOffset>>
{
    /// <summary>Adds the fields.</summary>
    public TimelineBucketType()
    {
        Name = "TimelineBucket";
        Description = "A stretch of time and how many items fall into it.";
        Field<NonNullGraphType<DateScalar>>("date").Description("The day that it begins with, on the clocks of the zone.").Gives(source => DateOnly.FromDateTime(source.Key.DateTime));
        Field<NonNullGraphType<DateTimeScalar>>("start").Description("When it begins: the first moment of that day on the clocks of the zone, which is midnight unless they leap over it.").Gives(source => source.Key);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many items were published in it.").Gives(source => source.Count);
    }
}
