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
        if (services?.GetService<ILoggerFactory>()?.CreateLogger(typeof(FaultLog)) is { } log) FieldFailed(log, path, fault.OriginalException);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The field {Path} failed")]
    private static partial void FieldFailed(ILogger log, string path, Exception problem);
}
