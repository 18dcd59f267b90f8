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
        Description = "An absolute web address, `http` or `https`, exactly as it is stored: `https://example.com/a`.";
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
        string text when IsAddress(text) => text,
        _ => ThrowValueConversionError(value),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value;

    // Uri mends what it reads: spaces around, a missing slash. An address is taken as it stands or not at all.
    private static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit)) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0;
}
