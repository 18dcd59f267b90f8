using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Server.Conventions.Scalars;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Connections;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Articles;

/// <summary>The root fields that give articles.</summary>
internal static class ArticleQueries
{
    /// <summary>Adds <c>article</c> and <c>articles</c>.</summary>
    public static void AddArticles(this ObjectGraphType query)
    {
        query.Field<ArticleType>("article").Description("One article; null when there is none.")
            .Argument<NonNullGraphType<ArticleBy>>("by", argument => argument.Description = "What it is found by: exactly one field.")
            .ResolveAsync(async context =>
            {
                var by = context.GetArgument<Dictionary<string, object?>>("by").Single();
                await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
                var articles = db.Set<Article>().AsNoTracking();
                var value = (string)by.Value!;
                return by.Key switch
                {
                    "id" => await Keyed(articles, GlobalId.Parse(value, nameof(Article)), context.CancellationToken),
                    "slug" => await articles.SingleOrDefaultAsync(article => article.Slug == value, context.CancellationToken),
                    _ => await articles.SingleOrDefaultAsync(article => article.Url == value, context.CancellationToken),
                };
            });
        query.Field<NonNullGraphType<CorpusType>>("corpus").Description("All that is stored, in numbers.").Resolve(_ => Corpus.Whole);
        query.List<ArticleType, ArticleFilterInput, ArticleSortInput, Article, Article>("articles", "All articles, newest first; undated ones last.", ArticleLists.All);
    }

    private static Task<Article?> Keyed(IQueryable<Article> articles, int key, CancellationToken stop) => articles.SingleOrDefaultAsync(article => article.Id == key, stop);
}

/// <summary>What an article is found by.</summary>
internal sealed class ArticleBy : InputObjectGraphType
{
    /// <summary>Lists the ways.</summary>
    public ArticleBy()
    {
        Name = "ArticleBy";
        Description = "What an article is found by: exactly one field.";
        IsOneOf = true;
        Field<IdGraphType>("id").Description("Its id.");
        Field<StringGraphType>("slug").Description("Its readable name.");
        Field<UrlScalar>("url").Description("Its address, exactly.");
    }
}
