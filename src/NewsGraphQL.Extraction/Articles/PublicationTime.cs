using System.Globalization;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>How exactly a time was stated.</summary>
public enum TimePrecision
{
    /// <summary>Only the day is stated.</summary>
    Day,

    /// <summary>Hour and minute are stated.</summary>
    Minute,

    /// <summary>Seconds are stated.</summary>
    Second,
}

/// <summary>A time as an article states it: the local clock and, only where the text gives one, the zone.</summary>
/// <param name="Local">The date and time on the clock of the place; midnight when only a day is stated.</param>
/// <param name="Offset">The distance from UTC (WIB +07:00, WITA +08:00, WIT +09:00); null when the text states no zone.</param>
/// <param name="Precision">How exactly the time was stated.</param>
public sealed record PublicationTime(DateTime Local, TimeSpan? Offset, TimePrecision Precision)
{
    /// <summary>ISO 8601 as precise as stated: a day, or a time with its offset where the text gives one.</summary>
    public string ToIso()
    {
        if (Precision == TimePrecision.Day) return Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Offset is { } offset
            ? new DateTimeOffset(Local, offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : Local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
