using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Scalars;

/// <summary>The specification's <c>ID</c>: a client may write a number, and it is read as its digits, where the engine's own hands the number on.</summary>
internal sealed class TextId : IdGraphType
{
    /// <summary>Takes the name and the place of the engine's own.</summary>
    public TextId() => Name = "ID";

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => Text(base.ParseLiteral(value));

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => Text(base.ParseValue(value));

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { } text && value is not null ? text : null;
}
