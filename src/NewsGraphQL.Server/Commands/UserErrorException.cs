namespace NewsGraphQL.Server.Commands;

/// <summary>A mistake of the person at the keyboard: shown as one line, without a stack.</summary>
/// <param name="message">The line: what is wrong and, where it helps, what to do.</param>
internal sealed class UserErrorException(string message) : Exception(message);
