namespace NewsGraphQL.Server.Tests.Http;

/// <summary>Pages of other sites ask only where the configuration lets them.</summary>
public sealed class CrossOriginTests
{
    private const string Page = "https://page.example";

    [Theory]
    [InlineData("", Page, null)]
    [InlineData("https://page.example/; https://other.example", Page, Page)]
    [InlineData("https://other.example", Page, null)]
    [InlineData("*", Page, "*")]
    public async Task An_origin_is_let_in_by_configuration(string origins, string origin, string? allowed)
    {
        await using var news = new NewsServer { Settings = new Dictionary<string, string> { ["CorsOrigins"] = origins } };
        using var client = news.CreateClient();
        using var ask = new HttpRequestMessage(HttpMethod.Options, "/graphql") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } } };
        using var preflight = await client.SendAsync(ask);
        Assert.Equal(allowed, preflight.Headers.TryGetValues("Access-Control-Allow-Origin", out var there) ? there.Single() : null);
        Assert.Equal(allowed is not null, preflight.Headers.Contains("Access-Control-Allow-Headers"));
        using var get = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}") { Headers = { { "Origin", origin } } };
        using var answer = await client.SendAsync(get);
        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out there) ? there.Single() : null);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        using var nobody = await client.GetAsync("/graphql?query={__typename}"); // what a cache keeps of it must not be handed to a page
        Assert.Equal(origins is not ("" or "*"), nobody.Headers.Vary.Contains("Origin"));
        Assert.Equal(origins is not ("" or "*"), answer.Headers.Vary.Contains("Origin"));
    }
}
