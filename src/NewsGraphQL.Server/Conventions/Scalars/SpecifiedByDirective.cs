using GraphQL.Types;
using GraphQLParser.AST;

namespace NewsGraphQL.Server.Conventions.Scalars;

/// <summary>The specification's built-in <c>@specifiedBy</c>, which the engine leaves to the schema.</summary>
internal sealed class SpecifiedByDirective : Directive
{
    /// <summary>Adds the address.</summary>
    public SpecifiedByDirective() : base("specifiedBy", DirectiveLocation.Scalar)
    {
        Description = "Says where a scalar's values are defined.";
        Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>> { Name = "url", Description = "The address of the definition." });
    }
}
