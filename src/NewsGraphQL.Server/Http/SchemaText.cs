using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using Microsoft.Net.Http.Headers;

namespace NewsGraphQL.Server.Http;

/// <summary>The schema in the schema definition language, as a file to download.</summary>
internal sealed class SchemaText(ISchema schema)
{
    private const string Methods = "GET, HEAD, OPTIONS";

    private readonly Lazy<(string Text, EntityTagHeaderValue Tag)> _content = new(() => Print(schema));

    /// <summary>The text.</summary>
    public string Text => _content.Value.Text;

    /// <summary>The text's tag.</summary>
    public EntityTagHeaderValue Tag => _content.Value.Tag;

    /// <summary>Sends the text, or 304 when the client has it; tells the methods to those who ask for them.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            http.Response.Headers.Allow = Methods;
            return;
        }

        var (text, tag) = _content.Value;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "public, no-cache"; // kept by anybody, asked after each time
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static (string, EntityTagHeaderValue) Print(ISchema schema)
    {
        schema.Initialize();
        var document = schema.ToAST();
        document.Definitions.Sort((one, other) => string.CompareOrdinal(Place(one), Place(other)));
        var text = new SDLPrinter().Print(document).ReplaceLineEndings("\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        return (text, new EntityTagHeaderValue($"\"{hash}\""));
    }

    // Types by name, whatever order they were found in; the fields of each in the order in which they were written.
    private static string Place(ASTNode definition) => definition switch
    {
        GraphQLSchemaDefinition => "",
        GraphQLDirectiveDefinition directive => $"@{directive.Name.StringValue}",
        INamedNode named => named.Name.StringValue,
        _ => "~",
    };
}
