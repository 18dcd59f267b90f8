using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace NewsGraphQL.Server.Tests.Conventions;

/// <summary>No valid document makes the server fail: whatever it combines, it is answered, or refused by a code that tells why.</summary>
public abstract class RandomQueryTests(SeededNews news, ITestOutputHelper output)
{
    public sealed class OnSqlite(SeededNews news, ITestOutputHelper output) : RandomQueryTests(news, output), IClassFixture<SeededNews>;

    public sealed class OnPostgres(SeededNews.OnPostgres news, ITestOutputHelper output) : RandomQueryTests(news.OrSkip(), output), IClassFixture<SeededNews.OnPostgres>;

    private const int Documents = 400;

    // An id of the wrong type is a valid ID, a document may cost too much, and two people may share a name.
    private static readonly string[] Told = ["INVALID_ID", "HC0047", "AMBIGUOUS_NAME", "INVALID_TIME_ZONE"];

    [Fact]
    public async Task Every_valid_document_is_answered()
    {
        var schema = news.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var generator = new QueryGenerator(schema, seed: 20260101);
        var answered = 0;
        for (var i = 0; i < Documents; i++)
        {
            var document = generator.Next();
            var answer = await news.AskAsync(document);
            if (!answer.TryGetProperty("errors", out var errors)) answered++;
            else Assert.All(errors.EnumerateArray(), error => Assert.True(Told.Contains(error.GetProperty("extensions").GetProperty("code").GetString()), $"{error}\n{document}"));
        }

        output.WriteLine($"{answered} of {Documents} answered");
        Assert.True(answered > Documents / 2);
    }
}
