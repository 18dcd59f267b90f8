using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsGraphQL.Data;

/// <summary>Stores instants as UTC and gives them back as UTC, where the database itself keeps no zone.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    written => written.Kind == DateTimeKind.Local ? written.ToUniversalTime() : written,
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
