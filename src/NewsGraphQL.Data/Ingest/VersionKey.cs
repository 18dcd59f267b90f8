using NewsGraphQL.Data.Articles;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Data.Ingest;

/// <summary>By what an article without an address is recognised.</summary>
/// <param name="HeadlineKey">The folded headline.</param>
/// <param name="PublishedUtc">The stated minute of publication.</param>
/// <param name="OffsetMinutes">The distance from UTC in which it is stated; null when not stated.</param>
/// <param name="Outlet">The folded name of the dateline's outlet, else of the first source; empty when none is named.</param>
internal readonly record struct VersionKey(string HeadlineKey, DateTime? PublishedUtc, int? OffsetMinutes, string Outlet)
{
    /// <summary>The key of an article; null when it has an address, no headline, or no time of publication that is more exact than a day.</summary>
    public static VersionKey? Of(Article row, ExtractedArticle facts) =>
        Of(row.Url, row.HeadlineKey, row.PublishedUtc, row.PublishedOffsetMinutes, row.PublishedPrecision, facts.Layout.Dateline?.Outlet ?? facts.Layout.Sources.FirstOrDefault()?.Name);

    /// <summary>The key of an article of which this is known.</summary>
    public static VersionKey? Of(string? url, string headlineKey, DateTime? published, int? offset, TimePrecision? precision, string? outlet) =>
        url is not null || headlineKey.Length == 0 || precision is null or TimePrecision.Day ? null : new VersionKey(headlineKey, Stored(published), offset, NameKey.Of(outlet));

    // As exactly as a store keeps it.
    private static DateTime? Stored(DateTime? time) => time is { } exact ? new DateTime(exact.Ticks - exact.Ticks % TimeSpan.TicksPerMicrosecond, exact.Kind) : null;
}
