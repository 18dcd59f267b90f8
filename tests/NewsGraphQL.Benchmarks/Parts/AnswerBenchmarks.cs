using BenchmarkDotNet.Attributes;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using NewsGraphQL.Server.Http;

namespace NewsGraphQL.Benchmarks.Parts;

/// <summary>An operation without HTTP, and its answer as JSON: the server's own writing beside the engine's serializer.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const string Query = "{ quotes(first: 50) { nodes { id text kind language publishedAt paragraph article { headline publishedAt } } } }";
    private const string Values = "{ countries(first: 50) { nodes { code code3 name region subregion capital isFormer } } }";

    private AnswerBuffer _buffer = null!;
    private PartServices _services = null!;
    private ExecutionResult _answer = null!;
    private IGraphQLSerializer _serializer = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        (_services, _buffer) = (await PartServices.OpenAsync(), new AnswerBuffer());
        _serializer = _services.Request.GetRequiredService<IGraphQLSerializer>();
        _answer = await _services.ExecuteAsync(Query);
        if (_answer.Errors is { Count: > 0 } errors) throw errors[0];
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        _buffer.Dispose();
        await _services.DisposeAsync();
    }

    [Benchmark]
    public Task<ExecutionResult> Typename() => _services.ExecuteAsync("{ __typename }");

    [Benchmark]
    public Task<ExecutionResult> FiftyCountries() => _services.ExecuteAsync(Values);

    [Benchmark]
    public Task<ExecutionResult> FiftyQuotes() => _services.ExecuteAsync(Query);

    [Benchmark]
    public int Json()
    {
        AnswerJson.Write(_buffer.Json, (ExecutionNode)_answer.Data!);
        var length = _buffer.Written.Length;
        _buffer.TryReset();
        return length;
    }

    [Benchmark]
    public async Task<long> JsonOfTheEngine()
    {
        using var bytes = new MemoryStream();
        await _serializer.WriteAsync(bytes, _answer);
        return bytes.Length;
    }
}
