using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Scalars;

/// <summary>An absolute web address.</summary>
internal sealed class UrlScalar : ScalarGraphType
{
    /// <summary>Names and documents the scalar.</summary>
    public UrlScalar()
    {
        Name = "URL";
        Description = "An absolute web address: `https://example.com/a`.";
        this.ApplyDirective("specifiedBy", "url", "https://url.spec.whatwg.org/");
    }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value, Description),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text when Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) => text,
        _ => ThrowValueConversionError(value),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value;
}
