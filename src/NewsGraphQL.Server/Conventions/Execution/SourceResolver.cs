using GraphQL;
using GraphQL.Builders;
using GraphQL.Resolvers;

namespace NewsGraphQL.Server.Conventions.Execution;

/// <summary>A resolver that needs nothing but the object that its field belongs to: <see cref="PlannedExecution"/> asks it at once, without a context.</summary>
internal interface ISourceResolver : IFieldResolver
{
    /// <summary>The field's value.</summary>
    /// <param name="source">The object.</param>
    object? Of(object source);
}

/// <inheritdoc cref="ISourceResolver"/>
internal sealed class SourceResolver<TSource, TValue>(Func<TSource, TValue?> value) : ISourceResolver
{
    /// <inheritdoc/>
    public object? Of(object source) => value((TSource)source);

    /// <inheritdoc/>
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Of(context.Source!));
}

/// <summary>Fields whose value is had from their object alone.</summary>
internal static class SourceFields
{
    /// <summary>The field's value is made of its object alone.</summary>
    public static FieldBuilder<TSource, TReturn> Gives<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, Func<TSource, TReturn?> value) =>
        field.Resolve(new SourceResolver<TSource, TReturn>(value));
}
