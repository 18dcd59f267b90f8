using GraphQL.Types;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Search;

/// <summary>A suggestion on the wire.</summary>
internal sealed class SuggestionType : ObjectGraphType<NameSuggestion>
{
    /// <summary>Adds the fields.</summary>
    public SuggestionType()
    {
        Name = "Suggestion";
        Description = "A name that completes or corrects what is being typed.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The name or alias that fits.").Gives(source => source.Text);
        Field<NonNullGraphType<BooleanGraphType>>("isExact").Description("Whether what was typed begins a word of the name; false for a name that is only spelled alike.").Gives(source => source.IsExact);
        Field<NonNullGraphType<SearchTypeType>>("type").Description("What has the name.").Gives(source => Type(source));
        Field<NonNullGraphType<SearchResultType>>("node").Description("Who or what has the name.")
            .Resolve(context => SearchEdgeType.Load(context.RequestServices!, new OmniboxHit(Type(context.Source), context.Source.Id, 0)));
    }

    private static SearchType Type(NameSuggestion suggestion) => suggestion.Owner switch
    {
        NameOwner.Country => SearchType.Country,
        NameOwner.Person => SearchType.Person,
        _ => SearchType.Organization,
    };
}
