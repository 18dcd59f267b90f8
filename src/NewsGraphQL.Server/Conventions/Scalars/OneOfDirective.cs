using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Scalars;

/// <summary>The specification's built-in <c>@oneOf</c>: declared, so that tools older than it read the schema, too.</summary>
internal sealed class OneOfDirective : Directive
{
    /// <summary>Names itself.</summary>
    public OneOfDirective() : base("oneOf", DirectiveLocation.InputObject) => Description = "Exactly one field of the input must be given, and it must not be null.";
}
