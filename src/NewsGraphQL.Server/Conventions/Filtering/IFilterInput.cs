using System.Linq.Expressions;
using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>An input type whose values are conditions.</summary>
internal interface IFilterInput : IInputObjectGraphType
{
    /// <summary>The condition that <paramref name="where"/> states about <paramref name="target"/>, true or false for every value, null included.</summary>
    /// <param name="where">The fields given, by name; every field must hold.</param>
    /// <param name="target">What is tested.</param>
    /// <exception cref="Errors.RequestError">An operator was given a value that it cannot take.</exception>
    Expression Build(IDictionary<string, object?> where, Expression target);
}

/// <summary>An input type whose fields are conditions on members of an object.</summary>
internal interface IFilterMembers
{
    /// <summary>From the object to the member, by the field's name.</summary>
    IReadOnlyDictionary<string, LambdaExpression> Members { get; }
}
