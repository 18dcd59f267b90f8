using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.Limits;
using NewsGraphQL.Server.Http.Persisted;

namespace NewsGraphQL.Server.Http;

/// <summary>Executes one GraphQL request, whatever transport brought it.</summary>
internal sealed class OperationRunner(IDocumentExecuter<ISchema> executer, OperationLookup lookup, IOptions<RequestLimits> limits)
{
    /// <summary>The answer; a mistake of the request is an answer, too.</summary>
    /// <param name="request">What is asked, with its text: <see cref="OperationLookup.Find"/> has seen it.</param>
    /// <param name="http">The connection over which it came: its services, its user.</param>
    /// <param name="method">The HTTP method, which decides what may be executed.</param>
    /// <param name="stop">Gives the work up.</param>
    /// <param name="flow">The flow of its events, with services and a user of its own, where the transport carries more than one answer; else null.</param>
    public async Task<ExecutionResult> RunAsync(GraphQLRequest request, HttpContext http, string method, CancellationToken stop, EventFlow? flow = null)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (limits.Value.MaxExecutionSeconds is > 0 and var seconds) deadline.CancelAfter(TimeSpan.FromSeconds(seconds));
        var context = new Dictionary<string, object?> { [nameof(HttpMethod)] = method, [nameof(EventFlow)] = flow };
        var result = await AnswerAsync(request, http, flow, context, deadline.Token);
        var isLate = deadline.IsCancellationRequested;
        if (result.Streams is null) deadline.Dispose();
        else deadline.CancelAfter(Timeout.InfiniteTimeSpan); // events come as long as the client listens
        if (stop.IsCancellationRequested) return result; // nobody waits for it
        if (isLate && result is not { Executed: true, Errors: null or { Count: 0 } })
            result = Refused(new HttpError(StatusCodes.Status503ServiceUnavailable, ErrorCodes.Timeout, $"The request exceeded the configured timeout of {limits.Value.MaxExecutionSeconds} seconds. Ask for less at once."));
        else if (result.Executed) lookup.Executed(request);
        if (http.Request.Headers[OperationCost.Header] == "report") OperationCost.Report(result, context);
        return result;
    }

    private async Task<ExecutionResult> AnswerAsync(GraphQLRequest request, HttpContext http, EventFlow? flow, Dictionary<string, object?> context, CancellationToken stop)
    {
        try
        {
            if (flow is not null) lookup.Find(request); // the plain endpoint did so before it looked at tags
            return await executer.ExecuteAsync(new ExecutionOptions
            {
                Query = request.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                RequestServices = flow?.Services ?? http.RequestServices,
                User = flow?.User ?? http.User,
                UserContext = context,
                CancellationToken = stop,
            });
        }
        catch (RequestError error)
        {
            return Refused(error);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new ExecutionResult(); // the caller knows why
        }
    }

    private static ExecutionResult Refused(RequestError error) => new() { Errors = [error] };
}
