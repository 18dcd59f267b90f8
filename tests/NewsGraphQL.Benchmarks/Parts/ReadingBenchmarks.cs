using BenchmarkDotNet.Attributes;
using GraphQL.DataLoader;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Quotes;

namespace NewsGraphQL.Benchmarks.Parts;

/// <summary>What a list field and the fields of its items ask of the store: the newest twenty quotes, and twenty articles by their keys.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Items = 20;

    private PartServices _services = null!;

    [GlobalSetup]
    public async Task OpenAsync() => _services = await PartServices.OpenAsync();

    [GlobalCleanup]
    public async Task CloseAsync() => await _services.DisposeAsync();

    [Benchmark]
    public async Task<object> Page()
    {
        await using var db = await _services.DbAsync();
        return await KeysetPager.PageAsync(db, QuoteLists.All, ListRequest<Quote>.FirstOf(QuoteLists.All, Items), CancellationToken.None);
    }

    [Benchmark]
    public async Task<object?> Loader()
    {
        var loader = new EntityLoader<Article>(_services.Request.GetRequiredService<OpenStore>()); // one serves one request
        IDataLoaderResult[] asked = [.. Enumerable.Range(1, Items).Select(loader.Load)];
        object? last = null;
        foreach (var one in asked) last = await one.GetResultAsync();
        return last;
    }
}
