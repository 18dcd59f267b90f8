using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Attacks;

/// <summary>One server process, started as anybody starts it, that all attacks are aimed at; and what is expected of it each time.</summary>
public sealed partial class AttackedServer : IAsyncLifetime
{
    public const string Collection = "attacked server";

    /// <summary>All that the process may hold at a time, in hexadecimal: 400 MB. What does not come back after an attack is missing for the next ones, and the server ends.</summary>
    private const string HeapBytes = "0x18000000";

    private static readonly string[] Hidden = ["   at ", ".cs:line", "Exception", "SqliteConnection", "SELECT ", "sqlite_", "no such column", "near \"", "Npgsql", "fts5", "Microsoft."];

    public RunningServer Server { get; private set; } = null!;

    /// <summary>What the process holds in memory, in MB.</summary>
    public long Memory
    {
        get
        {
            Server.Process.Refresh();
            return Server.Process.WorkingSet64 >> 20;
        }
    }

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync(new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = HeapBytes }, "--NewsGraphQL:MaxHeaderSeconds=2", "--NewsGraphQL:MaxBodySeconds=4", "--NewsGraphQL:MinBytesPerSecond=0");
        await AssertAnswersAsync();
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Sends a document.</summary>
    public Task<Answer> AskAsync(string query, object? variables = null) => PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { query, variables }));

    /// <summary>Sends a body as it stands.</summary>
    public async Task<Answer> PostAsync(byte[] body, string? coding = null, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (coding is not null) content.Headers.ContentEncoding.Add(coding);
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var reply = await Server.Http.SendAsync(request);
        return new Answer((int)reply.StatusCode, await reply.Content.ReadAsStringAsync());
    }

    /// <summary>Fails unless an ordinary query is answered, and nothing in the log speaks of a fault.</summary>
    public async Task AssertAnswersAsync()
    {
        var answer = await AskAsync("{ quotes(first: 1) { totalCount nodes { text speaker { name } } } }");
        Assert.Equal(200, answer.Status);
        Assert.True(answer.Json.GetProperty("data").GetProperty("quotes").GetProperty("totalCount").GetInt32() > 0);
        Assert.DoesNotMatch(Fault(), Server.Printed);
    }

    /// <summary>Fails when an answer shows anything of the inside.</summary>
    public static void AssertHides(string answer, string shown) => Assert.All(Hidden, word => Assert.False(answer.Contains(word, StringComparison.Ordinal), $"shows '{word}': {shown}"));

    /// <summary>An answer, or a refusal that says why: never a fault, never anything of the inside.</summary>
    public void AssertTold(Answer answer, string what)
    {
        var shown = $"{what}\n{answer.Status} {answer.Text[..Math.Min(answer.Text.Length, 1000)]}";
        Assert.True(answer.Status is (>= 200 and < 500) or 503, shown);
        AssertHides(answer.Text, shown);
        Assert.False(answer.Text.Contains(Server.Folder, StringComparison.Ordinal), $"shows its folder: {shown}");
        foreach (var one in answer.Json.ValueKind == JsonValueKind.Array ? answer.Json.EnumerateArray().ToArray() : [answer.Json])
        {
            if (!one.TryGetProperty("errors", out var errors)) continue;
            Assert.NotEqual(0, errors.GetArrayLength());
            foreach (var error in errors.EnumerateArray())
            {
                Assert.False(string.IsNullOrEmpty(error.GetProperty("message").GetString()), shown);
                Assert.False(error.GetProperty("extensions").GetProperty("code").GetString() is null or "INTERNAL_SERVER_ERROR", shown);
            }
        }
    }

    [GeneratedRegex(@"^\s*(fail|crit): ", RegexOptions.Multiline)]
    private static partial Regex Fault();

    /// <summary>What came back.</summary>
    public sealed record Answer(int Status, string Text)
    {
        private readonly Lazy<JsonElement> _json = new(() => JsonDocument.Parse(Text).RootElement);

        public JsonElement Json => _json.Value;

        /// <summary>The code of the first error; null when there is none.</summary>
        public string? Code => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }
}

[CollectionDefinition(AttackedServer.Collection)]
public sealed class AttackedServerDefinition : ICollectionFixture<AttackedServer>;

/// <summary>Texts made of repeated parts.</summary>
internal static class Repeated
{
    public static string Times(this string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    /// <summary>The parts for 0, 1, 2, ... joined.</summary>
    public static string Each(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
