using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Conventions.Live;

/// <summary>An object that is told of.</summary>
/// <param name="Position">Where it stands in the log.</param>
/// <param name="Item">The row.</param>
internal sealed record LiveEvent(LogPosition Position, object Item);

/// <summary>Events in the form that the engine takes, at the pace of the transport.</summary>
internal sealed partial class LiveEvents(Func<CancellationToken, IAsyncEnumerable<LiveEvent>> events, EventFlow flow, ILogger log) : IObservable<object?>
{
    /// <inheritdoc/>
    public IDisposable Subscribe(IObserver<object?> observer)
    {
        var ended = new CancellationTokenSource();
        _ = Task.Run(() => PumpAsync(observer, ended.Token), CancellationToken.None);
        return new Ending(ended);
    }

    private async Task PumpAsync(IObserver<object?> observer, CancellationToken stop)
    {
        try
        {
            await foreach (var next in events(stop).WithCancellation(stop))
            {
                await flow.ReadyForAsync(next.Position, stop);
                observer.OnNext(next.Item);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        catch (RequestError error)
        {
            flow.Failure = error;
        }
        catch (Exception problem)
        {
            StreamFailed(log, problem);
            flow.Failure = new RequestError(ErrorCodes.Internal, WireErrorInfoProvider.UnexpectedMessage);
        }

        observer.OnCompleted();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A stream of events failed")]
    private static partial void StreamFailed(ILogger log, Exception problem);

    private sealed class Ending(CancellationTokenSource ended) : IDisposable
    {
        public void Dispose()
        {
            if (!ended.IsCancellationRequested) ended.Cancel();
        }
    }
}
