namespace NewsGraphQL.Server.Conventions.Errors;

/// <summary>What messages to clients may say.</summary>
internal sealed class ErrorTexts
{
    private const string Suggestion = " Did you mean";

    /// <summary>Whether they may suggest names of the schema in the place of a wrong one.</summary>
    public bool Suggests { get; set; } = true;

    /// <summary>A message as clients may read it.</summary>
    public string Of(string message) => Suggests || message.IndexOf(Suggestion, StringComparison.Ordinal) is not (>= 0 and var at) ? message : message[..at];
}
