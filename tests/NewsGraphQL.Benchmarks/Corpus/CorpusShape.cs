namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>How a generated corpus looks. The same shape gives the same rows, byte for byte, on every machine.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Seed">What all chance begins with.</param>
/// <remarks>
/// Articles: 1 to 2 kB, seven of ten in Indonesian, the others in English; published over ten years in the order of their ids but for some days; one of a hundred undated.
/// People: one for five articles, in small corpora one for each; named by a Zipf law with exponent 0.9 (the first in about one of twenty articles, the last in a few); two to six in an article.
/// Countries: Zipf too, Indonesia first; one to four in an article. Organizations: one for fifty articles, up to three in an article; the first twenty are media.
/// Quotes: three to eight in an article; half direct, a third indirect, the others partial; 85 of 100 by a person; one of four names a person, one of four a country, some an organization.
/// </remarks>
internal sealed record CorpusShape(int Articles, int Seed = 1)
{
    public static DateTime First => new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static TimeSpan Span => TimeSpan.FromDays(3652);

    public const int Media = 20;

    public int People => Math.Max(20, Math.Max(Math.Min(Articles, 1_000), Articles / 5)); // enough for 500 different speakers

    public int Organizations => Math.Max(Media + 5, Articles / 50);
}
