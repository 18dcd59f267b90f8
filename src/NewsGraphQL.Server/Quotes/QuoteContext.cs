using GraphQL.Types;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Quotes;

/// <summary>The words around a quote.</summary>
/// <param name="Before">The words before it, marks included.</param>
/// <param name="After">The words after it, marks included.</param>
internal sealed record QuoteContext(string Before, string After)
{
    private const int Reach = 160;

    /// <summary>The surroundings of a quote within its paragraph and the neighbouring words.</summary>
    public static QuoteContext Of(Quote quote, string body) => new(
        body[WholeWord(body, Math.Max(0, quote.Start - Reach), quote.Start, forward: true)..quote.Start],
        body[quote.End..WholeWord(body, Math.Min(body.Length, quote.End + Reach), quote.End, forward: false)]);

    // Moves a cut to the next word's edge, so that no word and no surrogate pair is shown in half.
    private static int WholeWord(string body, int cut, int stop, bool forward)
    {
        while (cut != stop && cut > 0 && cut < body.Length && !char.IsWhiteSpace(body[forward ? cut - 1 : cut])) cut += forward ? 1 : -1;
        return cut;
    }
}

/// <summary>The words around a quote, on the wire.</summary>
internal sealed class QuoteContextType : ObjectGraphType<QuoteContext>
{
    /// <summary>Adds the fields.</summary>
    public QuoteContextType()
    {
        Name = "QuoteContext";
        Description = "The words around a quote, at whole words, for a card or a highlight: `before`, the quote, `after` read on as in the article.";
        Field<NonNullGraphType<StringGraphType>>("before").Description("Up to 160 code units before the quote, its opening mark included.").Gives(source => source.Before);
        Field<NonNullGraphType<StringGraphType>>("after").Description("Up to 160 code units after the quote, its closing mark included.").Gives(source => source.After);
    }
}
