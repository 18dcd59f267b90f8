using NewsGraphQL.Data.Articles;
using NewsGraphQL.Server.Conventions.Sorting;

namespace NewsGraphQL.Server.Articles;

/// <summary>What articles are sorted by.</summary>
internal sealed class ArticleSortInput : SortInput<Article>
{
    /// <summary>Lists the members.</summary>
    public ArticleSortInput() : base("articles")
    {
        Sort("publishedAt", article => article.SortUtc, article => article.PublishedUtc == null, "When it was published.");
        Sort("modifiedAt", article => article.ModifiedUtc, "When it was last changed.");
        Sort("headline", article => article.Headline, "Its headline, by code unit.");
        Sort("section", article => article.Section, "Its rubric.");
        Sort("language", article => article.Language, "Its language.");
        Sort("wordCount", article => article.WordCount, "The number of words.");
        Sort("slug", article => article.Slug, "Its readable name.");
    }
}
