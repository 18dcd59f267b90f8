using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Conventions;

/// <summary>No valid document makes the server fail: whatever it combines, it is answered as the schema says, or refused by a code that tells why.</summary>
/// <remarks>Other documents, and more: <c>NEWSGRAPHQL_SEED=7 NEWSGRAPHQL_DOCUMENTS=100000 dotnet test --filter RandomQueryTests</c>.</remarks>
public abstract class RandomQueryTests(SeededNews news, int documents, ITestOutputHelper output)
{
    public sealed class OnSqlite(SeededNews news, ITestOutputHelper output) : RandomQueryTests(news, 2000, output), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news, ITestOutputHelper output) : RandomQueryTests(news.OrSkip(), 300, output), IClassFixture<SeededNews.OnPostgres>;

    private const int Batch = 10;

    // An id of the wrong type is a valid ID, a document may cost too much, and two people may share a name.
    private static readonly string[] Told = ["INVALID_ID", "HC0047", "AMBIGUOUS_NAME", "INVALID_TIME_ZONE"];

    [Fact]
    public async Task Every_valid_document_is_answered_as_the_schema_says()
    {
        var (seed, count) = (Given("NEWSGRAPHQL_SEED", 20260101), Given("NEWSGRAPHQL_DOCUMENTS", documents));
        output.WriteLine($"seed {seed}");
        var schema = news.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var generator = new QueryGenerator(schema, seed);
        using var client = news.CreateClient();
        var answered = 0;
        for (var done = 0; done < count; done += Batch)
        {
            var batch = Enumerable.Range(0, Batch).Select(_ => generator.Next()).ToArray();
            using var body = new StringContent(JsonSerializer.Serialize(batch.Select(query => new { query })), MediaTypeHeaderValue.Parse("application/json"));
            using var reply = await client.PostAsync("/graphql", body);
            Assert.Equal(200, (int)reply.StatusCode);
            using var answers = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
            foreach (var (document, answer) in batch.Zip(answers.RootElement.EnumerateArray()))
            {
                var mistakes = new AnswerValidator(schema, document).Mistakes(answer);
                Assert.True(mistakes.Count == 0, $"seed {seed}: {string.Join('\n', mistakes.Take(5))}\n{document}\n{answer}");
                if (!answer.TryGetProperty("errors", out var errors)) answered++;
                else Assert.All(errors.EnumerateArray(), error => Assert.True(Told.Contains(error.GetProperty("extensions").GetProperty("code").GetString()), $"seed {seed}: {error}\n{document}"));
            }
        }

        output.WriteLine($"{answered} of {count} answered");
        Assert.True(answered > count / 2);
    }

    private static int Given(string name, int otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
