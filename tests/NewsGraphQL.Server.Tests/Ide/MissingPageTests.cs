using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using NewsGraphQL.Server.Ide;

namespace NewsGraphQL.Server.Tests.Ide;

public sealed class MissingPageTests
{
    [Theory]
    [InlineData("", "/graphql/")]
    [InlineData("/news", "/news/graphql/")]
    public async Task Without_node_at_the_build_the_page_says_how_to_get_it(string below, string page)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.UsePathBase(below);
        app.UseMiddleware<IdeMiddleware>(new IdeAssets(Path.Combine(Path.GetTempPath(), "no-such-folder")), FirstDocument.From("no-such-folder"));
        app.Run(http => http.Response.WriteAsync("graph"));
        await app.StartAsync();
        using var client = app.GetTestClient();

        Assert.Equal("graph", await client.GetStringAsync($"{below}/graphql"));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var led = await client.GetAsync($"{below}/graphql");
        Assert.Equal(page, led.Headers.Location!.ToString());
        using var shown = await client.GetAsync(page);
        Assert.Equal("text/html", shown.Content.Headers.ContentType!.MediaType);
        Assert.Contains("install Node.js 20 or newer and build the server again", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains($"\"sdlEndpoint\": \"{below}/graphql/schema.graphql\"", await client.GetStringAsync($"{page}bcp-config.json"), StringComparison.Ordinal);
    }
}
