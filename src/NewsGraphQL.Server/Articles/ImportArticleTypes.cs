using GraphQL.Types;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Extraction;
using NewsGraphQL.Server.Conventions.Execution;
using NewsGraphQL.Server.Conventions.Mutations;
using NewsGraphQL.Server.Conventions.Scalars;

namespace NewsGraphQL.Server.Articles;

/// <summary>What <c>importArticle</c> takes.</summary>
internal sealed class ImportArticleInput : InputObjectGraphType
{
    /// <summary>Lists the fields.</summary>
    public ImportArticleInput()
    {
        Name = "ImportArticleInput";
        Description = "An article to read and store.";
        Field<NonNullGraphType<ArticleContent>>("content").Description("The article.");
        Field<UrlScalar>("url").Description("Where it is published, by which its later versions are recognised; it counts more than an address that the content states.");
        Field<NonNullGraphType<BooleanGraphType>>("dryRun").Description("Whether to store nothing and only answer what would be done and what was found.").DefaultValue(false);
    }
}

/// <summary>What <c>importArticle</c> did.</summary>
internal sealed record ImportArticlePayload : Payload
{
    /// <summary>What became of the input; null when it was refused.</summary>
    public IngestOutcome? Outcome { get; init; }

    /// <summary>The stored article.</summary>
    public Article? Article { get; init; }

    /// <summary>What was found in the text, once somebody asks; null when it was refused.</summary>
    public Lazy<ExtractedArticle>? Findings { get; init; }
}

/// <summary>What <c>importArticle</c> did, on the wire.</summary>
internal sealed class ImportArticlePayloadType : PayloadType<ImportArticlePayload>
{
    /// <summary>Adds the fields.</summary>
    public ImportArticlePayloadType() : base("ImportArticle", typeof(ArticleRefusedErrorType))
    {
        Field<ArticleType>("article").Description("The article as it is stored now; null when the content was refused, and for a dry run with a new article.").Gives(source => source.Article);
        Field<ImportOutcomeType>("outcome").Description("What was done, or would be done without `dryRun`; null when the content was refused.").Gives(source => source.Outcome);
        Field<ArticleFindingsType>("findings").Description("What was found in the content, stored or not; null when it was refused.").Gives(source => source.Findings?.Value);
    }
}

/// <summary>What became of an article that was sent.</summary>
internal sealed class ImportOutcomeType : EnumerationGraphType
{
    /// <summary>Adds the values.</summary>
    public ImportOutcomeType()
    {
        Name = "ImportOutcome";
        Description = "What became of an article that was sent.";
        Add("STORED", IngestOutcome.Stored, "It is a new article.");
        Add("UPDATED", IngestOutcome.Updated, "It is a new version of a stored article and has taken its place; the ids of the article and of quotes whose words stayed are the same.");
        Add("UNCHANGED", IngestOutcome.Unchanged, "The store has it already, as the current version or as an older one; nothing was written.");
    }
}

/// <summary>The content holds no article.</summary>
/// <param name="Code">Why, as a stable word: one of <see cref="Extraction.Reading.RefusalCode"/>.</param>
/// <param name="Message">Why, in a sentence.</param>
internal sealed record ArticleRefusedError(string Code, string Message) : UserError(Message);

/// <summary>The content holds no article, on the wire.</summary>
internal sealed class ArticleRefusedErrorType : UserErrorType<ArticleRefusedError>
{
    /// <summary>Adds the code.</summary>
    public ArticleRefusedErrorType() : base("The content holds no article that could be stored.") =>
        Field<NonNullGraphType<StringGraphType>>("code").Description("Why, as a stable word for programs, the same as `newsgraphql import` reports: `EMPTY_FILE`, `NO_BODY`, `BINARY_FILE`, `TOO_LARGE`; new ones may come.").Gives(source => source.Code);
}
