using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Filtering;

namespace NewsGraphQL.Benchmarks.Parts;

/// <summary>From the <c>where</c> of a list to an expression that Entity Framework reads: one condition, and nine of all kinds.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    private readonly ParameterExpression _quote = Expression.Parameter(typeof(Quote), "quote");
    private PartServices _services = null!;
    private IFilterInput _filter = null!;
    private Dictionary<string, object?> _one = null!;
    private Dictionary<string, object?> _many = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        _services = await PartServices.OpenAsync();
        _filter = (IFilterInput)_services.Schema.AllTypes["QuoteFilterInput"]!;
        _one = Given("language", Given("eq", "id"));
        _many = new Dictionary<string, object?>(_one)
        {
            ["publishedAt"] = new Dictionary<string, object?> { ["gte"] = new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero), ["lt"] = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero) },
            ["text"] = Given("icontains", "laut"),
            ["speaker"] = Given("name", Given("startsWith", "A")),
            ["countries"] = Given("some", Given("code", Given("in", new object?[] { "ID", "JP" }))),
            ["or"] = new object?[] { Given("paragraph", Given("lt", 3)), Given("attribution", Given("confidence", Given("gte", 0.9))) },
        };
    }

    [GlobalCleanup]
    public async Task CloseAsync() => await _services.DisposeAsync();

    [Benchmark(Baseline = true)]
    public object OneCondition() => _filter.Build(_one, _quote);

    [Benchmark]
    public object NineConditions() => _filter.Build(_many, _quote);

    private static Dictionary<string, object?> Given(string name, object? value) => new() { [name] = value };
}
