using GraphQL.Execution;

namespace NewsGraphQL.Server.Conventions.Errors;

/// <summary>Writes faults of the server to its log, where clients cannot see them.</summary>
internal static partial class FaultLog
{
    /// <summary>Notes what happened and at which field; the client reads <see cref="WireErrorInfoProvider.UnexpectedMessage"/> instead.</summary>
    public static void Note(UnhandledExceptionContext fault)
    {
        var services = fault.Context?.RequestServices ?? fault.FieldContext?.RequestServices;
        var path = fault.FieldContext?.Path is { } field ? string.Join('.', field) : "(before any field)";
        fault.ErrorMessage = WireErrorInfoProvider.UnexpectedMessage;
        if (fault.Context?.CancellationToken.IsCancellationRequested is true) return; // given up: what breaks off then is no fault
        var log = services?.GetService<ILoggerFactory>()?.CreateLogger(typeof(FaultLog));
        if (services?.GetService<ExplainOutage>()?.Invoke(fault.OriginalException) is { } reason)
        {
            if (log is not null) StoreFailed(log, path, reason);
            fault.Exception = new RequestError(ErrorCodes.StoreUnavailable, "The store cannot answer at the moment. Nothing is wrong with the request: send it again later.");
        }
        else if (log is not null)
        {
            FieldFailed(log, path, fault.OriginalException);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed at the field {Path}: {Reason}")]
    private static partial void StoreFailed(ILogger log, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The field {Path} failed")]
    private static partial void FieldFailed(ILogger log, string path, Exception problem);
}
