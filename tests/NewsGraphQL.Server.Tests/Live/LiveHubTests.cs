using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;

namespace NewsGraphQL.Server.Tests.Live;

/// <summary>Many who listen, over a real store.</summary>
public sealed class LiveHubTests : IDisposable
{
    private readonly NewsServer _server = new();
    private int _articles;

    private IChangeLog Log => _server.Services.GetRequiredService<IChangeLog>();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_slow_subscriber_is_dropped_with_a_code_and_finds_all_the_rest_behind_its_cursor()
    {
        using var hub = Hub(waiting: 2);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var slow = hub.ListenAsync(All(), await Log.EndAsync(default), patience.Token).GetAsyncEnumerator();
        await using var quick = hub.ListenAsync(All(), await Log.EndAsync(default), patience.Token).GetAsyncEnumerator();
        var (first, other) = (slow.MoveNextAsync().AsTask(), quick.MoveNextAsync().AsTask()); // both listen from here on
        await ImportAsync();
        Assert.True(await first && await other);

        for (var i = 1; i < 6; i++)
        {
            var next = quick.MoveNextAsync();
            await ImportAsync();
            Assert.True(await next);
        }

        var seen = new List<LiveEvent> { slow.Current };
        var error = await Assert.ThrowsAsync<RequestError>(async () =>
        {
            while (await slow.MoveNextAsync()) seen.Add(slow.Current);
        });
        Assert.Equal("SUBSCRIBER_TOO_SLOW", error.Code);
        Assert.Equal(3, seen.Count);

        await foreach (var next in hub.ListenAsync(All(), seen[^1].Position, patience.Token))
        {
            seen.Add(next);
            if (seen.Count == 6) break;
        }

        Assert.Equal(["0", "1", "2", "3", "4", "5"], seen.Select(next => ((Quote)next.Item).Text.Split(' ')[1]));
    }

    [Fact]
    public async Task Each_distinct_filter_is_asked_once_whoever_listens()
    {
        var hub = _server.Services.GetRequiredService<LiveHub>();
        using var ended = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var start = await Log.EndAsync(default);
        var listening = Enumerable.Range(0, 40).Select(async i =>
        {
            var filter = i % 2 == 0 ? All() : new EventFilter<Quote>("Quote even", quote => quote.Text != "");
            await foreach (var next in hub.ListenAsync(filter, start, ended.Token)) return ((Quote)next.Item).Text;
            return "";
        }).ToList();
        await Task.Delay(1000);
        _server.Sql.Clear();
        await ImportAsync();
        Assert.All(await Task.WhenAll(listening), text => Assert.Equal("Kutipan 0 orang,", text));
        Assert.InRange(_server.Sql.Commands.Count(sql => sql.Contains("FROM \"Quotes\"", StringComparison.Ordinal) && sql.Contains("\"Parts\"", StringComparison.Ordinal)), 1, 2);
    }

    [Fact]
    public async Task Listeners_that_come_and_go_while_articles_arrive_miss_nothing()
    {
        var hub = _server.Services.GetRequiredService<LiveHub>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var start = await Log.EndAsync(default);
        var importing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++) await ImportAsync();
        });
        var listeners = Enumerable.Range(0, 12).Select(async i =>
        {
            var (random, at, seen) = (new Random(i), start, new List<string>());
            while (seen.Count < 40)
            {
                var stay = random.Next(1, 9);
                await foreach (var next in hub.ListenAsync(i % 3 == 0 ? All() : new EventFilter<Quote>($"{i}", null), at, patience.Token))
                {
                    seen.Add(((Quote)next.Item).Text);
                    at = next.Position;
                    if (--stay == 0 || seen.Count == 40) break;
                }
            }

            return seen;
        }).ToList();
        await importing;
        var expected = Enumerable.Range(0, 40).Select(i => $"Kutipan {i} orang,").ToList();
        Assert.All(await Task.WhenAll(listeners), seen => Assert.Equal(expected, seen));
    }

    private static EventFilter<Quote> All() => new(JsonSerializer.Serialize("all"), null);

    private LiveHub Hub(int waiting) => new(Log, _server.Services.GetRequiredService<OpenStore>(), Options.Create(new LiveLimits { MaxWaitingEvents = waiting }), NullLogger<LiveHub>.Instance);

    private async Task ImportAsync()
    {
        var number = _articles++;
        var text = $"Kabar {number} dari Desa\n\n“Kutipan {number} orang,” kata Sekar Arum, Senin.\n\nPenutup berita nomor {number} yang cukup panjang.\n";
        await _server.Services.GetRequiredService<ArticleIngester>().IngestAsync(new NewsDocument(text));
    }
}
