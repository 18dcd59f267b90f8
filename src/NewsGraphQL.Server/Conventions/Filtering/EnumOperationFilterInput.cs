using GraphQL.Types;

namespace NewsGraphQL.Server.Conventions.Filtering;

/// <summary>Hot Chocolate's operators on an enum value: <c>eq neq in nin</c>.</summary>
/// <typeparam name="TEnumType">The enum's graph type.</typeparam>
internal sealed class EnumOperationFilterInput<TEnumType> : OperationFilterInput where TEnumType : EnumerationGraphType, new()
{
    /// <summary>Names itself after the enum.</summary>
    public EnumOperationFilterInput() : base($"{new TEnumType().Name}OperationFilterInput", "a value of a fixed set") =>
        Equality(typeof(TEnumType), typeof(NonNullGraphType<TEnumType>));
}
