using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Scalars;

/// <summary>A scalar whose values are short texts of one pattern.</summary>
internal abstract class CodeScalar : ScalarGraphType
{
    private readonly Regex _pattern;

    /// <param name="name">The scalar's name.</param>
    /// <param name="description">What its values are.</param>
    /// <param name="pattern">What every value fits.</param>
    /// <param name="specification">Where the values are defined.</param>
    protected CodeScalar(string name, string description, Regex pattern, string specification)
    {
        (Name, Description, _pattern) = (name, description, pattern);
        this.ApplyDirective("specifiedBy", "url", specification);
    }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLEnumValue code => ParseValue(code.Name.StringValue),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value, Description),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string code when _pattern.IsMatch(code) => code,
        _ => ThrowValueConversionError(value),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value;
}
