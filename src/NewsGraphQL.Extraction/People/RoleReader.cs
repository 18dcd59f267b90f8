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
    private readonly List<TextSpan> people;

    public RoleReader(NameContext context, ImmutableArray<ExtractedOrganization> organizations, ImmutableArray<ExtractedCountry> countries, IEnumerable<PersonDraft> drafts)
    {
        this.context = context;
        text = context.Text;
        this.organizations = [.. organizations.SelectMany(organization => organization.Mentions.Select(span => (span, organization.Name))).OrderBy(pair => pair.span.Start)];
        people = [.. drafts.SelectMany(draft => draft.Mentions).OrderBy(span => span.Start)];
        this.countries = [.. countries.SelectMany(country => country.Mentions.Select(mention => (mention.Span, country.Code))).OrderBy(pair => pair.Span.Start)];
    }

    /// <summary>The roles beside one mention.</summary>
    public IEnumerable<PersonRole> Of(TextSpan mention)
    {
        var first = text.TokenAt(mention.Start);
        var sentence = text.Sentences[text.SentenceAt(mention.Start)];
        var end = text.TokenAt(mention.End);
        if (Before(first, end, sentence) is { } before) yield return Role(before);
        if (After(end, sentence) is { } after && !IsOfAnother(after)) yield return Role(after);
    }

    // "Dedi Mulyadi, Gubernur Pramono Anung, ...": the office of the next person in a list.
    private bool IsOfAnother(TextSpan role)
    {
        var next = FirstEndingAfter(role.Start);
        return next < people.Count && people[next].Start <= role.End + 1;
    }

    private bool IsInside(TextSpan token)
    {
        var next = FirstEndingAfter(token.Start);
        return next < people.Count && people[next].Start < token.End;
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, people.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (people[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
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
    private TextSpan? Before(int name, int end, Sentence sentence)
    {
        var last = name - 1;
        if (last >= sentence.FirstToken && context.IsSign(last, ','))
        {
            if (end - name == 1 && !context.IsSign(end, ',')) return null;
            last--;
        }

        var lowest = Math.Max(sentence.FirstToken, last - Longest);
        var head = -1;
        var list = false;
        for (var at = last; at >= lowest && !IsInside(text.Tokens[at].Span); at--)
        {
            // "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"
            list |= head < 0 && at > lowest && context.IsSign(at - 1, ',') && context.Lexicon.Joiners.Contains(text.Of(at));
            if (list && head < 0 && context.IsSign(at, ',') && at > lowest && context.IsCapital(at - 1)) continue;
            if (context.RoleOf(at) == TokenRole.RoleHead) head = at;
            else if (head >= 0 ? !context.Lexicon.IsHeadLast || !IsPremodifier(at) : !IsPartOfOffice(at, last)) break;
            else if (head >= 0) head = at;
        }

        if (head < 0) return null;
        while (last > head && context.RoleOf(last) == TokenRole.None && text.Tokens[last].Kind == TokenKind.Punctuation && !context.IsSign(last, ')')) last--;
        return new TextSpan(text.Tokens[head].Start, text.Tokens[last].End);
    }

    private bool IsPremodifier(int at) =>
        context.RoleOf(at) is TokenRole.Organization or TokenRole.Country or TokenRole.Place || (context.IsCapital(at) && !context.TraitsOf(at).HasFlag(WordTraits.Function));

    private bool IsPartOfOffice(int at, int last)
    {
        if (context.RoleOf(at) is TokenRole.Organization or TokenRole.Country or TokenRole.Place or TokenRole.Honorific) return true;
        if (text.Tokens[at].Kind == TokenKind.Number) return false;
        if (context.IsSign(at, '(') || context.IsSign(at, ')') || context.IsSign(at, '-') || context.IsSign(at, '/')) return true;
        if (context.IsSign(at, '.')) return at > 0 && text.Tokens[at - 1].Touches(text.Tokens[at]) && at <= last;
        if (text.Tokens[at].Kind != TokenKind.Word) return false;
        if (context.IsCapital(at)) return true;
        return context.Lexicon.RoleLinks.Contains(text.Of(at));
    }

    // ", anggota politbiro Partai Komunis China yang berkuasa": from the head to the next comma, stop, relative word or verb.
    private TextSpan? After(int end, Sentence sentence)
    {
        if (!context.IsSign(end, ',')) return null;
        var begin = end + 1;
        while (begin < sentence.EndToken && context.Lexicon.TraitsOf(text.Of(begin)).HasFlag(WordTraits.Function) && context.RoleOf(begin) != TokenRole.RoleHead && !context.Lexicon.Relatives.Contains(text.Of(begin))) begin++;
        var head = begin;
        while (head < Math.Min(sentence.EndToken, begin + 5) && context.RoleOf(head) != TokenRole.RoleHead && IsInApposition(head)) head++;
        if (head >= sentence.EndToken || context.RoleOf(head) != TokenRole.RoleHead) return null;
        if (!context.Lexicon.IsHeadLast && !OpensApposition(end + 1, head)) return null;
        if (!context.Lexicon.IsHeadLast) begin = head;
        var at = head;
        while (at < sentence.EndToken && at < head + Longest && IsInApposition(at)) at++;
        return new TextSpan(text.Tokens[begin].Start, text.Tokens[at - 1].End);
    }

    // ", salah satu pendiri X" is an office, ", tidak melarang warga ..." a predicate: only small words that are no verbs stand before the head.
    private bool OpensApposition(int begin, int head)
    {
        for (var at = begin; at < head; at++)
        {
            if (context.Lexicon.WeakVerbs.Contains(text.Of(at)) || context.Lexicon.Prepositions.Contains(text.Of(at)) || !(context.IsCapital(at) || context.Lexicon.TraitsOf(text.Of(at)).HasFlag(WordTraits.Function))) return false;
        }

        return true;
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
