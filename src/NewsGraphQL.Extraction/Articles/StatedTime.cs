using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>A time that a line states.</summary>
/// <param name="Time">The time.</param>
/// <param name="Span">Its words in the line, from the day's name to the zone.</param>
/// <param name="IsUpdate">Whether the line says that the article was changed then.</param>
internal sealed record StatedTime(PublicationTime Time, TextSpan Span, bool IsUpdate);

/// <summary>A time of day as printed.</summary>
/// <param name="Time">From midnight.</param>
/// <param name="HasSeconds">Whether seconds are printed.</param>
/// <param name="Zone">The zone's abbreviation; null when none, or a number, is printed.</param>
/// <param name="Offset">The distance from UTC printed as a number; null when none is.</param>
/// <param name="End">The index of the first token after it.</param>
internal sealed record StatedClock(TimeSpan Time, bool HasSeconds, string? Zone, TimeSpan? Offset, int End);
