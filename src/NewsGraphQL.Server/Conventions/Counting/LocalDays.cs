using System.Globalization;
using System.Linq.Expressions;

namespace NewsGraphQL.Server.Conventions.Counting;

/// <summary>Cuts the days of UTC where a day of some zone may begin, so that all instants of a piece are of one local day.</summary>
/// <remarks>A store then groups by day and piece, which is cheap, and never computes in time zones. A local day begins at the same UTC time as long as the offset stays,
/// or where the clocks change: a zone has one or two such times, over decades a handful.</remarks>
internal sealed class LocalDays
{
    private readonly LocalCalendar _calendar;
    private readonly TimeSpan[] _cuts;

    /// <param name="calendar">The zone's calendar.</param>
    /// <param name="from">The first instant, in UTC.</param>
    /// <param name="to">The last instant, in UTC.</param>
    public LocalDays(LocalCalendar calendar, DateTime from, DateTime to)
    {
        _calendar = calendar;
        var (offsets, changes) = calendar.Clocks(from, to);
        _cuts = [.. offsets.Select(offset => OfDay(-offset.Ticks)).Concat(changes.Select(change => OfDay(change.Ticks))).Where(cut => cut > TimeSpan.Zero).Distinct().Order()];
    }

    /// <summary>The number of the piece in which a time of the day stands, from 0, as an expression that SQL can compute.</summary>
    /// <param name="clock">The time of the day in UTC, as <c>17:00:00</c>.</param>
    public Expression Piece(Expression clock) => _cuts.Aggregate((Expression)Expression.Constant(0), (piece, cut) => Expression.Add(piece, Expression.Condition(
        Expression.GreaterThanOrEqual(Expression.Call(typeof(string), nameof(string.Compare), null, clock, Expression.Constant(Clock(cut))), Expression.Constant(0)),
        Expression.Constant(1), Expression.Constant(0))));

    /// <summary>The local day of a piece.</summary>
    /// <param name="day">The day in UTC, as <c>2024-02-29</c>.</param>
    /// <param name="piece">The number of the piece.</param>
    public DateTime LocalDay(string day, int piece) =>
        _calendar.LocalDay(DateTime.SpecifyKind(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) + (piece == 0 ? TimeSpan.Zero : _cuts[piece - 1]), DateTimeKind.Utc));

    private static TimeSpan OfDay(long ticks) => TimeSpan.FromTicks(((ticks % TimeSpan.TicksPerDay) + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay);

    private static string Clock(TimeSpan cut) => cut.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
}
