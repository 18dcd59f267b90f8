using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Scalars;

namespace NewsGraphQL.Server.Articles;

/// <summary>Stands for all that is stored; each field asks the store for itself, and only when it is selected.</summary>
internal sealed class Corpus
{
    /// <summary>The only one.</summary>
    public static Corpus Whole { get; } = new();
}

/// <summary>All that is stored, on the wire.</summary>
internal sealed class CorpusType : ObjectGraphType<Corpus>
{
    /// <summary>Adds the fields.</summary>
    public CorpusType()
    {
        Name = "Corpus";
        Description = "All that is stored: its sizes, its languages, the time that it spans. Each field is counted when it is asked for.";
        Count("articles", "How many articles are stored.", db => db.Set<Article>().CountAsync);
        Count("quotes", "How many quotes were found in them.", db => db.Set<Quote>().CountAsync);
        Count("people", "How many people they name.", db => db.Set<Person>().CountAsync);
        Count("organizations", "How many organizations they name.", db => db.Set<Organization>().CountAsync);
        Count("countries", "How many countries they name.", db => db.Set<ArticleCountry>().Select(link => link.CountryId).Distinct().CountAsync);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LanguageTagScalar>>>>("languages").Description("The languages of the articles, in the order of their tags.")
            .ResolveAsync(async context => await AskAsync(context, (db, stop) => db.Set<Article>().Select(article => article.Language).Distinct().Order().ToListAsync(stop)));
        Time("firstPublishedAt", "When the earliest article was published; null when no article has a date.", db => db.Set<Article>().MinAsync);
        Time("lastPublishedAt", "When the latest article was published; null when no article has a date.", db => db.Set<Article>().MaxAsync);
        Field<NonNullGraphType<StringGraphType>>("extractorVersion").Description("The version of the rules that new articles are read with.").Resolve(_ => NewsExtractor.Version);
    }

    private delegate Task<DateTime?> Extreme(System.Linq.Expressions.Expression<Func<Article, DateTime?>> of, CancellationToken stop);

    private void Count(string name, string description, Func<DbContext, Func<CancellationToken, Task<int>>> count) =>
        Field<NonNullGraphType<IntGraphType>>(name).Description(description).ResolveAsync(async context => await AskAsync(context, (db, stop) => count(db)(stop)));

    private void Time(string name, string description, Func<DbContext, Extreme> extreme) =>
        Field<DateTimeScalar>(name).Description(description).ResolveAsync(async context => await AskAsync(context, (db, stop) => extreme(db)(article => article.PublishedUtc, stop)));

    private static async Task<T> AskAsync<T>(GraphQL.IResolveFieldContext context, Func<DbContext, CancellationToken, Task<T>> ask)
    {
        await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
        return await ask(db, context.CancellationToken);
    }
}
