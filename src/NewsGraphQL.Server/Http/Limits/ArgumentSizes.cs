using System.Collections;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Refuses arguments with lists or texts that are too long, whether they stand in the document or in variables.</summary>
internal sealed class ArgumentSizes(IOptions<RequestLimits> limits) : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        var isMutation = context.Operation.Operation == OperationType.Mutation; // what it stores may be as long as the body
        foreach (var (field, arguments) in context.ArgumentValues ?? (IEnumerable<KeyValuePair<GraphQLField, IDictionary<string, GraphQL.Execution.ArgumentValue>>>)[])
        {
            foreach (var (name, value) in arguments)
            {
                if (Mistake(value.Value, isMutation) is not (var code, var message)) continue;
                context.ReportError(new Refusal(context, code, $"`{name}` of `{field.Name.StringValue}`: {message}", field));
                return default;
            }
        }

        return default;
    }

    private (string Code, string Message)? Mistake(object? value, bool isMutation) => value switch
    {
        string text when !isMutation && text.Length > limits.Value.MaxStringLength =>
            (ErrorCodes.StringTooLong, $"a text is {text.Length} characters long; at most {limits.Value.MaxStringLength} are allowed."),
        string => null,
        IDictionary<string, object?> members => members.Values.Select(each => Mistake(each, isMutation)).FirstOrDefault(mistake => mistake is not null),
        ICollection { Count: var count } when count > limits.Value.MaxListLength =>
            (ErrorCodes.ListTooLong, $"a list has {count} entries; at most {limits.Value.MaxListLength} are allowed."),
        IEnumerable entries => entries.Cast<object?>().Select(each => Mistake(each, isMutation)).FirstOrDefault(mistake => mistake is not null),
        _ => null,
    };
}
