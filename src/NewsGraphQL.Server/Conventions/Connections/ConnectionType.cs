using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Searching;

namespace NewsGraphQL.Server.Conventions.Connections;

/// <summary>An object type that lists are made of.</summary>
internal interface IListed
{
    /// <summary>The plural that names the connection: "Quotes" makes <c>QuotesConnection</c>.</summary>
    static abstract string Plural { get; }

    /// <summary>Whether lists of this type take <c>search</c>.</summary>
    static virtual bool IsSearched => false;

    /// <summary>Adds what lists of this type offer beyond a page, such as counts.</summary>
    static virtual void Extend(ObjectGraphType<Connection> connection)
    {
    }
}

/// <summary>Relay's connection in Hot Chocolate's shape.</summary>
/// <typeparam name="TNode">The items' graph type.</typeparam>
internal sealed class ConnectionType<TNode> : ObjectGraphType<Connection> where TNode : class, IGraphType, IListed
{
    /// <summary>Names itself after the items' plural.</summary>
    public ConnectionType()
    {
        Name = $"{TNode.Plural}Connection";
        Description = $"One page of a list of {TNode.Plural.ToLowerInvariant()}.";
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("Whether there are pages before and after this one.").Gives(source => source);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<TNode>>>>>("edges")
            .Description("The items of this page, each with its cursor, in the order of the list.").Gives(source => source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes")
            .Description("The items of this page, in the order of the list.").Gives(source => source.Edges.Select(edge => edge.Node));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many items the whole list has, whatever the page. Counted only when asked for.").Gives(source => source.TotalCount);
        TNode.Extend(this);
    }
}

/// <summary>Relay's edge.</summary>
/// <typeparam name="TNode">The item's graph type.</typeparam>
internal sealed class EdgeType<TNode> : ObjectGraphType<Edge> where TNode : class, IGraphType, IListed
{
    /// <summary>Names itself after the items' plural.</summary>
    public EdgeType()
    {
        Name = $"{TNode.Plural}Edge";
        Description = "An item and its place in the list.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("The item's place: pass it as `after` or `before`.").Gives(source => source.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description("The item.").Gives(source => source.Node);
        if (!TNode.IsSearched) return;
        Field<FloatGraphType>("score").Description("How well the item fits `search`, the greater the better, to compare within one answer; null without `search`.").Gives(source => source.Score);
        Field<ListGraphType<NonNullGraphType<TextMatchType>>>("textMatches").Description("Where in the item the words of `search` stand, in the order of its text; null without `search`.").Resolve(context => context.Source.Matches?.Invoke(context));
    }
}

/// <summary>Relay's page information.</summary>
internal sealed class PageInfoType : ObjectGraphType<Connection>
{
    /// <summary>Adds Relay's four fields.</summary>
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Whether there are pages before and after this one, and where they begin.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Description("Whether items follow this page.").Gives(source => source.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Description("Whether items come before this page.").Gives(source => source.HasPreviousPage);
        Field<StringGraphType>("startCursor").Description("The first item's cursor; null on an empty page.").Gives(source => source.Edges is [var edge, ..] ? edge.Cursor : null);
        Field<StringGraphType>("endCursor").Description("The last item's cursor: pass it as `after` for the next page; null on an empty page.").Gives(source => source.Edges is [.., var edge] ? edge.Cursor : null);
    }
}
