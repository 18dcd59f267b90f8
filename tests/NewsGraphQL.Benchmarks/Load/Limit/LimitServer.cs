using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsGraphQL.Benchmarks.Load.Limit;

/// <summary><c>limit-server</c>, which <c>load</c> starts: the same answers by hand, from prepared SQL straight into JSON. No GraphQL, no EF, no layer: what Kestrel and SQLite allow.</summary>
internal static class LimitServer
{
    public static async Task<int> RunAsync(string store, string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.UseRouting();
        Map<PersonQuotes>("/q1");
        Map<OneArticle>("/q2");
        Map<ArticlesOfCountry>("/q3");
        Map<FoundArticles>("/q4");
        app.MapGet("/allocated", http => http.Response.WriteAsync(GC.GetTotalAllocatedBytes().ToString(CultureInfo.InvariantCulture)));
        await app.RunAsync();
        return 0;

        void Map<TAnswer>(string path) where TAnswer : Answer, new()
        {
            var idle = new System.Collections.Concurrent.ConcurrentBag<TAnswer>();
            app.MapGet(path, async http =>
            {
                if (!idle.TryTake(out var answer)) (answer = new TAnswer()).Open(store);
                var bytes = answer.To(http.Request.Query);
                http.Response.ContentType = "application/json";
                http.Response.ContentLength = bytes.Length;
                await http.Response.BodyWriter.WriteAsync(bytes);
                idle.Add(answer);
            });
        }
    }
}
