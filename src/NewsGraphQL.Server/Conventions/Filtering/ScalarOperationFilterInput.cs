using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>The operators <c>eq neq in nin</c> on a scalar whose values are texts, such as a code.</summary>
/// <typeparam name="TScalar">The scalar's graph type.</typeparam>
internal sealed class ScalarOperationFilterInput<TScalar> : OperationFilterInput where TScalar : ScalarGraphType, new()
{
    /// <summary>Names itself after the scalar.</summary>
    public ScalarOperationFilterInput() : base($"{new TScalar().Name}OperationFilterInput", "a code") => Equality(typeof(TScalar));
}
