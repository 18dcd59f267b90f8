using System.Globalization;
using System.Linq.Expressions;
using NewsGraphQL.Server.Conventions.Counting;

namespace NewsGraphQL.Server.Tests.Conventions.Counting;

/// <summary>Every instant falls into the piece of its local day, whatever the clocks of the zone do.</summary>
public sealed class LocalDaysTests
{
    [Theory]
    [InlineData("UTC", "2024-01-01", 5)]
    [InlineData("Asia/Jakarta", "2024-02-26", 6)]
    [InlineData("America/New_York", "2024-03-07", 6)] // spring
    [InlineData("America/New_York", "2024-10-30", 8)] // autumn
    [InlineData("America/New_York", "2015-01-01", 3652)]
    [InlineData("Asia/Kathmandu", "2024-03-07", 5)] // 5 hours and 45 minutes
    [InlineData("Australia/Lord_Howe", "2024-04-04", 6)] // half an hour
    [InlineData("Pacific/Apia", "2011-12-26", 8)] // 30 December never came
    [InlineData("Pacific/Kiritimati", "1994-12-28", 8)]
    [InlineData("America/Havana", "2024-03-08", 5)] // leaps over midnight
    [InlineData("America/Havana", "2024-11-01", 5)] // strikes midnight twice
    [InlineData("Africa/Cairo", "2024-04-24", 5)]
    [InlineData("Asia/Beirut", "2022-03-25", 5)]
    [InlineData("Antarctica/Troll", "2024-03-29", 5)] // two hours
    [InlineData("Asia/Pyongyang", "2018-05-02", 5)] // half an hour at 23:30
    public void A_piece_holds_the_instants_of_one_local_day(string zone, string first, int length)
    {
        var clocks = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var from = DateTime.SpecifyKind(DateTime.Parse(first, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var to = from.AddDays(length);
        var days = new LocalDays(LocalCalendar.Of(zone, TimelineInterval.Day), from, to);
        var clock = Expression.Parameter(typeof(string), "clock");
        var piece = Expression.Lambda<Func<string, int>>(days.Piece(clock), clock).Compile();
        var step = length > 100 ? TimeSpan.FromMinutes(97) : TimeSpan.FromMinutes(2.5);
        for (var instant = from; instant <= to; instant += step)
        {
            var found = days.LocalDay(instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), piece(instant.ToString("HH:mm:ss", CultureInfo.InvariantCulture)));
            Assert.True(TimeZoneInfo.ConvertTimeFromUtc(instant, clocks).Date == found, $"{instant:u} in {zone}: {found:d}");
        }
    }

    [Theory]
    [InlineData("Mars/Base")]
    [InlineData("")]
    [InlineData("../etc/passwd")]
    [InlineData("asia/jakarta\0")]
    public void No_zone_is_told(string zone) => Assert.ThrowsAny<Exception>(() => LocalCalendar.Of(zone, TimelineInterval.Day));
}
