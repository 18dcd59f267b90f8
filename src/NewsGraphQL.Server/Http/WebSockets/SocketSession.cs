using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Http.Live;

namespace NewsGraphQL.Server.Http.WebSockets;

/// <summary>What every session works with.</summary>
internal sealed record SessionParts(LiveOperation Operations, RequestReader Reader, IGraphQLTextSerializer Serializer, SocketKeys Keys, SocketRate Rate, LiveLimits Limits, ILogger Log);

/// <summary>One client's side of graphql-transport-ws, from the open socket to the closed one.</summary>
internal sealed partial class SocketSession(HttpContext http, SocketReceiver receiver, SocketSender sender, SessionParts parts) : IDisposable
{
    private readonly ConcurrentDictionary<string, Operation> _operations = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private ClaimsPrincipal? _user;
    private bool _begun;
    private long _heard = TimeProvider.System.GetTimestamp();

    /// <summary>Talks until one of the two ends it, or the server goes away.</summary>
    public async Task RunAsync(CancellationToken goingAway)
    {
        var receiving = ReceiveAsync();
        var watching = WatchAsync(goingAway);
        await Task.WhenAny(receiving, watching);
        var reason = receiving.IsCompleted ? await receiving : await watching;
        await _ended.CancelAsync();
        foreach (var operation in _operations.Values) operation.Cancel();
        await sender.CloseAsync(reason?.Code ?? WebSocketCloseStatus.NormalClosure, reason?.Message ?? "", receiving);
        await Task.WhenAll([watching, .. _operations.Values.Select(operation => operation.Done)]);
    }

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();

    /// <summary>Takes the client's messages. Waiting for one is never cancelled: that would cut the socket off without a word.</summary>
    /// <returns>Why the socket is to be closed; null when the client closed it, or is gone.</returns>
    private async Task<SocketClosing?> ReceiveAsync()
    {
        try
        {
            while (await receiver.ReceiveAsync(http.RequestAborted) is { } message)
            {
                _heard = TimeProvider.System.GetTimestamp();
                if (!_ended.IsCancellationRequested) await TakeAsync(message, _ended.Token);
            }

            return null;
        }
        catch (SocketClosing closing)
        {
            return closing;
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Watches over the client's beginning in time and its staying there.</summary>
    /// <returns>Why the socket is to be closed; null when it ended otherwise.</returns>
    private async Task<SocketClosing?> WatchAsync(CancellationToken goingAway)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token, goingAway);
        var (clock, pause) = (TimeProvider.System, TimeSpan.FromSeconds(parts.Limits.KeepAliveSeconds));
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(parts.Limits.ConnectionInitSeconds), clock, stop.Token);
            if (!_begun) return new SocketClosing(CloseCode.Timeout, "Connection initialisation timeout");
            for (var asked = clock.GetTimestamp(); ; await Task.Delay(pause, clock, stop.Token))
            {
                if (_heard >= asked) asked = clock.GetTimestamp();
                else if (clock.GetElapsedTime(asked) >= 2 * pause) return new SocketClosing(CloseCode.Timeout, "The client does not answer pings");
                await SendAsync(new OperationMessage { Type = "ping" }, stop.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            return goingAway.IsCancellationRequested ? new SocketClosing(CloseCode.GoingAway, "The server goes away") : null;
        }
    }

    private Task TakeAsync(SocketMessage message, CancellationToken stop) => message.Type switch
    {
        "connection_init" => BeginAsync(message, stop),
        "ping" => SendAsync(new OperationMessage { Type = "pong", Payload = message.Payload.ValueKind == JsonValueKind.Undefined ? null : message.Payload }, stop),
        "pong" => Task.CompletedTask,
        "subscribe" => SubscribeAsync(message, stop),
        "complete" => Complete(message),
        _ => throw SocketReceiver.Invalid("its `type` is none of this protocol"),
    };

    private async Task BeginAsync(SocketMessage message, CancellationToken stop)
    {
        if (_begun) throw new SocketClosing(CloseCode.TooManyInitialisationRequests, "Too many initialisation requests");
        if (message.Payload.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object)) throw SocketReceiver.Invalid("the `payload` of connection_init must be an object");
        _begun = true;
        var user = await parts.Keys.FindAsync(http.User, message.Payload, stop);
        await SendAsync(new OperationMessage { Type = "connection_ack" }, stop);
        _user = user;
    }

    private Task Complete(SocketMessage message)
    {
        if (message.Id is null) throw SocketReceiver.Invalid("complete needs an `id`");
        if (_operations.TryRemove(message.Id, out var operation)) operation.Cancel();
        return Task.CompletedTask;
    }

    private async Task SubscribeAsync(SocketMessage message, CancellationToken stop)
    {
        if (_user is null) throw new SocketClosing(CloseCode.Unauthorized, "Unauthorized");
        if (message.Id is not { Length: > 0 and <= 200 } id) throw SocketReceiver.Invalid("subscribe needs an `id` of 1 to 200 characters");
        if (message.Payload.ValueKind != JsonValueKind.Object) throw SocketReceiver.Invalid("subscribe needs a `payload`");
        if (_operations.ContainsKey(id)) throw new SocketClosing(CloseCode.SubscriberAlreadyExists, $"Subscriber for {(id.Length > 40 ? "this id" : id)} already exists");
        if (_operations.Count >= parts.Limits.MaxSubscriptionsPerConnection)
        {
            await RefuseAsync(id, new RequestError(ErrorCodes.TooManySubscriptions, $"{parts.Limits.MaxSubscriptionsPerConnection} operations run over this connection already, which is the limit. Complete one first."), stop);
            return;
        }

        if (parts.Rate.Count(http) is { } tooMany)
        {
            await RefuseAsync(id, tooMany, stop);
            return;
        }

        GraphQLRequest request;
        try
        {
            request = parts.Reader.Request(message.Payload);
        }
        catch (RequestError error)
        {
            await RefuseAsync(id, error, stop);
            return;
        }

        var operation = new Operation(stop);
        _operations[id] = operation;
        operation.Done = Task.Run(() => RunAsync(id, request, _user, operation), CancellationToken.None);
    }

    private async Task RunAsync(string id, GraphQLRequest request, ClaimsPrincipal user, Operation operation)
    {
        var stop = operation.Token;
        try
        {
            await foreach (var answer in parts.Operations.RunAsync(request, http, user, null, stop))
            {
                if (!answer.IsRefusal)
                {
                    await SendAsync(new OperationMessage { Id = id, Type = "next", Payload = answer.Result }, stop);
                    continue;
                }

                if (_operations.TryRemove(KeyValuePair.Create(id, operation))) await SendAsync(new OperationMessage { Id = id, Type = "error", Payload = answer.Result.Errors }, stop);
                return;
            }

            // Forgotten before the message: a client may use the id again as soon as it has it.
            if (_operations.TryRemove(KeyValuePair.Create(id, operation))) await SendAsync(new OperationMessage { Id = id, Type = "complete" }, stop);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Completed by the client, or the socket is closed.
        }
        catch (Exception problem)
        {
            OperationFailed(parts.Log, problem);
            if (_operations.TryRemove(KeyValuePair.Create(id, operation))) await RefuseAsync(id, new RequestError(ErrorCodes.Internal, WireErrorInfoProvider.UnexpectedMessage), CancellationToken.None);
        }
        finally
        {
            operation.Dispose();
        }
    }

    private Task RefuseAsync(string id, RequestError error, CancellationToken stop) =>
        SendAsync(new OperationMessage { Id = id, Type = "error", Payload = new ExecutionErrors { error } }, stop);

    private Task SendAsync(OperationMessage message, CancellationToken stop) => sender.SendAsync(parts.Serializer.Serialize(message), stop);

    [LoggerMessage(Level = LogLevel.Error, Message = "An operation over a WebSocket failed")]
    private static partial void OperationFailed(ILogger log, Exception problem);

    /// <summary>An operation that runs.</summary>
    private sealed class Operation(CancellationToken session) : IDisposable
    {
        private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(session);
        private readonly Lock _gate = new();
        private bool _disposed;

        public CancellationToken Token => _ended.Token;

        public Task Done { get; set; } = Task.CompletedTask;

        public void Cancel()
        {
            lock (_gate)
            {
                if (!_disposed) _ended.Cancel();
            }
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _disposed = true;
                _ended.Dispose();
            }
        }
    }
}
