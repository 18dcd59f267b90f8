using GraphQL.Types;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Server.Articles;

/// <summary>How a stored time goes over the wire.</summary>
internal static class ArticleTimes
{
    /// <summary>The instant on the clock of the place, where the article states a zone, else in UTC.</summary>
    public static DateTimeOffset? OnTheClock(DateTime? utc, int? offsetMinutes) =>
        utc is { } instant ? new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)).ToOffset(TimeSpan.FromMinutes(offsetMinutes ?? 0)) : null;
}

/// <summary>How exactly a time is stated.</summary>
internal sealed class TimePrecisionType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public TimePrecisionType()
    {
        Name = "TimePrecision";
        Description = "How exactly an article states a time.";
        Add("DAY", TimePrecision.Day, "Only the day is stated; the time reads midnight.");
        Add("MINUTE", TimePrecision.Minute, "Hour and minute are stated.");
        Add("SECOND", TimePrecision.Second, "Seconds are stated.");
    }
}
