namespace NewsGraphQL.Benchmarks.Load;

/// <summary>What is measured.</summary>
internal static class Workloads
{
    // Any order that a seed fixes and that has nothing to do with the order of the rows.
    private const string Shuffled = "ORDER BY (Id * 2654435761 + $seed * 40503) % 1000003, Id LIMIT $count";

    /// <summary>All, in the order of the table.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("Q1",
            "query($slug: String!) { person(by: { slug: $slug }) { quotes(first: 20) { nodes { text article { headline publishedAt } } } } }",
            $"SELECT Slug AS slug FROM People WHERE EXISTS (SELECT 1 FROM Quotes WHERE SpeakerId = People.Id) {Shuffled}"),
        new("Q2",
            "query($slug: String!) { article(by: { slug: $slug }) { headline publishedAt people(first: 20) { nodes { name } } countries(first: 20) { nodes { code name } } quotes(first: 20) { nodes { text speaker { name } } } } }",
            $"SELECT Slug AS slug FROM Articles {Shuffled}"),
        new("Q3",
            "query($code: CountryCode!, $from: DateTime!, $to: DateTime!) { articles(first: 20, where: { publishedAt: { gte: $from, lt: $to }, countries: { some: { code: { eq: $code } } } }) { nodes { headline publishedAt people(first: 10) { nodes { name } } countries(first: 10) { nodes { code name } } } } }",
            $"""
            SELECT code, "from", strftime('%Y-%m-%dT00:00:00Z', "from", '+' || (30 + Id % 330) || ' days') AS "to"
            FROM (SELECT Id, strftime('%Y-%m-%dT00:00:00Z', SortUtc, '-' || (Id % 30) || ' days') AS "from",
                (SELECT Code FROM ArticleCountries JOIN Countries ON Countries.Id = CountryId WHERE ArticleId = Articles.Id LIMIT 1) AS code
              FROM Articles WHERE PublishedUtc IS NOT NULL)
            WHERE code IS NOT NULL GROUP BY code, "from" {Shuffled}
            """),
        new("Q4",
            "query($words: String!) { articles(first: 10, search: $words) { edges { score node { headline } } } }",
            $"""
            SELECT words FROM (SELECT min(Id) AS Id, substr(Headline, 1, instr(Headline || ' ', ' ') - 1) || ' '
                || replace(Headline, rtrim(Headline, replace(Headline, ' ', '')), '') AS words
              FROM Articles WHERE Headline LIKE '% %' GROUP BY words) {Shuffled}
            """),
    ];
}
