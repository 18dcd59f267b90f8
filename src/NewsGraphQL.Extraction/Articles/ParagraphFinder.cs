using System.Buffers;
using System.Collections.Immutable;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Makes paragraphs of the lines that nobody has claimed, the dateline cut off the first, sub-headings marked.</summary>
internal sealed class ParagraphFinder(Language language, Outlets outlets)
{
    // A standfirst or two may stand above the paragraph with the dateline.
    private const int DatelineWithin = 3;
    private const int MostSubheadingWords = 12;
    private const int LongestSubheading = 110;
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    private readonly PublicationDateParser dates = new(language);
    private readonly DatelineParser datelines = new(language, outlets);

    public ArticleLayout Read(LayoutDraft found)
    {
        var sheet = found.Sheet;
        int[] lines = [.. sheet.Free()];
        Dateline? dateline = null;
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(lines.Length);
        for (var at = 0; at < lines.Length; at++)
        {
            var span = sheet.Span(lines[at]);
            if (dateline is null && at < DatelineWithin && datelines.Parse(sheet, span, at == 0) is { } printed)
            {
                dateline = printed;
                if (found.PublishedAt is null && dates.Parse(sheet.Text(printed.Span)) is [var day, ..]) found.State(day);
                span = new(printed.Span.End, span.End);
            }

            if (span.Length > 0) paragraphs.Add(new(paragraphs.Count, span, at > 0 && at + 1 < lines.Length && IsSubheading(sheet.Text(span))));
        }

        return found.Finish(dateline, paragraphs.ToImmutable());
    }

    private static bool IsSubheading(ReadOnlySpan<char> text) =>
        text.Length <= LongestSubheading && LineShape.Words(text) <= MostSubheadingWords && LineShape.BeginsWithCapital(text)
        && !text.ContainsAny(Quotes) && (!LineShape.EndsSentence(text) || text[^1] == '?');
}
