using System.Text;
using GraphQLParser.AST;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Ingest.Identity;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Tests.Examples;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Exchange;

/// <summary>The whole graph leaves a store and comes back into another one, of either database, as it was.</summary>
public abstract class GraphRoundTripTests(TestDatabase database, ITestOutputHelper output)
{
    public sealed class OnSqlite(ITestOutputHelper output) : GraphRoundTripTests(TestDatabase.Sqlite, output);

    public sealed class OnPostgres(ITestOutputHelper output) : GraphRoundTripTests(TestDatabase.Postgres, output);

    [Fact]
    public async Task Out_of_one_store_into_another_and_out_again_is_the_same_to_the_byte_and_every_answer_is_the_same()
    {
        database.SkipIfAbsent();
        await using var source = new SampleServer();
        await source.InitializeAsync();
        await ChangeByHandAsync(source);
        var exported = await ExportAsync(source);

        await using var second = new Empty(database);
        second.CreateClient().Dispose();
        var articles = await second.Services.GetRequiredService<GraphImport>().ReadAsync(new MemoryStream(exported), "export");
        Same(exported, await ExportAsync(second));
        await using var third = new Empty(TestDatabase.Sqlite);
        third.CreateClient().Dispose();
        await third.Services.GetRequiredService<GraphImport>().ReadAsync(new MemoryStream(await ExportAsync(second)), "export");
        Same(exported, await ExportAsync(third));
        output.WriteLine($"{articles} articles, {exported.Length} bytes: SQLite -> lines -> {second.Database.GetType().Name} -> lines -> SQLite -> lines, three times the same bytes");

        foreach (var example in Example.All.Where(e => e.Operation.Operation == OperationType.Query))
        {
            var (before, after) = (Example.Print(await source.AskAsync(example.Query)), Example.Print(await second.AskAsync(example.Query)));
            Assert.True(before == after, $"{example.Name}\n{before}\n{after}");
        }
        foreach (var query in (string[])
        [
            "{ articles(first: 50) { totalCount nodes { id slug url headline publishedAt modifiedAt byline { raw credits { name role } } body wordCount quotes(first: 50) { nodes { id text kind span { start end } paragraph speaker { id slug } attribution { label kind cue rule confidence } people { nodes { id } } countries { nodes { code } } } } people(first: 50) { nodes { id slug } } organizations(first: 50) { nodes { id slug name kind } } related { headline article { id } } } } }",
            "{ people(first: 50) { totalCount nodes { id slug name aliases { name evidence role article { id } } roles(first: 20) { title country { code } } quotes(first: 20) { totalCount } firstSeenAt lastSeenAt } } }",
            "{ changes(first: 50) { totalCount latest nodes { kind type id changedAt } } }",
            "{ corpus { articles quotes people organizations countries } }",
        ])
        {
            var (before, after) = (Example.Print(await source.DataAsync(query)), Example.Print(await second.DataAsync(query)));
            Assert.True(before == after, $"{before}\n{after}");
        }
        output.WriteLine($"{Example.All.Count(e => e.Operation.Operation == OperationType.Query)} documented queries and 4 long ones answered alike");

        // Corrections by hand hold, and no key is given a second time.
        await using var db = second.Context();
        var last = await db.Articles.MaxAsync(a => a.Id);
        var stored = await second.Services.GetRequiredService<ArticleIngester>().IngestAsync(new NewsDocument("Panen Baru\n\nPetani Rukmana Wijaya mengatakan panen tiba.\n"));
        Assert.True(stored.ArticleId > last + 1, "the key of the removed article was given again");
        var decision = await db.PersonDecisions.AsNoTracking().OrderBy(d => d.Id).FirstAsync();
        Assert.NotNull((await second.Services.GetRequiredService<PeopleByHand>().UndoAsync(decision.Id)).UndoneUtc);
    }

    [Theory]
    [InlineData("cut", StoreCode.Damaged)]
    [InlineData("line", StoreCode.Damaged)]
    [InlineData("broken", StoreCode.Damaged)]
    [InlineData("newer", StoreCode.Newer)]
    [InlineData("full", StoreCode.NotEmpty)]
    public async Task An_export_that_is_not_whole_or_meets_a_store_in_use_changes_nothing(string wrong, string code)
    {
        database.SkipIfAbsent();
        await using var store = new Empty(database);
        store.CreateClient().Dispose();
        var ingester = store.Services.GetRequiredService<ArticleIngester>();
        await ingester.IngestAsync(new NewsDocument("Panen Baru\n\nPetani Rukmana Wijaya mengatakan panen tiba.\n"));
        var lines = Encoding.UTF8.GetString(await ExportAsync(store)).TrimEnd('\n').Split('\n').ToList();
        switch (wrong)
        {
            case "cut": lines.RemoveAt(lines.Count - 1); break;
            case "line": lines.RemoveAt(lines.FindIndex(l => l.StartsWith("{\"person\":", StringComparison.Ordinal))); break;
            case "broken": lines[2] = lines[2][..^5]; break;
            case "newer": lines[0] = lines[0].Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal); break;
        }
        await using var target = wrong == "full" ? store : new Empty(database);
        target.CreateClient().Dispose();
        var refused = await Assert.ThrowsAsync<StoreException>(() => target.Services.GetRequiredService<GraphImport>().ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "export"));
        output.WriteLine($"{refused.Message} [{refused.Code}]");
        Assert.Equal(code, refused.Code);
        Assert.DoesNotContain('\n', refused.Message);
        await using var db = target.Context();
        Assert.Equal(wrong == "full" ? 1 : 0, await db.Articles.CountAsync());
        Assert.Equal(wrong == "full" ? 1 : 0, await db.People.CountAsync());
    }

    /// <summary>Merges, splits, takes back, replaces, removes: what a store has after a year.</summary>
    private static async Task ChangeByHandAsync(SampleServer server)
    {
        var (people, ingester) = (server.Services.GetRequiredService<PeopleByHand>(), server.Services.GetRequiredService<ArticleIngester>());
        await using var db = server.Context();
        var known = await db.People.OrderByDescending(p => p.ArticleCount).ThenBy(p => p.Id).Select(p => new { p.Id, Articles = p.ArticleLinks.OrderBy(l => l.ArticleId).Select(l => l.ArticleId).ToList() }).ToListAsync();
        await people.MergeAsync(known[^1].Id, known[^2].Id);
        await people.SplitAsync(known[0].Id, [known[0].Articles[0]]);
        await people.UndoAsync((await people.SplitAsync(known[1].Id, [known[1].Articles[0]])).Id);
        await ingester.IngestAsync(new NewsDocument("Panen Satu\n\nPetani Rukmana Wijaya mengatakan panen tiba.\n\nBaca Juga: Panen Dua\n") { Declared = new DeclaredMetadata { Url = "https://warta.example/1" } });
        await ingester.IngestAsync(new NewsDocument("Panen Dua\n\nPetani Rukmana Wijaya mengatakan panen \\ 😀 pergi.\n") { Declared = new DeclaredMetadata { Url = "https://warta.example/2", Section = "Desa" } });
        await ingester.IngestAsync(new NewsDocument("Panen Satu\n\nPetani Rukmana Wijaya mengatakan panen belum tiba.\n\nBaca Juga: Panen Dua\n") { Declared = new DeclaredMetadata { Url = "https://warta.example/1" } });
        var removed = await ingester.IngestAsync(new NewsDocument("Panen Tiga\n\nPetani Candra Wijaya mengatakan panen batal.\n"));
        await ingester.RemoveAsync(removed.ArticleId);
        Assert.True(await db.RelatedLinks.AnyAsync(l => l.ResolvedArticleId > l.ArticleId), "no link leads to a later article");
    }

    private static async Task<byte[]> ExportAsync(NewsServer server)
    {
        var lines = new MemoryStream();
        await server.Services.GetRequiredService<GraphExport>().WriteAsync(lines);
        return lines.ToArray();
    }

    private static void Same(byte[] one, byte[] other)
    {
        if (one.AsSpan().SequenceEqual(other)) return;
        var (left, right) = (Encoding.UTF8.GetString(one).Split('\n'), Encoding.UTF8.GetString(other).Split('\n'));
        var at = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i]);
        var from = Math.Max(0, left[at].Zip(right[at]).TakeWhile(pair => pair.First == pair.Second).Count() - 100);
        Assert.Fail($"line {at + 1} of {left.Length}/{right.Length}\n{left[at][from..Math.Min(left[at].Length, from + 300)]}\n{right[at][from..Math.Min(right[at].Length, from + 300)]}");
    }

    private sealed class Empty(TestDatabase database) : NewsServer(database);
}
