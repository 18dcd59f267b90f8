using System.Collections.Immutable;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Extraction.People;

/// <summary>Reads the office or description that stands before a name, or after it in apposition.</summary>
internal sealed class RoleReader
{
    // An office of more words than this is a sentence that was misread.
    private const int Longest = 16;

    private readonly NameContext context;
    private readonly AnalyzedText text;
    private readonly List<(TextSpan Span, string Name)> organizations;
    private readonly List<(TextSpan Span, string Code)> countries;

    public RoleReader(NameContext context, ImmutableArray<ExtractedOrganization> organizations, ImmutableArray<ExtractedCountry> countries)
    {
        this.context = context;
        text = context.Text;
        this.organizations = [.. organizations.SelectMany(organization => organization.Mentions.Select(span => (span, organization.Name))).OrderBy(pair => pair.span.Start)];
        this.countries = [.. countries.SelectMany(country => country.Mentions.Select(mention => (mention.Span, country.Code))).OrderBy(pair => pair.Span.Start)];
    }

    /// <summary>The roles beside one mention.</summary>
    public IEnumerable<PersonRole> Of(TextSpan mention)
    {
        var first = text.TokenAt(mention.Start);
        var sentence = text.Sentences[text.SentenceAt(mention.Start)];
        if (Before(first, sentence) is { } before) yield return Role(before);
        var end = text.TokenAt(mention.End);
        if (After(end, sentence) is { } after) yield return Role(after);
    }

    private PersonRole Role(TextSpan span) => new(
        span.In(text.Body), span, Inside(countries, span), Inside(organizations, span));

    private static string? Inside(List<(TextSpan Span, string Value)> list, TextSpan span)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }

        return low < list.Count && span.Contains(list[low].Span) ? list[low].Value : null;
    }

    // Back from the name over the words of an office to its head; a comma may stand between office and name.
    private TextSpan? Before(int name, Sentence sentence)
    {
        var last = name - 1;
        if (last >= sentence.FirstToken && context.IsSign(last, ',')) last--;
        var lowest = Math.Max(sentence.FirstToken, last - Longest);
        var head = -1;
        var small = 0;
        for (var at = last; at >= lowest; at--)
        {
            if (context.RoleOf(at) == TokenRole.RoleHead)
            {
                head = at;
                small = 0;
                continue;
            }

            if (head >= 0 || !IsPartOfOffice(at, last, ref small)) break;
        }

        if (head < 0) return null;
        while (last > head && context.RoleOf(last) == TokenRole.None && text.Tokens[last].Kind == TokenKind.Punctuation && !context.IsSign(last, ')')) last--;
        return new TextSpan(text.Tokens[head].Start, text.Tokens[last].End);
    }

    private bool IsPartOfOffice(int at, int last, ref int small)
    {
        if (context.RoleOf(at) is TokenRole.Organization or TokenRole.Country or TokenRole.Place or TokenRole.Honorific) return true;
        if (text.Tokens[at].Kind == TokenKind.Number) return false;
        if (context.IsSign(at, '(') || context.IsSign(at, ')') || context.IsSign(at, '-') || context.IsSign(at, '/')) return true;
        if (context.IsSign(at, '.')) return at > 0 && text.Tokens[at - 1].Touches(text.Tokens[at]) && at <= last;
        if (text.Tokens[at].Kind != TokenKind.Word) return false;
        if (context.IsCapital(at)) return true;
        return ++small <= 4 && !context.Lexicon.VerbsAfter.Contains(text.Of(at)) && !context.Lexicon.VerbsBefore.Contains(text.Of(at))
            && !context.Lexicon.WeakVerbs.Contains(text.Of(at)) && !context.Lexicon.Relatives.Contains(text.Of(at));
    }

    // ", anggota politbiro Partai Komunis China yang berkuasa": from the head to the next comma, stop, relative word or verb.
    private TextSpan? After(int end, Sentence sentence)
    {
        if (!context.IsSign(end, ',')) return null;
        var head = end + 1;
        while (head < Math.Min(sentence.EndToken, end + 4) && context.RoleOf(head) != TokenRole.RoleHead && text.Tokens[head].Kind == TokenKind.Word) head++;
        if (head >= sentence.EndToken || context.RoleOf(head) != TokenRole.RoleHead) return null;
        var at = head;
        while (at < sentence.EndToken && at < head + Longest && IsInApposition(at)) at++;
        return at > head ? new TextSpan(text.Tokens[head].Start, text.Tokens[at - 1].End) : null;
    }

    private bool IsInApposition(int at)
    {
        if (text.Tokens[at].Kind == TokenKind.Word)
        {
            var word = text.Of(at);
            return context.RoleOf(at) == TokenRole.RoleHead
                || !(context.Lexicon.Relatives.Contains(word) || context.Lexicon.VerbsAfter.Contains(word) || context.Lexicon.WeakVerbs.Contains(word));
        }

        return context.IsSign(at, '(') || context.IsSign(at, ')') || context.IsSign(at, '-') || context.IsSign(at, '.') && at + 1 < text.Tokens.Length && context.IsSign(at + 1, ',') is false && text.Tokens[at - 1].Span.Length <= 2;
    }
}
