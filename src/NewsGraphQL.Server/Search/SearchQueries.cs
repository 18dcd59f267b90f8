using GraphQL;
using GraphQL.Types;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Search;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Searching;

namespace NewsGraphQL.Server.Search;

/// <summary>The root fields that find anything by words.</summary>
internal static class SearchQueries
{
    private static readonly SearchType[] AllTypes = Enum.GetValues<SearchType>();

    /// <summary>Adds <c>search</c> and <c>suggest</c>.</summary>
    public static void AddSearch(this ObjectGraphType query)
    {
        query.Field<NonNullGraphType<SearchConnectionType>>("search")
            .Description("One search over everything, for an omnibox, type by type: countries, people, organizations, articles, quotes. Of people and organizations those with the very name come first, then those that most articles name; of the other types the best first.")
            .Argument<NonNullGraphType<StringGraphType>>("query", argument => argument.Description =
                $"Words, all of which must be found in any form; `\"a phrase\"` as it stands, `-word` not at all, the last word may be the beginning of one. At most {SearchSource<object>.MaximumLength} characters.")
            .Argument<ListGraphType<NonNullGraphType<SearchTypeType>>>("types", argument => argument.Description = "What to look for; everything when left out.")
            .Argument<IntGraphType>("first", argument => argument.Description = $"How many from the start: at most {PageArguments.MaximumWord}, {PageArguments.DefaultWord} when neither `first` nor `last` is given.")
            .Argument<StringGraphType>("after", argument => argument.Description = "Begin behind this cursor.")
            .Argument<IntGraphType>("last", argument => argument.Description = $"How many from the end: at most {PageArguments.MaximumWord}, {PageArguments.DefaultWord} when neither `first` nor `last` is given.")
            .Argument<StringGraphType>("before", argument => argument.Description = "End before this cursor.")
            .ResolveAsync(async context => await SearchAsync(context));
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<SuggestionType>>>>("suggest")
            .Description("Completes a name while it is typed: names and aliases with a word that begins so, the very name first, then those that more articles mention; behind them names that are spelled alike, the most alike first.")
            .Argument<NonNullGraphType<StringGraphType>>("prefix", argument => argument.Description = $"What is typed so far, at most {SearchSource<object>.MaximumLength} characters.")
            .Argument<ListGraphType<NonNullGraphType<SearchTypeType>>>("types", argument => argument.Description = "Whose names: countries, people, organizations; all three when left out. Articles and quotes have no names and are passed over.")
            .Argument<NonNullGraphType<IntGraphType>>("first", argument => { argument.Description = $"How many at most, from 0 to {PageArguments.MaximumWord}."; argument.DefaultValue = PageArguments.DefaultSize; })
            .ResolveAsync(async context => await SuggestAsync(context));
    }

    private static async Task<Connection> SearchAsync(IResolveFieldContext context)
    {
        var page = PageArguments.Of(context);
        var words = SearchQuery.Parse(Checked(context.GetArgument<string>("query"), "query"));
        var types = (context.GetArgument<List<SearchType>?>("types") ?? [.. AllTypes]).Distinct().Order().ToArray();
        var selected = context.SubFields?.Values.Select(field => field.Field.Name.StringValue).ToHashSet(StringComparer.Ordinal) ?? [];
        var search = context.RequestServices!.GetRequiredService<NewsSearch>();
        await using var db = (NewsDbContext)await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
        var found = selected.Overlaps(["edges", "nodes", "pageInfo"]) ? await Omnibox.FindAsync(db, search, words, types, page, context.CancellationToken) : [];
        var count = selected.Contains("totalCount") ? await Omnibox.CountAsync(db, search, words, types, context.CancellationToken) : (int?)null;
        var edges = found.Take(page.Size).Select(hit => new Edge(hit, () => hit.Cursor) { Score = -hit.Rank }).ToList();
        if (page.Backward) edges.Reverse();
        var (more, cut) = (found.Count > page.Size, page.Backward ? page.Before is not null : page.After is not null);
        return page.Backward ? new Connection(edges, cut, more, count) : new Connection(edges, more, cut, count);
    }

    private static async Task<IReadOnlyList<NameSuggestion>> SuggestAsync(IResolveFieldContext context)
    {
        var first = PageArguments.Limit(context);
        var typed = Checked(context.GetArgument<string>("prefix"), "prefix");
        var owners = (context.GetArgument<List<SearchType>?>("types") ?? [.. AllTypes]).Select(Owner).OfType<NameOwner>().ToHashSet();
        await using var db = (NewsDbContext)await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
        return await context.RequestServices!.GetRequiredService<NameSuggestions>().SuggestAsync(db, typed, owners, first, context.CancellationToken);
    }

    private static NameOwner? Owner(SearchType type) => type switch
    {
        SearchType.Country => NameOwner.Country,
        SearchType.Person => NameOwner.Person,
        SearchType.Organization => NameOwner.Organization,
        _ => null,
    };

    private static string Checked(string words, string argument) => words.Length <= SearchSource<object>.MaximumLength
        ? words
        : throw new RequestError(ErrorCodes.SearchTooLong, $"`{argument}` is at most {SearchSource<object>.MaximumLength} characters long.");
}
