using System.Linq.Expressions;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>How long a stretch of a timeline is.</summary>
internal enum TimelineInterval
{
    /// <summary>A day, from midnight to midnight.</summary>
    Day,

    /// <summary>A week from Monday on, as in ISO 8601.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>A year of the calendar.</summary>
    Year,
}

/// <summary>Days, weeks, months and years as the clocks of one zone show them, daylight saving included.</summary>
internal sealed class LocalCalendar
{
    private readonly TimeZoneInfo _zone;

    private LocalCalendar(TimeZoneInfo zone, TimelineInterval interval) => (_zone, Interval) = (zone, interval);

    /// <summary>How long a stretch is.</summary>
    public TimelineInterval Interval { get; }

    /// <summary>The calendar of an IANA zone.</summary>
    /// <exception cref="RequestError">There is no such zone.</exception>
    public static LocalCalendar Of(string zone, TimelineInterval interval) =>
        zone.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? new LocalCalendar(found, interval)
            : throw new RequestError(ErrorCodes.InvalidTimeZone, "There is no such time zone. Give an IANA name, such as \"Asia/Jakarta\" or \"UTC\".");

    /// <summary>When the stretch that holds a local day begins.</summary>
    public DateTimeOffset Start(DateTime day)
    {
        var first = Interval switch
        {
            TimelineInterval.Day => day,
            TimelineInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            TimelineInterval.Month => new DateTime(day.Year, day.Month, 1),
            _ => new DateTime(day.Year, 1, 1),
        };
        return new DateTimeOffset(first, _zone.GetUtcOffset(DateTime.SpecifyKind(first, DateTimeKind.Unspecified)));
    }

    /// <summary>The local day of <paramref name="instant"/>, for times between <paramref name="from"/> and <paramref name="to"/>, as an expression that SQL can compute.</summary>
    /// <remarks>Between two changes of the clock the offset is a constant, and over the years of a corpus there are few changes.</remarks>
    public Expression LocalDay(Expression instant, DateTime from, DateTime to)
    {
        var offset = (Expression)Minutes(_zone.GetUtcOffset(to));
        foreach (var (change, before) in Changes(from, to).Reverse())
        {
            offset = Expression.Condition(Expression.LessThan(instant, Expressions.Value(change, typeof(DateTime))), Minutes(before), offset);
        }

        return Expression.Property(Expression.Call(instant, nameof(DateTime.AddMinutes), null, offset), nameof(DateTime.Date));
    }

    private IEnumerable<(DateTime Change, TimeSpan Before)> Changes(DateTime from, DateTime to)
    {
        var offset = _zone.GetUtcOffset(from);
        for (var day = from; day < to; day = day.AddDays(1))
        {
            var next = day.AddDays(1) < to ? day.AddDays(1) : to;
            if (_zone.GetUtcOffset(next) is var later && later == offset) continue;
            yield return (Change(day, next, offset), offset);
            offset = later;
        }
    }

    // The clock changes once within the day; halving finds the second.
    private DateTime Change(DateTime before, DateTime after, TimeSpan offset)
    {
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before + ((after - before) / 2);
            if (_zone.GetUtcOffset(middle) == offset) before = middle;
            else after = middle;
        }

        return new DateTime(after.Ticks - (after.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    private static ConstantExpression Minutes(TimeSpan offset) => Expression.Constant(offset.TotalMinutes);
}
