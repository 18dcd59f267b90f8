using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;

namespace NewsGraphQL.Server.Http;

/// <summary>Executes one GraphQL request, whatever transport brought it.</summary>
internal sealed class OperationRunner(IDocumentExecuter<ISchema> executer)
{
    /// <summary>The answer; a mistake of the request is an answer, too.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="http">The connection over which it came: its services, its user.</param>
    /// <param name="method">The HTTP method, which decides what may be executed.</param>
    /// <param name="stop">Gives the work up.</param>
    /// <param name="flow">The flow of its events, with services and a user of its own, where the transport carries more than one answer; else null.</param>
    public async Task<ExecutionResult> RunAsync(GraphQLRequest request, HttpContext http, string method, CancellationToken stop, EventFlow? flow = null)
    {
        try
        {
            return await executer.ExecuteAsync(new ExecutionOptions
            {
                Query = request.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                Extensions = request.Extensions,
                RequestServices = flow?.Services ?? http.RequestServices,
                User = flow?.User ?? http.User,
                UserContext = new Dictionary<string, object?> { [nameof(HttpMethod)] = method, [nameof(EventFlow)] = flow },
                CancellationToken = stop,
            });
        }
        catch (RequestError error)
        {
            return new ExecutionResult { Errors = [error] };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new ExecutionResult(); // nobody waits for it
        }
    }
}
