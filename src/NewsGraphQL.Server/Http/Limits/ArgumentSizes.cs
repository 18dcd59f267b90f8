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
        var reading = new Reading(limits.Value);
        foreach (var (field, arguments) in context.ArgumentValues ?? (IEnumerable<KeyValuePair<GraphQLField, IDictionary<string, ArgumentValue>>>)[])
        {
            foreach (var (name, value) in arguments)
            {
                if (isMutation && name == Stored) continue;
                if (reading.Mistake(value.Value, lists: 0) is not (var code, var message)) continue;
                context.ReportError(new Refusal(context, code, $"`{name}` of `{field.Name.StringValue}`: {message}", field));
                return default;
            }
        }

        return default;
    }

    /// <summary>One operation's arguments, their fields counted together.</summary>
    private sealed class Reading(RequestLimits limits)
    {
        private int _fields;

        /// <param name="value">An argument, or what stands in it.</param>
        /// <param name="lists">In how many conditions on the items of a list it stands.</param>
        public (string Code, string Message)? Mistake(object? value, int lists)
        {
            switch (value)
            {
                case string text when text.Length > limits.MaxStringLength:
                    return (ErrorCodes.StringTooLong, $"a text is {text.Length} characters long; at most {limits.MaxStringLength} are allowed.");
                case string:
                    return null;
                case IDictionary<string, object?> given:
                    _fields += Math.Max(1, given.Count);
                    return _fields > limits.MaxInputFields
                        ? (ErrorCodes.InputTooLarge, $"the operation's input objects have more than {limits.MaxInputFields} fields, the most that are allowed. To look for one of many values, use `in`.")
                        : First(given.Select(each => Inside(each.Key, each.Value, lists)));
                case ICollection { Count: var count } when count > limits.MaxListLength:
                    return (ErrorCodes.ListTooLong, $"a list has {count} entries; at most {limits.MaxListLength} are allowed.");
                case IEnumerable entries:
                    return First(entries.Cast<object?>().Select(entry => Mistake(entry, lists)));
                default:
                    return null;
            }
        }

        private (string Code, string Message)? Inside(string name, object? value, int lists)
        {
            if (name is "some" or "none" or "all" && ++lists > limits.MaxFilterDepth)
                return (ErrorCodes.FilterTooDeep, $"`some`, `none` and `all` stand {lists} deep in one another; at most {limits.MaxFilterDepth} are allowed.");
            return Mistake(value, lists);
        }

        private static (string Code, string Message)? First(IEnumerable<(string Code, string Message)?> mistakes) => mistakes.FirstOrDefault(mistake => mistake is not null);
    }
}
