using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration.Memory;
using NewsGraphQL.Data;
using NewsGraphQL.Server.Conventions.Telemetry;
using NewsGraphQL.Server.Http;
using NewsGraphQL.Server.Http.Keys;
using NewsGraphQL.Server.Ide;

namespace NewsGraphQL.Server.Commands;

/// <summary>One run of the server.</summary>
internal static class Serving
{
    public const string DefaultUrl = "http://localhost:5000";

    private const int MostCounted = 10_000;

    private static readonly Dictionary<string, string?> QuietLogs = new()
    {
        ["Logging:LogLevel:Microsoft"] = nameof(LogLevel.Warning),
        [$"Logging:LogLevel:{OperationWatch.Category}"] = nameof(LogLevel.Warning), // slow ones
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = nameof(LogLevel.None), // a start that fails is told in one line here
    };

    /// <summary>What the command line asks.</summary>
    /// <param name="Store">A file or a connection string; null for the configured one.</param>
    /// <param name="Urls">Where to listen; null for the configured addresses, or the default.</param>
    /// <param name="Empty">Whether a new store stays empty; null for what is configured.</param>
    /// <param name="RequireKey">Whether reading needs an API key; null for what is configured.</param>
    /// <param name="Settings">The rest, for the configuration.</param>
    public sealed record Request(string? Store, string? Urls, bool? Empty, bool? RequireKey, string[] Settings);

    /// <summary>Opens the store, serves until stopped, and says where.</summary>
    /// <exception cref="UserErrorException">A setting or an address cannot be used.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public static async Task<int> RunAsync(Request request, CancellationToken stop)
    {
        var builder = Builder(request);
        var settings = Settings(builder.Configuration);
        await using var app = Build(builder, request, settings);
        var store = app.Services.GetRequiredService<NewsStore>();
        await store.OpenForServerAsync(stop);
        await CheckAsync(app, stop);
        var samples = request.Empty ?? settings.Empty ? 0 : await SampleArticles.ImportIntoEmptyAsync(app.Services, stop);
        var articles = await ArticlesAsync(app, stop); // before requests are taken: it is no part of answering them
        await StartAsync(app, stop);
        Announce(app, store, articles, samples);
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static WebApplicationBuilder Builder(Request request)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = request.Settings });
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietLogs }); // first, so that any configuration overrides it
            return builder;
        }
        catch (InvalidDataException broken) // appsettings.json is no JSON
        {
            throw new UserErrorException(broken.InnerException is { } reason ? $"{broken.Message} {reason.Message}" : broken.Message);
        }
    }

    private static ServerSettings Settings(ConfigurationManager configuration)
    {
        SettingsList.Check(configuration);
        var section = configuration.GetSection(ServerSettings.Section);
        try
        {
            SettingsList.Check(section);
            return section.Get<ServerSettings>() ?? new ServerSettings();
        }
        catch (InvalidOperationException bad)
        {
            throw new UserErrorException(bad.Message);
        }
    }

    private static WebApplication Build(WebApplicationBuilder builder, Request request, ServerSettings settings)
    {
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(settings.ShutdownSeconds));
        builder.Services.PostConfigure<GraphQLHttpOptions>(http => http.RequireKey = request.RequireKey ?? http.RequireKey);
        builder.Services.AddNewsStore(request.Store ?? settings.Store);
        builder.Services.AddNewsGraphQL();
        builder.Services.AddGraphQLHttp(builder.Configuration.GetSection(ServerSettings.Section));
        var telemetry = builder.Configuration.GetSection(ServerSettings.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        builder.Services.Configure<TelemetryOptions>(builder.Configuration.GetSection(ServerSettings.Section));
        builder.AddTelemetry<NewsDbContext>(telemetry);
        builder.Services.AddHealth();
        builder.Services.AddOwnWrites();
        builder.Services.AddCompression();
        var app = builder.Build();
        if (request.Urls is not null) Listen(app, request.Urls);
        else if (app.Configuration[WebHostDefaults.ServerUrlsKey] is null) Listen(app, DefaultUrl);
        app.Lifetime.ApplicationStopping.Register(() => Console.WriteLine("NewsGraphQL is stopping; running requests are answered first"));
        app.UseWebSockets();
        if (settings.Compression) app.UseResponseCompression();
        app.UseGraphQLHttp();
        app.UseOwnWrites();
        app.UseIde();
        app.UseApiKeys(NewsGraphQLRegistration.Path);
        app.UseRequestRate();
        app.UseKeyRefusals();
        app.MapNewsGraphQL();
        app.MapHealth();
        app.MapTelemetry(telemetry);
        return app;
    }

    private static async Task CheckAsync(WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.Services.CheckGraphQLHttpAsync(stop);
        }
        catch (SettingException wrong)
        {
            throw new UserErrorException(wrong.Message);
        }
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
        var urls = app.Urls.Count > 0 ? string.Join(", ", app.Urls) : app.Configuration[WebHostDefaults.ServerUrlsKey]; // emptied by a start that fails
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new UserErrorException($"{urls} is taken by another program; choose another port, for example --urls http://localhost:5001");
        }
        catch (Exception problem) when (problem is System.Net.Sockets.SocketException or FormatException or InvalidOperationException)
        {
            throw new UserErrorException($"cannot listen at {urls}: {problem.Message}");
        }
    }

    // A large store is not read through to begin.
    private static async Task<string> ArticlesAsync(WebApplication app, CancellationToken stop)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(stop);
        var articles = await db.Articles.OrderBy(article => article.Id).Take(MostCounted + 1).CountAsync(stop);
        return articles <= MostCounted ? articles.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"more than {MostCounted:N0}");
    }

    private static void Announce(WebApplication app, NewsStore store, string articles, int samples)
    {
        var started = TimeProvider.System.GetLocalNow() - Process.GetCurrentProcess().StartTime;
        var note = samples > 0 ? $" ({samples} sample articles were put into the empty store; --empty leaves them out)" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            NewsGraphQL is ready after {started.TotalSeconds:0.0} s
              store     {store.Place}
              articles  {articles}{note}
              page      {string.Join("  ", app.Urls.Select(url => $"{url.TrimEnd('/')}/graphql"))}

            Open the page in a browser, or POST queries to the same address. Ctrl-C ends the server.
            """));
    }
}
