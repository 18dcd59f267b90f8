using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Threading.Channels;
using GraphQL;
using GraphQL.Transport;
using GraphQLParser.AST;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.Limits;

namespace NewsGraphQL.Server.Http.Live;

/// <summary>One answer of an operation.</summary>
/// <param name="Result">The answer.</param>
/// <param name="Cursor">The place of its event in the log of changes; null when it is no event's.</param>
/// <param name="IsRefusal">Whether it is an error of the whole operation, which ends by it.</param>
internal sealed record LiveAnswer(ExecutionResult Result, string? Cursor, bool IsRefusal);

/// <summary>Runs operations for transports that carry more than one answer: of a query one, of a subscription one per event.</summary>
internal sealed class LiveOperation(OperationRunner runner, Admission admission, IServiceScopeFactory scopes)
{
    /// <summary>The answers, each when the one before it was taken.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="http">The connection over which it came.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="after">Behind which event a subscription begins that does not say so itself; null for from now on.</param>
    /// <param name="stop">Gives the operation up.</param>
    public async IAsyncEnumerable<LiveAnswer> RunAsync(
        GraphQLRequest request, HttpContext http, ClaimsPrincipal user, string? after, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope(); // of its own: loaders remember what they read
        using var flow = new EventFlow(scope.ServiceProvider, user) { After = after };
        var method = http.WebSockets.IsWebSocketRequest ? HttpMethods.Post : http.Request.Method; // a socket is opened by GET, which says nothing of what it carries
        var result = await StartAsync(request, http, method, flow, stop);
        stop.ThrowIfCancellationRequested(); // what was given up has no answer
        if (result.Streams?.Values.SingleOrDefault() is not { } stream)
        {
            yield return new LiveAnswer(result, null, !result.Executed || result is { Data: null, Operation.Operation: OperationType.Subscription });
            yield break;
        }

        var answers = new Answers();
        using var subscription = stream.Subscribe(answers);
        flow.Next();
        await foreach (var next in answers.ReadAsync(stop))
        {
            var cursor = flow.Position?.Cursor;
            next.Extensions = new Dictionary<string, object?>(next.Extensions ?? []) { ["cursor"] = cursor };
            yield return new LiveAnswer(next, cursor, IsRefusal: false);
            flow.Next();
        }

        if (flow.Failure is { } failure) yield return new LiveAnswer(new ExecutionResult { Errors = [failure] }, null, IsRefusal: true);
    }

    // A place among all operations is taken to begin only: a subscription then waits most of its time.
    private async Task<ExecutionResult> StartAsync(GraphQLRequest request, HttpContext http, string method, EventFlow flow, CancellationToken stop)
    {
        try
        {
            using var place = await admission.EnterAsync(stop);
            return await runner.RunAsync(request, http, method, stop, flow);
        }
        catch (RequestError busy)
        {
            return new ExecutionResult { Errors = [busy] };
        }
    }

    /// <summary>Answers on their way; the flow lets no more than one be there.</summary>
    private sealed class Answers : IObserver<ExecutionResult>
    {
        private readonly Channel<ExecutionResult> _channel = Channel.CreateUnbounded<ExecutionResult>();

        public IAsyncEnumerable<ExecutionResult> ReadAsync(CancellationToken stop) => _channel.Reader.ReadAllAsync(stop);

        public void OnNext(ExecutionResult value) => _channel.Writer.TryWrite(value);

        public void OnCompleted() => _channel.Writer.TryComplete();

        public void OnError(Exception error) => _channel.Writer.TryComplete(error);
    }
}
