using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Keys;
using NewsGraphQL.Data.Tests.Stores;

namespace NewsGraphQL.Server.Tests;

/// <summary>The real program over a real store of its own, removed afterwards.</summary>
public class NewsServer : WebApplicationFactory<Program>
{
    private readonly TestPlace? _place;

    /// <summary>On a SQLite file.</summary>
    public NewsServer() : this(TestDatabase.Sqlite) { }

    protected NewsServer(TestDatabase database) => (Database, _place) = (database, database.Absence is null ? database.EmptyAsync().GetAwaiter().GetResult() : null);

    public TestDatabase Database { get; }

    /// <summary>The store: a file's path, or a connection string.</summary>
    protected string Store => _place!.Store;

    /// <summary>The commands that the store ran, in order.</summary>
    public SqlLog Sql { get; } = new();

    /// <summary>Settings beyond the store, by name without the section: as <c>--NewsGraphQL:Name=value</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(
            [new("store", Store), new("empty", "true")]));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(Settings.Select(each => KeyValuePair.Create($"NewsGraphQL:{each.Key}", (string?)each.Value))))
        .ConfigureServices(services => services.ConfigureDbContext<NewsDbContext>(options => options.AddInterceptors(Sql)));

    public NewsDbContext Context() => Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    /// <summary>A new key to this server.</summary>
    public async Task<string> KeyAsync(KeyScopes scopes) => (await Services.GetRequiredService<ApiKeys>().CreateAsync($"key {Guid.NewGuid()}", scopes))!;

    /// <summary>The answer to a query, whatever it is.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? key = null)
    {
        using var client = CreateClient();
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var reply = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return await reply.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The data of an answer that must have no errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Sends a body as it stands.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string? contentType = "application/json", string? accept = null)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        _place?.Dispose();
    }

    /// <summary>The same on a PostgreSQL database.</summary>
    public sealed class OnPostgres() : NewsServer(TestDatabase.Postgres);
}

public static class NewsServerPresence
{
    /// <summary>The server; the test is skipped, with the reason, where its database is absent.</summary>
    public static TServer OrSkip<TServer>(this TServer server) where TServer : NewsServer
    {
        server.Database.SkipIfAbsent();
        return server;
    }
}
