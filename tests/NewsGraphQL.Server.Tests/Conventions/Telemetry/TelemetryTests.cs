using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Conventions.Telemetry;

public sealed class TelemetryTests
{
    private const string Query = "query Watched($name: String) { people(where: { name: { eq: $name } }) { nodes { name quotes { totalCount } } } }";
    private const string Secret = "Somebody Searched For";

    private static string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));

    [Fact]
    public async Task Metrics_count_operations_resolvers_and_sql()
    {
        await using var server = await RunningServer.StartAsync("--empty");
        await AskAsync(server);
        using var broken = await server.Http.PostAsJsonAsync("graphql", new { query = "{ nothing }" });

        var metrics = await server.Http.GetStringAsync("metrics");
        Assert.Contains(Lines(metrics, "graphql_server_operation_duration_seconds_count"), l => Has(l, "graphql_operation_type=\"query\"", "outcome=\"ok\"") && l.Contains("} 1", StringComparison.Ordinal));
        Assert.Contains(Lines(metrics, "graphql_server_operation_duration_seconds_count"), l => Has(l, "outcome=\"GRAPHQL_VALIDATION_FAILED\""));
        Assert.Contains(Lines(metrics, "graphql_server_resolver_duration_seconds_count"), l => Has(l, "graphql_resolver=\"Query.people\""));
        Assert.NotEmpty(Lines(metrics, "db_client_operation_duration_seconds_count"));
        Assert.NotEmpty(Lines(metrics, "http_server_request_duration_seconds_count"));
        Assert.DoesNotContain("Watched", metrics, StringComparison.Ordinal); // a name that clients choose must not become a label
    }

    [Fact]
    public async Task Metrics_can_be_switched_off()
    {
        await using var server = await RunningServer.StartAsync("--empty", "--NewsGraphQL:Metrics=false");
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync(new Uri("metrics", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_log_names_an_operation_by_name_and_hash_and_never_tells_its_variables()
    {
        await using var server = await RunningServer.StartAsync("--empty", "--Logging:LogLevel:NewsGraphQL.Operations=Information", "--Logging:Console:FormatterName=json");
        await AskAsync(server);
        await server.PrintsAsync($"\"DocumentHash\":\"{Hash}\"");
        Assert.Contains("\"OperationName\":\"Watched\"", server.Printed, StringComparison.Ordinal);
        Assert.Contains("\"Outcome\":\"ok\"", server.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, server.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_metrics_and_logs_go_to_the_collector_of_the_standard_variables()
    {
        await using var collector = await Collector.StartAsync();
        var environment = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Url,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_SERVICE_NAME"] = "news-desk",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        };
        await using var server = await RunningServer.StartAsync(environment, "--empty", "--Logging:LogLevel:NewsGraphQL.Operations=Information");
        await AskAsync(server);
        await collector.ReceivesAsync("traces", "news-desk");
        await collector.ReceivesAsync("traces", "query Watched"); // the operation's span
        await collector.ReceivesAsync("traces", "Query.people"); // the resolver's
        await collector.ReceivesAsync("traces", "SELECT"); // the command's
        await collector.ReceivesAsync("traces", "POST"); // the request's
        await collector.ReceivesAsync("metrics", "graphql.server.operation.duration");
        await collector.ReceivesAsync("logs", Hash);
        Assert.DoesNotContain(Secret, collector.Of("traces") + collector.Of("logs") + collector.Of("metrics"), StringComparison.Ordinal);
    }

    private static async Task AskAsync(RunningServer server)
    {
        using var answer = await server.Http.PostAsJsonAsync("graphql", new { query = Query, variables = new { name = Secret } });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static IEnumerable<string> Lines(string metrics, string name) => metrics.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal));

    private static bool Has(string line, params string[] labels) => labels.All(label => line.Contains(label, StringComparison.Ordinal));
}
