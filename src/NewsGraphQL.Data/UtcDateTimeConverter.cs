using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsGraphQL.Data;

/// <summary>Stores instants as UTC to the microsecond, as exactly as every database can, and gives them back as UTC, where the database itself keeps no zone.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    written => Stored(written),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc))
{
    private static DateTime Stored(DateTime written)
    {
        var utc = written.Kind == DateTimeKind.Local ? written.ToUniversalTime() : written;
        return new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, utc.Kind);
    }
}
