using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Scalars;

/// <summary>The specification's <c>Float</c>, which knows finite numbers only: a number too large for 64 bits is refused, where the engine's own makes it infinite.</summary>
internal sealed class FiniteFloat : FloatGraphType
{
    /// <summary>Takes the name and the place of the engine's own.</summary>
    public FiniteFloat() => Name = "Float";

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => base.ParseLiteral(value) is var number && IsFinite(number) ? number : ThrowLiteralConversionError(value);

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => base.ParseValue(value) is var number && IsFinite(number) ? number : ThrowValueConversionError(value);

    /// <inheritdoc/>
    public override bool CanParseLiteral(GraphQLValue value) => base.CanParseLiteral(value) && IsFinite(base.ParseLiteral(value));

    /// <inheritdoc/>
    public override bool CanParseValue(object? value) => base.CanParseValue(value) && IsFinite(base.ParseValue(value));

    private static bool IsFinite(object? number) => number is not double large || double.IsFinite(large);
}
