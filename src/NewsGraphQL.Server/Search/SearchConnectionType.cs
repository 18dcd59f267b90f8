using GraphQL.DataLoader;
using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Search;

/// <summary>One page of the omnibox.</summary>
internal sealed class SearchConnectionType : ObjectGraphType<Connection>
{
    /// <summary>Adds Relay's fields.</summary>
    public SearchConnectionType()
    {
        Name = "SearchConnection";
        Description = "One page of what a search found: countries, people, organizations, articles, quotes, in this order.";
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("Whether there are pages before and after this one.").Gives(source => source);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SearchEdgeType>>>>("edges").Description("The finds of this page, each with its cursor, in the order of the list.").Gives(source => source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SearchResultType>>>>("nodes").Description("The finds of this page, in the order of the list.")
            .Resolve(context => context.Source.Edges.Select(edge => SearchEdgeType.Load(context.RequestServices!, (OmniboxHit)edge.Node)).ToArray());
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description("How many finds there are, whatever the page. Counted only when asked for.").Gives(source => source.TotalCount);
    }
}

/// <summary>A find and its place.</summary>
internal sealed class SearchEdgeType : ObjectGraphType<Edge>
{
    /// <summary>Adds Relay's fields.</summary>
    public SearchEdgeType()
    {
        Name = "SearchEdge";
        Description = "A find and its place in the list.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("The find's place: pass it as `after`.").Gives(source => source.Cursor);
        Field<NonNullGraphType<SearchResultType>>("node").Description("The find.").Resolve(context => Load(context.RequestServices!, (OmniboxHit)context.Source.Node));
        Field<NonNullGraphType<FloatGraphType>>("score").Description("How well it fits, the greater the better, to compare with others of its type: of people and organizations by how many articles name them.").Gives(source => source.Score);
    }

    /// <summary>The row of a find, read together with the others of its type.</summary>
    public static IDataLoaderResult Load(IServiceProvider services, OmniboxHit hit) => hit.Type switch
    {
        SearchType.Country => services.GetRequiredService<EntityLoader<Country>>().Load(hit.Id),
        SearchType.Person => services.GetRequiredService<EntityLoader<Person>>().Load(hit.Id),
        SearchType.Organization => services.GetRequiredService<EntityLoader<Organization>>().Load(hit.Id),
        SearchType.Article => services.GetRequiredService<EntityLoader<Article>>().Load(hit.Id),
        _ => services.GetRequiredService<EntityLoader<Quote>>().Load(hit.Id),
    };
}
