using System.Collections;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Refuses arguments that hold too much, whether they stand in the document or in variables: long lists, long texts, more conditions than a command of the store can have.</summary>
internal sealed class ArgumentSizes(IOptions<RequestLimits> limits) : ValidationRuleBase
{
    /// <summary>The argument of mutations. What it stores may be as long as the body.</summary>
    private const string Stored = "input";

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        var isMutation = context.Operation.Operation == OperationType.Mutation;
        var members = 0;
        foreach (var (field, arguments) in context.ArgumentValues ?? (IEnumerable<KeyValuePair<GraphQLField, IDictionary<string, ArgumentValue>>>)[])
        {
            foreach (var (name, value) in arguments)
            {
                if (isMutation && name == Stored) continue;
                if (Mistake(value.Value, ref members) is not (var code, var message)) continue;
                context.ReportError(new Refusal(context, code, $"`{name}` of `{field.Name.StringValue}`: {message}", field));
                return default;
            }
        }

        return default;
    }

    private (string Code, string Message)? Mistake(object? value, ref int members)
    {
        switch (value)
        {
            case string text when text.Length > limits.Value.MaxStringLength:
                return (ErrorCodes.StringTooLong, $"a text is {text.Length} characters long; at most {limits.Value.MaxStringLength} are allowed.");
            case string:
                return null;
            case IDictionary<string, object?> given:
                members += Math.Max(1, given.Count);
                return members > limits.Value.MaxInputFields
                    ? (ErrorCodes.InputTooLarge, $"the operation's input objects have more than {limits.Value.MaxInputFields} fields, the most that are allowed. To look for one of many values, use `in`.")
                    : Mistake(given.Values, ref members);
            case ICollection { Count: var count } when count > limits.Value.MaxListLength:
                return (ErrorCodes.ListTooLong, $"a list has {count} entries; at most {limits.Value.MaxListLength} are allowed.");
            case IEnumerable entries:
                return Mistake(entries.Cast<object?>(), ref members);
            default:
                return null;
        }
    }

    private (string Code, string Message)? Mistake(IEnumerable<object?> values, ref int members)
    {
        foreach (var value in values)
        {
            if (Mistake(value, ref members) is { } mistake) return mistake;
        }

        return null;
    }
}
