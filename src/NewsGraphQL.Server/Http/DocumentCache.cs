using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;

namespace NewsGraphQL.Server.Http;

/// <summary>Keeps parsed and validated documents, so that the same text is parsed and validated once.</summary>
internal sealed class DocumentCache : IConfigureExecution, IDisposable
{
    /// <summary>The characters of query text kept at most; a document takes about ten times its text.</summary>
    private const long MaximumCharacters = 2_000_000;

    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = MaximumCharacters });

    /// <summary>Behind options and rules, before execution.</summary>
    public float SortOrder => 200;

    /// <inheritdoc/>
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is not { Length: > 0 } text || options.Document is not null) return await next(options);
        if (_documents.TryGetValue(text, out GraphQLDocument? known))
        {
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        var result = await next(options);
        if (result is { Executed: true, Document: { } document })
            _documents.Set(text, document, new MemoryCacheEntryOptions { Size = text.Length });
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _documents.Dispose();
}
