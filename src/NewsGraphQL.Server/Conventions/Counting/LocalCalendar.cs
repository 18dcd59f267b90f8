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

    private LocalCalendar(TimeZoneInfo zone, TimelineInterval interval, DateOnly? first, DateOnly? last)
    {
        (_zone, Interval) = (zone, interval);
        From = first is { } day && day > DateOnly.MinValue ? Midnight(day.ToDateTime(TimeOnly.MinValue)).UtcDateTime : null;
        To = last is { } end && end < DateOnly.MaxValue ? Midnight(end.AddDays(1).ToDateTime(TimeOnly.MinValue)).UtcDateTime : null;
    }

    /// <summary>How long a stretch is.</summary>
    public TimelineInterval Interval { get; }

    /// <summary>When the first day begins that is looked at; null from the earliest on.</summary>
    public DateTime? From { get; }

    /// <summary>When the last day ends that is looked at; null up to the latest.</summary>
    public DateTime? To { get; }

    /// <summary>The calendar of an IANA zone, from one local day to another, both included.</summary>
    /// <exception cref="RequestError">There is no such zone.</exception>
    public static LocalCalendar Of(string zone, TimelineInterval interval, DateOnly? first = null, DateOnly? last = null) =>
        zone.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? new LocalCalendar(found, interval, first, last)
            : throw new RequestError(ErrorCodes.InvalidTimeZone, "There is no such time zone. Give an IANA name, such as \"Asia/Jakarta\" or \"UTC\".");

    /// <summary>When the stretch that holds a local day begins.</summary>
    public DateTimeOffset Start(DateTime day)
    {
        day = DateTime.SpecifyKind(day, DateTimeKind.Unspecified); // a database may give it back as UTC
        var first = Interval switch
        {
            TimelineInterval.Day => day,
            TimelineInterval.Week => day.AddDays(-Math.Min(((int)day.DayOfWeek + 6) % 7, day.Ticks / TimeSpan.TicksPerDay)),
            TimelineInterval.Month => new DateTime(day.Year, day.Month, 1),
            _ => new DateTime(day.Year, 1, 1),
        };
        return Midnight(first);
    }

    /// <summary>When a local day begins. Where the clocks strike midnight twice, the first time; where they leap over it, the moment of the leap.</summary>
    public DateTimeOffset Midnight(DateTime day)
    {
        var midnight = DateTime.SpecifyKind(day, DateTimeKind.Unspecified);
        var offset = _zone.IsAmbiguousTime(midnight) ? _zone.GetAmbiguousTimeOffsets(midnight).Max() : _zone.GetUtcOffset(midnight);
        return midnight.Ticks > TimeSpan.TicksPerDay ? new DateTimeOffset(midnight, offset) : new DateTimeOffset(midnight, TimeSpan.Zero); // no instant is earlier
    }

    /// <summary>The day that the clocks show at an instant in UTC.</summary>
    public DateTime LocalDay(DateTime instant)
    {
        var ticks = instant.Ticks + _zone.GetUtcOffset(instant).Ticks;
        return new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks)).Date;
    }

    /// <summary>The offsets from UTC in force between two instants, and when the clocks change from one to the next.</summary>
    public (IReadOnlyList<TimeSpan> Offsets, IReadOnlyList<DateTime> Changes) Clocks(DateTime from, DateTime to)
    {
        List<TimeSpan> offsets = [_zone.GetUtcOffset(from)];
        List<DateTime> changes = [];
        while (from < to)
        {
            var next = to - from > TimeSpan.FromDays(1) ? from.AddDays(1) : to;
            if (_zone.GetUtcOffset(next) is var later && later != offsets[^1])
            {
                changes.Add(Change(from, next, offsets[^1]));
                offsets.Add(later);
            }

            from = next;
        }

        return (offsets, changes);
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
}
