using GraphQL;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Mutations;

/// <summary>Adds mutations in Hot Chocolate's form: one <c>input</c>, and a payload with what was done or else its errors.</summary>
internal static class MutationFields
{
    /// <summary>Adds a mutation.</summary>
    /// <typeparam name="TInput">Its input: <c>XInput</c> of the mutation <c>x</c>.</typeparam>
    /// <typeparam name="TPayload">Its payload: <c>XPayload</c>.</typeparam>
    /// <typeparam name="TResult">What the resolver makes of the input's fields.</typeparam>
    public static void Mutation<TInput, TPayload, TResult>(
        this ObjectGraphType mutation, string name, string description, Func<IResolveFieldContext, IReadOnlyDictionary<string, object?>, Task<TResult>> resolve)
        where TInput : InputObjectGraphType where TPayload : PayloadType<TResult> where TResult : Payload =>
        mutation.Field<NonNullGraphType<TPayload>>(name).Description(description)
            .Argument<NonNullGraphType<TInput>>("input", argument => argument.Description = "What to do.")
            .ResolveAsync(async context => await resolve(context, context.GetArgument<Dictionary<string, object?>>("input")));
}

/// <summary>What a mutation did.</summary>
internal abstract record Payload
{
    /// <summary>Why it did nothing; null when it did what it was asked.</summary>
    public IReadOnlyList<UserError>? Errors { get; init; }
}

/// <summary>A payload on the wire: named after its class, the error union after the mutation.</summary>
internal abstract class PayloadType<T> : ObjectGraphType<T> where T : Payload
{
    /// <summary>Adds <c>errors</c>.</summary>
    /// <param name="mutation">The mutation's name with a capital.</param>
    /// <param name="errors">The types that its errors may have.</param>
    protected PayloadType(string mutation, params Type[] errors)
    {
        Name = $"{mutation}Payload";
        Description = $"What `{char.ToLowerInvariant(mutation[0])}{mutation[1..]}` did.";
        var union = new UnionGraphType { Name = $"{mutation}Error", Description = $"Why `{char.ToLowerInvariant(mutation[0])}{mutation[1..]}` did nothing: new members may come, so ask for `... on Error {{ message }}`, too." };
        foreach (var error in errors) union.Type(error);
        AddField(new FieldType
        {
            Name = "errors",
            Description = "Why nothing was done, in the order in which it was found; null when all went well.",
            ResolvedType = new ListGraphType(new NonNullGraphType(union)),
            Resolver = new GraphQL.Resolvers.FuncFieldResolver<T, object>(context => context.Source.Errors),
        });
    }
}
