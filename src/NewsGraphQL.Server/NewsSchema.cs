using GraphQL.MicrosoftDI;
using GraphQL.Types;
using Microsoft.Extensions.Options;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Articles;
using NewsGraphQL.Server.Changes;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Introspection;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Conventions.Nodes;
using NewsGraphQL.Server.Conventions.Scalars;
using NewsGraphQL.Server.Countries;
using NewsGraphQL.Server.Organizations;
using NewsGraphQL.Server.People;
using NewsGraphQL.Server.Quotes;
using NewsGraphQL.Server.Search;

namespace NewsGraphQL.Server;

/// <summary>The graph of who said what, where, about whom.</summary>
internal sealed class NewsSchema : Schema
{
    private readonly PageLimits _pages;

    /// <summary>Builds the schema; its types are activated from <paramref name="services"/>.</summary>
    public NewsSchema(IServiceProvider services) : base(new SelfActivatingServiceProvider(services))
    {
        _pages = services.GetRequiredService<IOptions<PageLimits>>().Value;
        RegisterType(new FiniteFloat());
        RegisterType(new TextId());
        Description = "News articles as a graph of who said what, where, about whom. Every fact points at the place in the text that proves it.";
        var query = new ObjectGraphType { Name = "Query", Description = "Where every request begins." };
        query.AddNodeFields();
        query.AddArticles();
        query.AddPeople();
        query.AddOrganizations();
        query.AddCountries();
        query.AddQuotes();
        query.AddSearch();
        query.AddChanges();
        Query = query;
        var mutation = new ObjectGraphType { Name = "Mutation", Description = "Changes of the graph. They need an API key that may write." };
        mutation.AddArticleMutations();
        Mutation = mutation;
        var subscription = new ObjectGraphType { Name = "Subscription", Description = "What is told as it happens: over a WebSocket (graphql-transport-ws) at the same address, or as `text/event-stream`." };
        subscription.Added<ArticleType, ArticleFilterInput, Article>("articleAdded", "Each new article, as soon as it is stored; new versions of stored articles are told by `changes`.");
        subscription.Added<QuoteType, QuoteFilterInput, Quote>("quoteAdded", "Each new quote, as soon as its article is stored: of new articles, and the new ones of an article's new version.");
        Subscription = subscription;
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Directives.Register(new SpecifiedByDirective(), new OneOfDirective());
    }

    /// <inheritdoc/>
    protected override void OnBeforeInitializeType(IGraphType graphType)
    {
        CurrentIntrospection.Complete(graphType);
        _pages.Complete(graphType);
        base.OnBeforeInitializeType(graphType);
    }
}
