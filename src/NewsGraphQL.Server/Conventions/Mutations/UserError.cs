using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Conventions.Mutations;

/// <summary>Why a mutation did not do what it was asked, as a part of its payload that a client expects and shows.</summary>
/// <param name="Message">What is wrong and what would be right; shown to the client as it stands.</param>
internal abstract record UserError(string Message);

/// <summary>Hot Chocolate's <c>Error</c>.</summary>
internal sealed class ErrorInterface : InterfaceGraphType<UserError>
{
    /// <summary>Adds the message.</summary>
    public ErrorInterface()
    {
        Name = "Error";
        Description = "Why a mutation did not do what it was asked.";
        Field<NonNullGraphType<StringGraphType>>("message").Description("What is wrong and what would be right, in English, for the person at the keyboard.");
    }
}

/// <summary>An error on the wire: named after its class, with its message.</summary>
internal abstract class UserErrorType<T> : ObjectGraphType<T> where T : UserError
{
    /// <summary>Adds the message.</summary>
    protected UserErrorType(string description)
    {
        Name = typeof(T).Name;
        Description = description;
        Interface<ErrorInterface>();
        Field<NonNullGraphType<StringGraphType>>("message").Description("What is wrong and what would be right, in English, for the person at the keyboard.").Gives(source => source.Message);
    }
}
