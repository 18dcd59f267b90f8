using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Server.Ide;

namespace NewsGraphQL.Server.Commands;

/// <summary>One run of the server.</summary>
internal static class Serving
{
    public const string DefaultUrl = "http://localhost:5000";

    /// <summary>What the command line asks.</summary>
    /// <param name="Store">A file or a connection string.</param>
    /// <param name="Urls">Where to listen; null for the configured addresses, or the default.</param>
    /// <param name="Empty">Whether a new store stays empty.</param>
    /// <param name="Settings">The rest, for the configuration.</param>
    public sealed record Request(string Store, string? Urls, bool Empty, string[] Settings);

    /// <summary>Opens the store, serves until stopped, and says where.</summary>
    /// <exception cref="UserErrorException">An address cannot be used.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static async Task<int> RunAsync(Request request, CancellationToken stop)
    {
        await using var app = Build(request);
        var store = app.Services.GetRequiredService<NewsStore>();
        await store.OpenAsync(stop);
        var samples = request.Empty ? 0 : await SampleArticles.ImportIntoEmptyAsync(app.Services, stop);
        await StartAsync(app, stop);
        await AnnounceAsync(app, store, samples, stop);
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static WebApplication Build(Request request)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = request.Settings });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Services.AddNewsStore(request.Store);
        builder.Services.AddNewsGraphQL();
        var app = builder.Build();
        if (request.Urls is not null) Listen(app, request.Urls);
        else if (app.Configuration[WebHostDefaults.ServerUrlsKey] is null) Listen(app, DefaultUrl);
        app.UseIde();
        app.MapNewsGraphQL();
        return app;
    }

    private static void Listen(WebApplication app, string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                throw new UserErrorException($"'{url}' is no address to listen at; write it like {DefaultUrl}");
            app.Urls.Add(url);
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new UserErrorException($"{string.Join(", ", app.Urls)} is taken by another program; choose another port, for example --urls http://localhost:5001");
        }
        catch (Exception problem) when (problem is System.Net.Sockets.SocketException or FormatException or InvalidOperationException && app.Urls.Count > 0)
        {
            throw new UserErrorException($"cannot listen at {string.Join(", ", app.Urls)}: {problem.Message}");
        }
    }

    private static async Task AnnounceAsync(WebApplication app, NewsStore store, int samples, CancellationToken stop)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        var articles = await db.Articles.CountAsync(stop);
        var started = TimeProvider.System.GetLocalNow() - Process.GetCurrentProcess().StartTime;
        var note = samples > 0 ? $" ({samples} sample articles were put into the empty store; --empty leaves them out)" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            NewsGraphQL is ready after {started.TotalSeconds:0.0} s
              store     {Path.GetFullPath(store.Name)}
              articles  {articles}{note}
              page      {string.Join("  ", app.Urls.Select(url => $"{url.TrimEnd('/')}/graphql"))}

            Open the page in a browser, or POST queries to the same address. Ctrl-C ends the server.
            """));
    }
}
