using GraphQL.Types;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Server.Conventions.Execution;

namespace NewsGraphQL.Server.Articles;

/// <summary>A place in an article's body with the words that stand there.</summary>
/// <param name="Span">The place.</param>
/// <param name="Text">The words.</param>
internal sealed record SpanOfText(TextSpan Span, string Text)
{
    /// <summary>The place from <paramref name="start"/> to <paramref name="end"/>; null when there is none.</summary>
    public static SpanOfText? Of(int? start, int? end, string? text) =>
        start is { } from && end is { } to && text is not null ? new SpanOfText(new TextSpan(from, to), text) : null;
}

/// <summary>Where words stand in <c>Article.body</c>.</summary>
internal sealed class TextSpanType : ObjectGraphType<SpanOfText>
{
    /// <summary>Adds the ends and the words.</summary>
    public TextSpanType()
    {
        Name = "TextSpan";
        Description = "Where words stand in `Article.body`: half-open, in UTF-16 code units, so `body.slice(start, end)` in JavaScript gives `text`.";
        Field<NonNullGraphType<IntGraphType>>("start").Description("The first code unit.").Gives(source => source.Span.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("The code unit behind the last one.").Gives(source => source.Span.End);
        Field<NonNullGraphType<StringGraphType>>("text").Description("The words, exactly as they stand there.").Gives(source => source.Text);
    }
}
