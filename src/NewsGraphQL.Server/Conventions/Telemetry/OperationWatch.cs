using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Conventions.Telemetry;

/// <summary>Logs and measures every operation: its name, type, hash and outcome, never its variables nor its text, which may hold what a person typed.</summary>
/// <remarks>The hash is the SHA-256 of the document in hexadecimal, as persisted queries have it, so that a line of the log leads to the operation.</remarks>
internal sealed partial class OperationWatch(ILoggerFactory loggers, IErrorInfoProvider errors, IOptions<TelemetryOptions> options) : IConfigureExecution
{
    /// <summary>The log's category: Information for all operations, Warning for slow ones.</summary>
    public const string Category = "NewsGraphQL.Operations";

    private const int LongestName = 100;

    private readonly ILogger _log = loggers.CreateLogger(Category);

    /// <summary>Around everything else.</summary>
    public float SortOrder => -100;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions request, ExecutionDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await next(request);
        Note(request, result, Stopwatch.GetElapsedTime(started));
        return result;
    }

    private void Note(ExecutionOptions request, ExecutionResult result, TimeSpan elapsed)
    {
        var slow = elapsed.TotalMilliseconds >= options.Value.SlowOperationMilliseconds;
        var level = slow ? LogLevel.Warning : LogLevel.Information;
        if (!ServerMetrics.Operations.Enabled && !_log.IsEnabled(level)) return;
        var type = result.Operation?.Operation.ToString().ToLowerInvariant() ?? "unknown";
        var outcome = result.Errors is [{ } first, ..] ? Code(first) : "ok";
        ServerMetrics.Operations.Record(elapsed.TotalSeconds, new("graphql.operation.type", type), new("outcome", outcome));
        if (!_log.IsEnabled(level)) return;
        var (name, hash, milliseconds) = (Name(request, result), Hash(request.Query), Math.Round(elapsed.TotalMilliseconds, 3));
        Executed(_log, level, type, name, hash, outcome, milliseconds);
    }

    private static string Name(ExecutionOptions request, ExecutionResult result) =>
        (result.Operation?.Name?.StringValue ?? request.OperationName) is not { Length: > 0 } name ? "(unnamed)"
        : name.Length > LongestName ? name[..LongestName] : name;

    /// <summary>The code that the client reads.</summary>
    private string Code(ExecutionError error) =>
        errors.GetInfo(error).Extensions is { } extensions && extensions.TryGetValue("code", out var code) && code is string word ? word : "ERROR";

    private static string Hash(string? document) => document is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    [LoggerMessage(Message = "{OperationType} {OperationName} {DocumentHash} {Outcome} in {ElapsedMilliseconds} ms")]
    private static partial void Executed(
        ILogger log, LogLevel level, string operationType, string operationName, string documentHash, string outcome, double elapsedMilliseconds);
}
