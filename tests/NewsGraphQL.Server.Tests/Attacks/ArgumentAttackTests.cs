using System.Net.Http.Headers;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Server.Conventions.Nodes;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>Every argument that the schema has is given what somebody would try: it is answered or refused by a code, and nothing of the store's inside shows.</summary>
public abstract class ArgumentAttackTests(SeededNews news, ITestOutputHelper output)
{
    public sealed class OnSqlite(SeededNews news, ITestOutputHelper output) : ArgumentAttackTests(news, output), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news, ITestOutputHelper output) : ArgumentAttackTests(news.OrSkip(), output), IClassFixture<SeededNews.OnPostgres>;

    private const int Batch = 10;

    private const int Entries = 10_000;

    /// <summary>How many values a place gets when one of its name had all of them; those that come next go to the next place.</summary>
    private const int Few = 2;

    private static readonly string[] Hidden = ["Exception", "   at ", ".cs:", "SQLite", "sqlite", "Npgsql", "syntax error", "no such column", "no such table", "near \"", "22P0", "2202", "42601", "Microsoft.", "fts5", "tsquery", "operator does not exist"];

    private static readonly string[] Faults = ["INTERNAL_SERVER_ERROR", "STORE_UNAVAILABLE", "HC0045"];

    [Fact]
    public async Task Every_argument_takes_or_refuses_what_is_hostile()
    {
        var places = Places();
        var requests = new List<(string Path, string Body)>();
        var (turn, full) = (0, new HashSet<(string, string, bool)>());
        foreach (var place in places.Where(place => place.Type.GetNamedType() is not IInputObjectGraphType))
        {
            var values = Values(place);
            foreach (var value in place.IsDirect && full.Add((place.Kind, place.Name, place.IsList)) ? values : Enumerable.Range(0, Few).Select(i => values[(turn + i) % values.Length]))
                requests.Add((place.Path, Body(place, place.IsList ? $"[{value},{value}]" : value)));
            turn += Few;
        }

        Assert.True(places.Count > 300, $"{places.Count} places");
        await SendAsync(requests);
        output.WriteLine($"{requests.Count} requests to {places.Count} places");
        await AssertAnswersAsync();
    }

    [Fact]
    public async Task Every_list_of_ten_thousand_entries_is_answered_or_refused()
    {
        var lists = Places().Where(place => place.IsList).DistinctBy(place => (place.Kind, place.Name is "in" or "nin")).ToList();
        Assert.Contains(lists, place => place.Kind == "PersonFilterInput");
        foreach (var place in lists)
        {
            var entries = string.Join(',', Enumerable.Range(1, Entries).Select(i => Entry(place, i)));
            await SendAsync([(place.Path, Body(place, $"[{entries}]"))]);
        }

        output.WriteLine(string.Join('\n', lists.Select(place => place.Path)));
        await AssertAnswersAsync();
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_refused_everywhere()
    {
        var text = JsonSerializer.Serialize("a".Times(1 << 20));
        var places = Places().Where(place => place is { Kind: "String", IsList: false }).ToList();
        foreach (var place in places.Where(place => place.IsDirect).DistinctBy(place => place.Name).Concat(places.Where(place => !place.IsDirect).Take(5)))
        {
            using var reply = await news.PostAsync(Body(place, text), accept: "application/graphql-response+json");
            Assert.Contains("STRING_TOO_LONG", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("quotes", "")]
    [InlineData("quotes", "order: [{ speaker: { name: ASC } }, { kind: DESC }],")]
    [InlineData("articles", "order: [{ headline: ASC }, { modifiedAt: DESC }],")]
    [InlineData("people", "")]
    [InlineData("organizations", "order: [{ name: DESC }],")]
    [InlineData("search", "query: \"zoë\",")]
    public async Task A_cursor_that_was_tampered_with_is_refused_or_is_another_place(string list, string arguments)
    {
        var data = await news.DataAsync($"{{ {list}({arguments} first: 3) {{ edges {{ cursor }} }} }}");
        var cursor = data.GetProperty(list).GetProperty("edges").EnumerateArray().Last().GetProperty("cursor").GetString()!;
        await SendAsync([.. HostileValues.Spoilt(cursor).SelectMany(spoilt => (string[])["after", "before"], (spoilt, side) =>
            (list, $$"""{"query":{{JsonSerializer.Serialize($"query($v: String) {{ {list}({arguments} {side}: $v) {{ edges {{ cursor }} }} }}")}},"variables":{"v":{{spoilt}} } }"""))]);
        await AssertAnswersAsync();
    }

    private IReadOnlyList<ArgumentPlace> Places()
    {
        var schema = news.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        return ArgumentPlaces.In(schema);
    }

    private static string[] Values(ArgumentPlace place) => place switch
    {
        { Name: "after" or "before" or "since" } => [.. HostileValues.Cursors, .. HostileValues.Others],
        { Kind: "ID" } => [.. HostileValues.Ids, .. HostileValues.Others],
        { Kind: "Int" or "Float" or "Boolean" } => [.. HostileValues.Others, "\"1\"", "\"NaN\"", "\"\""],
        { IsDirect: true } => [.. HostileValues.Texts, .. HostileValues.Others],
        _ => HostileValues.Texts,
    };

    private static string Entry(ArgumentPlace place, int number) => place.Type.GetNamedType() switch
    {
        IInputObjectGraphType => "{}",
        EnumerationGraphType choice => $"\"{choice.Values.First().Name}\"",
        IntGraphType or FloatGraphType => number.Text(),
        IdGraphType => $"\"{new GlobalId("Person", number)}\"",
        { Name: "DateTime" } => "\"2024-01-05T00:00:00+07:00\"",
        { Name: "CountryCode" } => "\"ID\"",
        { Name: "LanguageTag" } => "\"id\"",
        { Name: "URL" } => $"\"https://example.com/{number}\"",
        _ => $"\"x{number}\"",
    };

    private static string Body(ArgumentPlace place, string value) => $$"""{"query":{{JsonSerializer.Serialize(place.Document)}},"variables":{"v":{{value}} } }""";

    private async Task SendAsync(List<(string Path, string Body)> requests)
    {
        using var client = news.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", await news.KeyAsync(KeyScopes.Read | KeyScopes.Write));
        foreach (var batch in requests.Chunk(Batch))
        {
            using var body = new StringContent($"[{string.Join(',', batch.Select(request => request.Body))}]", MediaTypeHeaderValue.Parse("application/json"));
            using var reply = await client.PostAsync("/graphql", body);
            var text = await reply.Content.ReadAsStringAsync();
            using var json = JsonDocument.Parse(text);
            Assert.True(json.RootElement.ValueKind == JsonValueKind.Array, $"{text}\n{string.Join('\n', batch.Select(Shown))}");
            foreach (var (request, answer) in batch.Zip(json.RootElement.EnumerateArray())) Check(request, answer);
        }
    }

    private static void Check((string Path, string Body) request, JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out var errors)) return;
        foreach (var error in errors.EnumerateArray())
        {
            Assert.False(Faults.Contains(error.GetProperty("extensions").GetProperty("code").GetString()), $"{error}\n{Shown(request)}");
            var message = error.GetProperty("message").GetString()!;
            Assert.All(Hidden, word => Assert.False(message.Contains(word, StringComparison.Ordinal) && !request.Body.Contains(word, StringComparison.Ordinal), $"shows '{word}': {error}\n{Shown(request)}"));
        }
    }

    private static string Shown((string Path, string Body) request) => $"{request.Path}: {request.Body[..Math.Min(600, request.Body.Length)]}";

    private async Task AssertAnswersAsync() => Assert.True((await news.DataAsync("{ quotes(first: 1) { totalCount nodes { text speaker { name } } } }")).GetProperty("quotes").GetProperty("totalCount").GetInt32() > 0);
}
