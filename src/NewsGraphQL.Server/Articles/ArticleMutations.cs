using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Ingest;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Reading;
using NewsGraphQL.Server.Conventions;
using NewsGraphQL.Server.Conventions.Errors;
using NewsGraphQL.Server.Conventions.Mutations;
using NewsGraphQL.Server.Conventions.Nodes;

namespace NewsGraphQL.Server.Articles;

/// <summary>The mutations of articles. They write as <c>import</c> does: through the one ingester, all of an article or nothing.</summary>
internal static partial class ArticleMutations
{
    /// <summary>Adds <c>importArticle</c> and <c>removeArticle</c>.</summary>
    public static void AddArticleMutations(this ObjectGraphType mutation)
    {
        mutation.Mutation<ImportArticleInput, ImportArticlePayloadType, ImportArticlePayload>("importArticle",
            "Reads an article and stores what is found in it. The same content again changes nothing; other content under the same address is its new version.", ImportAsync);
        mutation.Mutation<RemoveArticleInput, RemoveArticlePayloadType, RemoveArticlePayload>("removeArticle",
            "Takes an article out, with its quotes and with the people and organizations that no other article names.", RemoveAsync);
    }

    private static async Task<ImportArticlePayload> ImportAsync(IResolveFieldContext context, IReadOnlyDictionary<string, object?> input)
    {
        var services = context.RequestServices!;
        var read = ArticleContent.Read(services.GetRequiredService<NewsReaders>(), (IDictionary<string, object?>)input["content"]!, (string?)input.GetValueOrDefault("url"));
        if (read is not ReadResult.Read(var document, _)) return Refused((ReadResult.Refused)read);
        var found = new Lazy<ExtractedArticle>(() => services.GetRequiredService<NewsExtractor>().Extract(document));
        var ingester = services.GetRequiredService<ArticleIngester>();
        var result = await WritingAsync(services, () => input["dryRun"] is true
            ? ingester.PreviewAsync(found.Value, context.CancellationToken)
            : found.IsValueCreated ? ingester.IngestAsync(found.Value, context.CancellationToken) : ingester.IngestAsync(document, context.CancellationToken));
        return new ImportArticlePayload { Outcome = result.Outcome, Article = await FindAsync(context, result.ArticleId), Findings = found };
    }

    private static async Task<RemoveArticlePayload> RemoveAsync(IResolveFieldContext context, IReadOnlyDictionary<string, object?> input)
    {
        var id = (string)input["id"]!;
        var key = GlobalId.Parse(id, nameof(Article));
        var removed = await WritingAsync(context.RequestServices!, () => context.RequestServices!.GetRequiredService<ArticleIngester>().RemoveAsync(key, context.CancellationToken));
        return removed
            ? new RemoveArticlePayload { RemovedArticleId = id }
            : new RemoveArticlePayload { Errors = [new ArticleNotFoundError(id)] };
    }

    private static ImportArticlePayload Refused(ReadResult.Refused refused) =>
        new() { Errors = [new ArticleRefusedError(refused.Code, $"Nothing was stored: {refused.Reason}.")] };

    // Of its own, not by the loader: a later mutation of the same request must not see what an earlier one read.
    private static async Task<Article?> FindAsync(IResolveFieldContext context, int id)
    {
        await using var db = await context.RequestServices!.GetRequiredService<OpenStore>()(context.CancellationToken);
        return await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Id == id, context.CancellationToken);
    }

    private static async Task<T> WritingAsync<T>(IServiceProvider services, Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (StoreException problem)
        {
            CannotWrite(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ArticleMutations)), problem);
            throw new RequestError(ErrorCodes.StoreUnavailable, "The store cannot be written at the moment; nothing was changed. Try again later.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A mutation could not write the store")]
    private static partial void CannotWrite(ILogger log, StoreException problem);
}
