using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Loading;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Quotes;

/// <summary>The root fields that give quotes.</summary>
internal static class QuoteQueries
{
    /// <summary>Adds <c>quote</c> and <c>quotes</c>.</summary>
    public static void AddQuotes(this ObjectGraphType query)
    {
        query.Field<QuoteType>("quote").Description("One quote; null when there is none.")
            .Argument<NonNullGraphType<IdGraphType>>("id", argument => argument.Description = "Its id.")
            .Resolve(context => context.RequestServices!.GetRequiredService<EntityLoader<Quote>>().Load(GlobalId.Parse(context.GetArgument<string>("id"), nameof(Quote))));
        query.List<QuoteType, QuoteFilterInput, QuoteSortInput, Quote, Quote>("quotes", "All quotes, newest first; undated ones last.", QuoteLists.All);
    }
}
