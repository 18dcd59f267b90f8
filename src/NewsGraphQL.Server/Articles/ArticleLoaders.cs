using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Loading;

namespace NewsGraphQL.Server.Articles;

/// <summary>Texts by article. Only fields that show words of the body ask for them.</summary>
internal sealed class ArticleBodyLoader(OpenStore open) : BatchLoader<int, ArticleBody>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<int, ArticleBody>> FetchAsync(IReadOnlyList<int> keys, CancellationToken stop)
    {
        await using var db = await open(stop);
        return await db.Set<ArticleBody>().AsNoTracking().Where(body => keys.Contains(body.ArticleId)).ToDictionaryAsync(body => body.ArticleId, stop);
    }
}

/// <summary>Who made an article, in printed order.</summary>
internal sealed class CreditsByArticleLoader(OpenStore open) : ChildrenLoader<ArticleCredit>(open, credit => credit.ArticleId, rows => rows.OrderBy(credit => credit.Ordinal));

/// <summary>The sources that an article names, in printed order, with their organizations.</summary>
internal sealed class SourcesByArticleLoader(OpenStore open)
    : ChildrenLoader<ArticleSource>(open, source => source.ArticleId, rows => rows.Include(source => source.Organization).OrderBy(source => source.Ordinal));

/// <summary>The links that an article gives to others, in printed order.</summary>
internal sealed class RelatedByArticleLoader(OpenStore open) : ChildrenLoader<RelatedLink>(open, link => link.ArticleId, rows => rows.OrderBy(link => link.Ordinal));
