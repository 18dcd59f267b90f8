using GraphQL;

namespace NewsGraphQL.Server.Conventions.Errors;

/// <summary>A mistake of the request, told to the client with a stable code.</summary>
internal class RequestError : ExecutionError
{
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What is wrong and what would be right; shown to the client as it stands.</param>
    public RequestError(string code, string message) : base(message) => Code = code;
}
