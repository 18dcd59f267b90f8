using CsCheck;

namespace NewsGraphQL.Server.Tests.Conventions.Connections;

/// <summary>Whatever the order, the page size and the direction: pages that are read while rows are stored hold every row that was there before, once, in the order of the whole list.</summary>
public abstract class PagingPropertyTests(SeededNews news)
{
    public sealed class OnSqlite(SeededNews news) : PagingPropertyTests(news), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news) : PagingPropertyTests(news.OrSkip()), IClassFixture<SeededNews.OnPostgres>;

    private static readonly string[] ArticleKeys = ["publishedAt", "modifiedAt", "headline", "section", "language", "wordCount", "slug"];
    private static readonly string[] QuoteKeys = ["publishedAt", "text", "kind", "paragraph", "confidence", "language", "speaker.name", "speaker.lastSeenAt", "article.publishedAt", "article.section", "article.headline"];

    private static readonly Gen<(bool Quotes, int[] Keys, bool[] Descending, int Size, bool Backward)> Cases = Gen.Select(
        Gen.Bool, Gen.Int[0, 100].Array[0, 3], Gen.Bool.Array[3], Gen.Int[5, 23], Gen.Bool);

    [Fact]
    public void Pages_agree_with_the_whole_list_while_rows_are_stored() => Cases.Sample(@case =>
    {
        var field = @case.Quotes ? "quotes" : "articles";
        var keys = @case.Quotes ? QuoteKeys : ArticleKeys;
        var order = $"[{string.Join(", ", @case.Keys.Select((key, at) => Key(keys[key % keys.Length], @case.Descending[at])))}]";
        var before = PagesAsync(field, order, 50, backward: false, store: false).GetAwaiter().GetResult();
        var seen = PagesAsync(field, order, @case.Size, @case.Backward, store: true).GetAwaiter().GetResult();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(before, seen.Where(before.ToHashSet().Contains));
        Assert.Equal(PagesAsync(field, order, 50, backward: false, store: false).GetAwaiter().GetResult(), PagesAsync(field, order, 50, backward: true, store: false).GetAwaiter().GetResult());
    }, iter: 12, threads: 1, seed: "0000YrYwDgC2");

    private static string Key(string path, bool descending) =>
        path.Split('.').Reverse().Aggregate(descending ? "DESC" : "ASC", (inner, name) => $"{{ {name}: {inner} }}");

    private async Task<List<string>> PagesAsync(string field, string order, int size, bool backward, bool store)
    {
        List<string> all = [];
        for (string? cursor = null; ;)
        {
            var arguments = backward ? $"last: {size}, before: $cursor" : $"first: {size}, after: $cursor";
            var page = (await news.DataAsync($$"""query ($cursor: String) { {{field}}({{arguments}}, order: {{order}}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""", new { cursor })).GetProperty(field);
            var ids = page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);
            if (backward) all.InsertRange(0, ids);
            else all.AddRange(ids);
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty(backward ? "hasPreviousPage" : "hasNextPage").GetBoolean()) return all;
            cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetString();
            if (store) await news.StoreAnotherAsync();
        }
    }
}
