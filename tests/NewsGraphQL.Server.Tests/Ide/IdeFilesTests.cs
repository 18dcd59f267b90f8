using System.Net;
using System.Text.Json;
using NewsGraphQL.Server.Tests.Commands;

namespace NewsGraphQL.Server.Tests.Ide;

[Collection(SampleServer.Collection)]
public sealed class IdeFilesTests(SampleServer samples)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "banana-cake-pop");

    private RunningServer Server => samples.Server;

    [Theory]
    [InlineData("/", HttpStatusCode.Found)]
    [InlineData("/graphql", HttpStatusCode.MovedPermanently)]
    public async Task Browsers_are_led_to_the_page(string path, HttpStatusCode status)
    {
        using var response = await GetAsync(path, ("Accept", "text/html,application/xhtml+xml"));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("/graphql/", response.Headers.Location!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/graphql?query={__typename}", "text/html,application/xhtml+xml,*/*;q=0.8")]
    [InlineData("/graphql/?query={__typename}", "text/html,application/xhtml+xml,*/*;q=0.8")]
    [InlineData("/graphql?query={__typename}", "application/json")]
    public async Task A_query_is_answered_and_not_redirected(string path, string accept)
    {
        using var response = await GetAsync(path, ("Accept", accept));
        Assert.Contains("\"__typename\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("", "text/html; charset=utf-8", "no-cache")]
    [InlineData("service-worker.js", "text/javascript; charset=utf-8", "no-cache")]
    [InlineData("manifest.webmanifest", "application/manifest+json", "no-cache")]
    [InlineData("LICENSE", "text/plain; charset=utf-8", "no-cache")]
    [InlineData("static/js/*.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("static/css/*.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("static/media/*.woff2", "font/woff2", "public, max-age=31536000, immutable")]
    [InlineData("static/media/*.ttf", "font/ttf", "public, max-age=31536000, immutable")]
    public async Task Files_have_their_type_and_are_kept_as_long_as_they_may(string pattern, string type, string cache)
    {
        SkipWithoutPage();
        using var response = await GetAsync("/graphql/" + Resolve(pattern));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal(cache, response.Headers.CacheControl!.ToString().Replace("max-age=31536000, public", "public, max-age=31536000", StringComparison.Ordinal));
        Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [SkippableTheory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Scripts_travel_compressed_and_are_not_sent_again(string encoding)
    {
        SkipWithoutPage();
        var path = "/graphql/" + Resolve("static/js/main.*.js");
        using var response = await GetAsync(path, ("Accept-Encoding", encoding));
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.True(response.Content.Headers.ContentLength < new FileInfo(Path.Combine(Folder, path["/graphql/".Length..])).Length / 2);

        using var again = await GetAsync(path, ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [SkippableFact]
    public async Task Every_file_is_served_unmodified_with_its_licence_beside_it()
    {
        SkipWithoutPage();
        Assert.True(File.Exists(Path.Combine(Folder, "LICENSE")));
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var path = "/graphql/" + Path.GetRelativePath(Folder, file).Replace('\\', '/');
            Assert.Equal(await File.ReadAllBytesAsync(file), await Server.Http.GetByteArrayAsync(path));
        }
    }

    [Theory]
    [InlineData("/graphql/../newsgraphql.dll")]
    [InlineData("/graphql/%2e%2e/newsgraphql.dll")]
    [InlineData("/graphql/..%2fnewsgraphql.dll")]
    [InlineData("/graphql/no-such-file.js")]
    public async Task Nothing_else_can_be_read(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_configuration_keeps_the_page_at_home()
    {
        var config = JsonDocument.Parse(await Server.Http.GetStringAsync("/graphql/bcp-config.json")).RootElement;
        Assert.Equal("NewsGraphQL", config.GetProperty("title").GetString());
        Assert.True(config.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(config.GetProperty("disableTelemetry").GetBoolean());
        var sdl = await Server.Http.GetStringAsync(config.GetProperty("sdlEndpoint").GetString());
        Assert.Contains("type Query {", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_first_query_finds_something_in_the_samples()
    {
        var config = JsonDocument.Parse(await Server.Http.GetStringAsync("/graphql/bcp-config.json")).RootElement;
        var document = config.GetProperty("graphQLDocument").GetString()!;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "first-questions")).Order(StringComparer.Ordinal))
        {
            var query = await File.ReadAllTextAsync(file);
            Assert.Contains(query.Trim(), document, StringComparison.Ordinal);
            var answer = await Server.QueryAsync(query);
            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.Matches("\"(text|headline)\":\"..", answer.GetRawText());
        }

        Assert.Equal(3, document.Split('\n').Count(line => line.StartsWith("query ", StringComparison.Ordinal)));
    }

    private Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Server.Http.BaseAddress!.ToString().TrimEnd('/') + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Server.Http.SendAsync(request);
    }

    private static void SkipWithoutPage() => Skip.IfNot(Directory.Exists(Folder), "the server was built without Node.js, so it has no page");

    private static string Resolve(string pattern) => !pattern.Contains('*', StringComparison.Ordinal)
        ? pattern
        : Path.GetRelativePath(Folder, Directory.GetFiles(Path.Combine(Folder, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern))[0]).Replace('\\', '/');
}
