using GraphQL.Types;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Mutations;

namespace NewsGraphQL.Server.Articles;

/// <summary>What <c>removeArticle</c> takes.</summary>
internal sealed class RemoveArticleInput : InputObjectGraphType
{
    /// <summary>Lists the fields.</summary>
    public RemoveArticleInput()
    {
        Name = "RemoveArticleInput";
        Description = "An article to take out.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("The article's id.");
    }
}

/// <summary>What <c>removeArticle</c> did.</summary>
internal sealed record RemoveArticlePayload : Payload
{
    /// <summary>The id of the article that is gone; null when there was none.</summary>
    public string? RemovedArticleId { get; init; }
}

/// <summary>What <c>removeArticle</c> did, on the wire.</summary>
internal sealed class RemoveArticlePayloadType : PayloadType<RemoveArticlePayload>
{
    /// <summary>Adds the fields.</summary>
    public RemoveArticlePayloadType() : base("RemoveArticle", typeof(ArticleNotFoundErrorType)) =>
        Field<IdGraphType>("removedArticleId").Description("The id of the article that is gone, for caches; null when there was none.").Gives(source => source.RemovedArticleId);
}

/// <summary>There is no such article.</summary>
/// <param name="Id">The id that was given.</param>
internal sealed record ArticleNotFoundError(string Id) : UserError("There is no article with this id; it may have been removed before.");

/// <summary>There is no such article, on the wire.</summary>
internal sealed class ArticleNotFoundErrorType : UserErrorType<ArticleNotFoundError>
{
    /// <summary>Adds the id.</summary>
    public ArticleNotFoundErrorType() : base("There is no article with the id.") =>
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id that was given.").Gives(source => source.Id);
}
