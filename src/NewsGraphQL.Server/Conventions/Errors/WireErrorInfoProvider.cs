using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace NewsGraphQL.Server.Conventions.Errors;

/// <summary>The one place that decides what a client sees of an error: its message and a stable code, and nothing internal.</summary>
internal sealed class WireErrorInfoProvider(IOptions<ErrorTexts> texts) : IErrorInfoProvider
{
    /// <summary>What a client reads of a fault of the server.</summary>
    public const string UnexpectedMessage = "Unexpected Execution Error";

    /// <inheritdoc/>
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var code = CodeOf(executionError);
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (executionError is ValidationError { Number: { } rule }) extensions["specifiedBy"] = $"https://spec.graphql.org/October2021/#sec-{rule}";
        foreach (var (name, value) in (executionError as Refusal)?.Details ?? new Dictionary<string, object?>()) extensions[name] = value;
        return new ErrorInfo
        {
            Message = code == ErrorCodes.Internal ? UnexpectedMessage : texts.Value.Of(executionError.Message),
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
        InvalidLiteralError or InvalidValueError => ErrorCodes.BadUserInput,
        Refusal refused => refused.Code!,
        ValidationError => ErrorCodes.ValidationFailed,
        TimeoutError => ErrorCodes.Timeout,
        _ => ErrorCodes.Internal,
    };
}
