using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using GraphQLParser.Visitors;
using NewsGraphQL.Server.Conventions.Errors;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>Looks at the size of a document before anything is done with it that takes longer the more it holds.</summary>
internal static class DocumentShape
{
    /// <summary>How many times the most fields a document may have when its fragments are written out.</summary>
    private const int WrittenOut = 10;

    /// <summary>Counts the tokens of a text, before it is parsed.</summary>
    /// <exception cref="RequestError">There are too many.</exception>
    public static void CheckText(string text, RequestLimits limits)
    {
        ROM source = text;
        try
        {
            var count = 0;
            for (var token = Lexer.Lex(source, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(source, token.End))
            {
                if (++count > limits.MaxTokens)
                    throw new RequestError(ErrorCodes.TooManyTokens, $"The document has more than {limits.MaxTokens} tokens, the most that are read. Send long lists as variables.");
            }
        }
        catch (GraphQLParserException)
        {
            // Not GraphQL: the parser says where.
        }
    }

    /// <summary>Counts what a parsed document writes.</summary>
    /// <exception cref="RequestError">It is too much of something.</exception>
    public static void Check(GraphQLDocument document, RequestLimits limits)
    {
        var counts = new Counts();
        Counter.Instance.VisitAsync(document, counts).AsTask().GetAwaiter().GetResult(); // runs to its end at once: nothing in it waits
        if (counts.Fields > limits.MaxFields)
            throw new RequestError(ErrorCodes.TooManyFields, $"The document has {counts.Fields} fields; at most {limits.MaxFields} are allowed.");
        if (new FragmentSizes(document).Largest() > limits.MaxFields * WrittenOut)
            throw new RequestError(ErrorCodes.TooManyFields, $"With its fragments written out, the document has more than {limits.MaxFields * WrittenOut} fields, the most that are allowed.");
        if (counts.Aliases > limits.MaxAliases)
            throw new RequestError(ErrorCodes.TooManyAliases, $"The document has {counts.Aliases} aliases; at most {limits.MaxAliases} are allowed. Ask for several objects with one list, such as `nodes(ids:)`.");
        if (counts.Directives > limits.MaxDirectives)
            throw new RequestError(ErrorCodes.TooManyDirectives, $"The document has {counts.Directives} directives; at most {limits.MaxDirectives} are allowed.");
    }

    private sealed class Counts : IASTVisitorContext
    {
        public int Fields { get; set; }

        public int Aliases { get; set; }

        public int Directives { get; set; }

        public CancellationToken CancellationToken => CancellationToken.None;
    }

    private sealed class Counter : ASTVisitor<Counts>
    {
        public static Counter Instance { get; } = new();

        protected override ValueTask VisitFieldAsync(GraphQLField field, Counts context)
        {
            context.Fields++;
            if (field.Alias is not null) context.Aliases++;
            return base.VisitFieldAsync(field, context);
        }

        protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Counts context)
        {
            context.Directives++;
            return base.VisitDirectiveAsync(directive, context);
        }
    }
}
