using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsGraphQL.Server.Tests.Commands;

[Collection(SampleServer.Collection)]
public sealed class SampleServerTests(SampleServer samples)
{
    private const string AllQuotes = "{ quotes(first: 50) { totalCount nodes { text speaker { name } article { headline } } } }";

    [Fact]
    public async Task A_new_store_holds_the_samples_and_the_start_says_so()
    {
        var server = samples.Server;
        Assert.Contains("20 (20 sample articles were put into the empty store", server.Printed, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(server.Folder, "newsgraphql.db"), server.Printed, StringComparison.Ordinal);
        var quotes = (await server.QueryAsync(AllQuotes)).GetProperty("data").GetProperty("quotes");
        Assert.True(quotes.GetProperty("totalCount").GetInt32() > 50);

        using var live = await server.Http.GetAsync("health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var ready = await server.Http.GetAsync("health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Theory]
    [InlineData("br", true)]
    [InlineData("gzip", true)]
    [InlineData("br;q=0", false)]
    public async Task Answers_are_compressed_for_those_who_accept_it(string accepted, bool compressed)
    {
        var server = samples.Server;
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = AllQuotes }), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(compressed ? [accepted] : [], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);

        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = accepted switch { "br" => Unpack(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)), "gzip" => Unpack(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)), _ => bytes };
        Assert.Equal(50, JsonDocument.Parse(text).RootElement.GetProperty("data").GetProperty("quotes").GetProperty("nodes").GetArrayLength());
        if (compressed) Assert.True(bytes.Length * 2 < text.Length);
    }

    private static byte[] Unpack(Stream stream)
    {
        using var plain = new MemoryStream();
        using (stream) stream.CopyTo(plain);
        return plain.ToArray();
    }
}
