using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace NewsGraphQL.Server.Conventions.Errors;

/// <summary>The one place that decides what a client sees of an error: its message and a stable code, and nothing internal.</summary>
internal sealed class WireErrorInfoProvider : IErrorInfoProvider
{
    /// <summary>What a client reads of a fault of the server.</summary>
    public const string UnexpectedMessage = "Unexpected Execution Error";

    /// <inheritdoc/>
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var code = CodeOf(executionError);
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (executionError is ValidationError { Number: { } rule }) extensions["specifiedBy"] = $"https://spec.graphql.org/October2021/#sec-{rule}";
        return new ErrorInfo
        {
            Message = code == ErrorCodes.Internal ? UnexpectedMessage : executionError.Message,
            Extensions = extensions,
        };
    }

    private static string CodeOf(ExecutionError error) => error switch
    {
        RequestError request => request.Code!,
        SyntaxError => ErrorCodes.ParseFailed,
        NoOperationError or NoOperationNameError or InvalidOperationNameError => ErrorCodes.OperationResolution,
        InvalidVariableError => ErrorCodes.BadUserInput,
        InvalidOperationError => ErrorCodes.MethodNotAllowed,
        GraphQL.Validation.Errors.Custom.ComplexityError => ErrorCodes.TooComplex,
        InvalidLiteralError or InvalidValueError => ErrorCodes.BadUserInput,
        ValidationError { Code: ErrorCodes.MethodNotAllowed or ErrorCodes.OperationResolution } refused => refused.Code!,
        ValidationError => ErrorCodes.ValidationFailed,
        TimeoutError => ErrorCodes.Timeout,
        _ => ErrorCodes.Internal,
    };
}
