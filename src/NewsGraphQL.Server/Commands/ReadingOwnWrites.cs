using Microsoft.AspNetCore.Cors.Infrastructure;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Providers;
using NewsGraphQL.Server.Http;

namespace NewsGraphQL.Server.Commands;

/// <summary>Lets a client that wrote read its own write, whichever server and whichever standby answers it next.</summary>
/// <remarks>An answer to a write carries its place in the store's history in a header and in a cookie; a request that brings either is answered by a standby
/// that has come so far, else by the primary. Browsers and most HTTP clients keep the cookie by themselves; others copy the header.</remarks>
internal static class ReadingOwnWrites
{
    /// <summary>The header of answers and requests.</summary>
    public const string Header = "NewsGraphQL-Position";

    private const string Cookie = "newsgraphql-position";

    // A standby that is further behind is out of order, and a cookie should not outlive its use.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Lets pages of other origins read the header.</summary>
    public static void AddOwnWrites(this IServiceCollection services) =>
        services.PostConfigure<CorsOptions>(cors => cors.GetPolicy(CrossOrigin.Policy)!.ExposedHeaders.Add(Header));

    /// <summary>Begins a session of the store for each request that is answered once; those that listen on read where writes go.</summary>
    public static void UseOwnWrites(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<StoreProvider>().HasStandbys) return;
        app.Use(async (http, next) =>
        {
            if (http.WebSockets.IsWebSocketRequest || http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase))
            {
                await next(http);
                return;
            }

            using var session = StoreSession.Begin(http.Request.Headers[Header].FirstOrDefault() ?? http.Request.Cookies[Cookie]);
            http.Response.OnStarting(() =>
            {
                if (!session.HasMoved) return Task.CompletedTask;
                http.Response.Headers[Header] = session.Position;
                http.Response.Cookies.Append(Cookie, session.Position!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, Path = "/" });
                return Task.CompletedTask;
            });
            await next(http);
        });
    }
}
