using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Exchange;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Tests.Stores;
using NewsGraphQL.Server.Commands;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Exchange;

/// <summary>What the standards can carry comes back, and the same facts are found in it.</summary>
public abstract class ArticleRoundTripTests(TestDatabase database, ITestOutputHelper output)
{
    public sealed class OnSqlite(ITestOutputHelper output) : ArticleRoundTripTests(TestDatabase.Sqlite, output);

    public sealed class OnPostgres(ITestOutputHelper output) : ArticleRoundTripTests(TestDatabase.Postgres, output);

    // Articles of which all is declared beside the text: nothing in the text itself says who, when and where.
    private static readonly string Declared = string.Join('\n',
    [
        """{"title":"Panen & <b>Raya</b>","url":"https://warta.example/panen?a=1&b=2","date":"2025-03-27T08:15:30+07:00","updated":"2025-03-28T09:00:00+07:00","author":"Ayu Lestari, Budi Hartono","section":"Desa","source":"Warta","language":"id","content":"Petani Rukmana Wijaya mengatakan panen tiba lebih awal daripada tahun lalu.\n\n\"Beras &amp; jagung 3 < 4 akan dikirim ke Malaysia,\" kata Rukmana di hadapan para petani."}""",
        """{"title":"A harvest without a day","content":"Minister Agatha Crowley said the harvest had been better than last year in Japan.\n\n\"We did not expect it,\" Crowley told reporters in Tokyo."}""",
        """{"title":"Day only","date":"2025-04-02","content":"Minister Agatha Crowley said on Wednesday that the ports of Japan would open again.\n\n\"They are safe,\" Crowley said."}""",
    ]);

    [Theory]
    [InlineData(NewsFormat.Ninjs)]
    [InlineData(NewsFormat.JsonLd)]
    public async Task The_same_facts_are_found_in_what_comes_back(NewsFormat format)
    {
        database.SkipIfAbsent();
        await using var source = new Empty(database);
        source.CreateClient().Dispose();
        await SampleArticles.ImportIntoEmptyAsync(source.Services, CancellationToken.None);
        var report = await source.Services.GetRequiredService<ArticleImporter>().ImportAsync(["-"], new MemoryStream(Encoding.UTF8.GetBytes(Declared)));
        Assert.Equal(3, report.Stored);
        var lines = await ExportAsync(source, format);
        await using var target = new Empty(database);
        target.CreateClient().Dispose();
        var back = await target.Services.GetRequiredService<ArticleImporter>().ImportAsync(["-"], new MemoryStream(lines));
        output.WriteLine($"{format}: {back.Read} of {report.Read + 20} articles came back, {back.Refused} refused, {lines.Length} bytes");
        Assert.Equal((23, 0), (back.Stored, back.Refused));

        var (before, after) = (await FactsAsync(source), await FactsAsync(target));
        if (format == NewsFormat.Ninjs) before = [.. before.Select(facts => facts.Replace("/Minute ", "/Second ", StringComparison.Ordinal))]; // its times have seconds
        if (format == NewsFormat.Ninjs) after = [.. after.Select(facts => facts.Replace("/Minute ", "/Second ", StringComparison.Ordinal))];
        var different = before.Zip(after).SelectMany(pair => pair.First.Split('\n').Except(pair.Second.Split('\n')).Select(line => $"lost {line}").Concat(pair.Second.Split('\n').Except(pair.First.Split('\n')).Select(line => $"came {line}"))).ToList();
        Assert.True(before.SequenceEqual(after), string.Join('\n', different));
        output.WriteLine($"{before.Count} articles with the same {before.Sum(facts => facts.Split('\n').Length)} lines of facts");

        // And once more: what comes back leaves as it came, but for what a store alone knows.
        Assert.Equal(Encoding.UTF8.GetString(lines), Encoding.UTF8.GetString(await ExportAsync(target, format)));
    }

    [Fact]
    public async Task Tags_stand_where_the_standards_have_them()
    {
        database.SkipIfAbsent();
        await using var source = new Empty(database);
        source.CreateClient().Dispose();
        await source.Services.GetRequiredService<ArticleImporter>().ImportAsync(["-"], new MemoryStream(Encoding.UTF8.GetBytes(Declared)));
        var ninjs = JsonDocument.Parse(Encoding.UTF8.GetString(await ExportAsync(source, NewsFormat.Ninjs)).Split('\n')[0]).RootElement;
        Assert.Equal("https://warta.example/panen?a=1&b=2", ninjs.GetProperty("uri").GetString());
        Assert.Equal(("text", "id", "Ayu Lestari, Budi Hartono"), (ninjs.GetProperty("type").GetString(), ninjs.GetProperty("language").GetString(), ninjs.GetProperty("by").GetString()));
        Assert.Equal("2025-03-27T08:15:30+07:00", ninjs.GetProperty("contentCreated").GetString());
        Assert.Contains("Rukmana Wijaya", ninjs.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        Assert.Contains("MY", ninjs.GetProperty("places").EnumerateArray().Select(p => p.GetProperty("literal").GetString()));
        Assert.Equal("Warta", ninjs.GetProperty("infoSources")[0].GetProperty("name").GetString());

        var linked = JsonDocument.Parse(Encoding.UTF8.GetString(await ExportAsync(source, NewsFormat.JsonLd)).Split('\n')[0]).RootElement;
        Assert.Equal(("https://schema.org", "NewsArticle"), (linked.GetProperty("@context").GetString(), linked.GetProperty("@type").GetString()));
        Assert.Equal(["Ayu Lestari", "Budi Hartono"], linked.GetProperty("author").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        var quotation = Assert.Single(linked.GetProperty("hasPart").EnumerateArray(), q => q.GetProperty("text").GetString()!.StartsWith("Beras", StringComparison.Ordinal));
        Assert.Equal(("Quotation", "Person", "Rukmana Wijaya"), (quotation.GetProperty("@type").GetString(), quotation.GetProperty("creator").GetProperty("@type").GetString(), quotation.GetProperty("creator").GetProperty("name").GetString()));
    }

    private static async Task<byte[]> ExportAsync(NewsServer server, NewsFormat format)
    {
        var lines = new MemoryStream();
        await server.Services.GetRequiredService<ArticleExport>().WriteAsync(lines, format);
        return lines.ToArray();
    }

    /// <summary>Each article's facts as lines of text, without keys.</summary>
    private static async Task<List<string>> FactsAsync(NewsServer server)
    {
        await using var db = server.Context();
        var articles = await db.Articles.AsNoTracking().AsSplitQuery().Include(a => a.Body).Include(a => a.Credits).Include(a => a.SourceLinks).Include(a => a.Roles).ThenInclude(r => r.Person)
            .Include(a => a.PersonLinks).ThenInclude(l => l.Person).Include(a => a.OrganizationLinks).ThenInclude(l => l.Organization).Include(a => a.CountryLinks).ThenInclude(l => l.Country)
            .Include(a => a.Quotes).ThenInclude(q => q.Speaker).OrderBy(a => a.Id).ToListAsync();
        return [.. articles.Select(a => string.Join('\n',
        [
            $"{a.Slug} {a.Url} {a.Headline} [{a.Section}] {a.Language} {a.PublishedUtc:O}/{a.PublishedOffsetMinutes}/{a.PublishedPrecision} {a.ModifiedUtc:O} {a.DatelinePlace} {a.WordCount} {a.Body!.Text}",
            .. a.Credits.OrderBy(c => c.Ordinal).Select(c => $"credit {c.Name} {c.Role} {c.Start}"),
            .. a.SourceLinks.OrderBy(s => s.Ordinal).Select(s => $"source {s.Name}"),
            .. a.PersonLinks.OrderBy(l => l.Ordinal).Select(l => $"person {l.Person!.Slug} {l.Person.Name} {string.Join(' ', l.Mentions.Select(m => $"{m.Span.Start}-{m.Span.End} {m.Form}"))}"),
            .. a.Roles.OrderBy(r => r.Start).ThenBy(r => r.Person!.Slug).Select(r => $"role {r.Person!.Slug} {r.Title}"),
            .. a.OrganizationLinks.OrderBy(l => l.Ordinal).Select(l => $"organization {l.Organization!.Slug} {l.MentionCount}"),
            .. a.CountryLinks.OrderBy(l => l.Ordinal).Select(l => $"country {l.Country!.Code} {l.MentionCount}"),
            .. a.Quotes.OrderBy(q => q.Ordinal).Select(q => $"quote {q.Start}-{q.End} {q.Kind} {q.Text} | {q.Speaker?.Slug} {q.Label} {q.Cue} {q.Rule} {q.Confidence}"),
        ]))];
    }

    private sealed class Empty(TestDatabase database) : NewsServer(database);
}
