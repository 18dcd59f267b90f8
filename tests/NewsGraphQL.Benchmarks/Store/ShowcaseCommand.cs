using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsGraphQL.Benchmarks.Store;

/// <summary><c>showcase &lt;url&gt;</c>: asks a running server for the quotes of a person, by two countries and a year, sorted, with facets and timeline, in one request, for people named often and seldom.
/// Prints the SQL commands of each request, as the server's own metrics count them, and the time.</summary>
internal static class ShowcaseCommand
{
    private const int Runs = 9;

    private const string Document = """
        query ($slug: String!) {
          person(by: { slug: $slug }) {
            name
            articleCount
            quotes(first: 20, order: [{ confidence: DESC }, { article: { headline: ASC } }],
              where: { article: { countries: { some: { code: { in: ["ID", "US"] } } } }, publishedAt: { gte: "2019-01-01T00:00:00+07:00", lt: "2020-01-01T00:00:00+07:00" } }) {
              totalCount
              nodes { id text publishedAt attribution { confidence } article { headline } }
              facets { countries(first: 20) { country { code name } count } kinds { kind count } }
              timeline(interval: MONTH, timeZone: "Asia/Jakarta") { date count }
            }
          }
        }
        """;

    public static async Task<int> RunAsync(Uri server, TextWriter output)
    {
        using var client = new HttpClient();
        var metrics = new Uri(server, "/metrics");
        var total = (await AskAsync("{ people { totalCount } articles { totalCount } quotes { totalCount } }", new { })).GetProperty("data");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{total.GetProperty("articles").GetProperty("totalCount").GetInt32():N0} articles, {total.GetProperty("quotes").GetProperty("totalCount").GetInt32():N0} quotes, {total.GetProperty("people").GetProperty("totalCount").GetInt32():N0} people"));
        await output.WriteLineAsync("  articles     quotes   commands   median ms    worst ms");
        var named = (await AskAsync("{ people(first: 50, order: [{ articleCount: DESC }]) { nodes { slug } } }", new { })).GetProperty("data").GetProperty("people").GetProperty("nodes");
        foreach (var rank in (int[])[0, 1, 2, 4, 9, 24, 49])
        {
            var slug = named[rank].GetProperty("slug").GetString();
            await AskAsync(Document, new { slug }); // warm
            var before = await CommandsAsync();
            var answer = (await AskAsync(Document, new { slug })).GetProperty("data").GetProperty("person");
            var commands = await CommandsAsync() - before;
            List<double> times = [];
            for (var run = 0; run < Runs; run++)
            {
                var watch = Stopwatch.StartNew();
                await AskAsync(Document, new { slug });
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{answer.GetProperty("articleCount").GetInt32(),10:N0}{answer.GetProperty("quotes").GetProperty("totalCount").GetInt32(),11:N0}{commands,11}{times[Runs / 2],12:0.0}{times[^1],12:0.0}  {answer.GetProperty("name").GetString()}"));
        }

        return 0;

        async Task<JsonElement> AskAsync(string query, object variables)
        {
            using var reply = await client.PostAsJsonAsync(server, new { query, variables });
            var answer = await reply.Content.ReadFromJsonAsync<JsonElement>();
            return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer;
        }

        // The exporter gives the same answer to all who ask within a third of a second.
        async Task<long> CommandsAsync()
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            return (await client.GetStringAsync(metrics)).Split('\n')
                .Where(line => line.StartsWith("db_client_operation_duration_seconds_count", StringComparison.Ordinal))
                .Sum(line => (long)double.Parse(line[(line.LastIndexOf("} ", StringComparison.Ordinal) + 2)..].Split(' ')[0], CultureInfo.InvariantCulture));
        }
    }
}
