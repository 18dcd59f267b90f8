using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Organizations;

/// <summary>Walks over a text and cuts out the names of organizations: known ones, and those that begin or end with a telling word.</summary>
internal sealed class OrganizationScanner(Language language)
{
    private const int Longest = 10;

    private readonly OrganizationLexicon lexicon = new(language);
    private readonly NameLexicon names = NameLexicon.Of(language);

    /// <summary>The mentions in the order of the text; they do not overlap.</summary>
    public List<OrganizationMention> Scan(AnalyzedText text)
    {
        var found = new List<OrganizationMention>();
        var spoken = SpokenNames.Of(text, names);
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                var (mention, end) = text.Tokens[at].Kind == TokenKind.Word ? At(text, at, sentence, spoken) : (null, at + 1);
                if (mention is not null) found.Add(mention);
                at = end;
            }
        }

        return found;
    }

    private (OrganizationMention? Mention, int End) At(AnalyzedText text, int at, Sentence sentence, SpokenNames spoken)
    {
        if (!lexicon.Begins(text.Of(at))) return TailedAt(text, at, sentence);
        var words = lexicon.Heads.Match(text, at, sentence.EndToken, out var head);
        var known = lexicon.Known.Match(text, at, sentence.EndToken, out var organization);
        var headed = words == 0 ? at : known > words ? HeadedEnd(text, at + known, sentence, 0, spoken) : GivenBack(text, at, words, HeadedEnd(text, at + words, sentence, head.Unknown, spoken), sentence);
        if (headed == at + words && !IsAcronym(text.Of(at))) headed = at;
        if (known > 0 && at + known >= headed && !IsPartOfName(text, at, at + known, sentence))
            return known == 1 && spoken.Contains(text.Of(at)) && names.TraitsOf(text.Of(at)).HasFlag(WordTraits.Given) ? (null, at + 1) : (new OrganizationMention(Span(text, at, at + known), organization, organization!.Kind), at + known);
        if (headed > at) return (new OrganizationMention(Span(text, at, headed), KnownAs(text, at, headed), head.Kind), headed);
        return TailedAt(text, at, sentence);
    }

    private static TextSpan Span(AnalyzedText text, int first, int end) => new(text.Tokens[first].Start, text.Tokens[end - 1].End);

    private KnownOrganization? KnownAs(AnalyzedText text, int first, int end) =>
        lexicon.Known.TryGet(Span(text, first, end).In(text.Body), out var organization) ? organization : null;

    private static bool IsCapital(AnalyzedText text, int token) => text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Body[text.Tokens[token].Start]);

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var sign in word)
        {
            if (!char.IsUpper(sign)) return false;
        }

        return word.Length > 1;
    }

    // A club or a company whose name is a family name or a place: "Everton" alone, not in "Everton Soares".
    private bool IsPartOfName(AnalyzedText text, int first, int end, Sentence sentence)
    {
        if (end - first > 1 || IsAcronym(text.Of(first))) return false;
        var isName = (names.TraitsOf(text.Of(first)) & (WordTraits.Given | WordTraits.Surname)) != 0;
        return isName && ((end < sentence.EndToken && IsPerson(text, end)) || (first > sentence.FirstToken && IsPerson(text, first - 1)));
    }

    private bool IsPerson(AnalyzedText text, int token)
    {
        if (!IsCapital(text, token)) return false;
        var traits = names.TraitsOf(text.Of(token));
        return (traits & (WordTraits.Given | WordTraits.Surname | WordTraits.NameShape)) != 0 && !traits.HasFlag(WordTraits.Common) && !IsPlace(text, token);
    }

    // "Majelis Hakim Sri Lestari Handayani": more of a name, of which one word at least is nothing else.
    private bool BeginsPerson(AnalyzedText text, int token, int end) =>
        IsPerson(text, token)
        || (IsCapital(text, token) && token + 1 < end && (names.TraitsOf(text.Of(token)) & (WordTraits.Given | WordTraits.Surname)) != 0 && IsPerson(text, token + 1));

    private bool IsPlace(AnalyzedText text, int token) => names.Places.Contains(text.Of(token));

    // From the head over common words in capitals, places and acronyms; the words of a person's name end it.
    private int HeadedEnd(AnalyzedText text, int at, Sentence sentence, int unknown, SpokenNames spoken)
    {
        var end = sentence.EndToken;
        var last = at;
        var closed = unknown == 0 && at > 0 && IsBody(text, at - 1, end);
        if (unknown > 1) at = last = PastPatron(text, at, end);
        if (unknown > 1 && last == at) at = last = PastNamesake(text, at, sentence);
        for (var next = at; next < end && next < at + Longest;)
        {
            if (closed && IsCapital(text, next) && names.TraitsOf(text.Of(next)).HasFlag(WordTraits.Given)) break;
            if (spoken.Contains(text.Of(next)) && names.Places.Match(text, next, end, out _) == 0 && lexicon.Known.Match(text, next, end, out _) == 0) break;
            var taken = Take(text, next, end, ref unknown);
            if (taken == 0) break;
            closed |= taken > 1 || IsBody(text, next, end);
            if (closed) unknown = 0;
            next += taken;
            if (IsCapital(text, next - 1) || text.Tokens[next - 1].Kind == TokenKind.Number) last = next;
        }

        return last;
    }

    // A place, an acronym or a people's name: what follows is rarely part of the body's own name.
    private bool IsBody(AnalyzedText text, int token, int end) =>
        IsPlace(text, token) || names.NeverNames.Contains(text.Of(token)) || IsAcronym(text.Of(token)) || lexicon.Known.Match(text, token, end, out _) > 0;

    // "RSUP Dr M Djamil": a body that bears the name of a person with a title.
    private int PastPatron(AnalyzedText text, int at, int end)
    {
        var next = at;
        while (next < end && (names.Honorifics.Match(text, next, end, out _) > 0 || text.Of(next) is "." || text.Of(next).Length == 1)) next++;
        return next > at && next < end && IsCapital(text, next) ? next + 1 : at;
    }

    // "RSUD Ansari Saleh", "Universitas Ahmad Dahlan": after no office the two words of a name are the body's.
    private int PastNamesake(AnalyzedText text, int at, Sentence sentence)
    {
        if (at + 1 >= sentence.EndToken || !IsCapital(text, at - 1) || !IsPerson(text, at) || !IsPerson(text, at + 1)) return at;
        if (at + 2 < sentence.EndToken && (IsCapital(text, at + 2) || names.VerbsAfter.Contains(text.Of(at + 2)) || text.Of(at + 2) is "(")) return at;
        return IsAfterOffice(text, at - 1, sentence) ? at : at + 2;
    }

    // "Direktur Utama PT Sinar Andri Sulaksana menuturkan": unknown words at the end, after an office and before no comma, are the person's.
    private int GivenBack(AnalyzedText text, int at, int words, int end, Sentence sentence)
    {
        var run = end;
        while (run < sentence.EndToken && IsUnknown(text, run)) run++;
        if (run >= sentence.EndToken || text.Tokens[run].Kind != TokenKind.Word || IsCapital(text, run)) return end;
        if (at == sentence.FirstToken || !IsAfterOffice(text, at, sentence)) return end;
        var (last, least) = (end, PastPatron(text, at + words, end));
        while (last > least && IsUnknown(text, last - 1)) last--;
        return last < end && last > at + words ? last : end;
    }

    private bool IsAfterOffice(AnalyzedText text, int at, Sentence sentence)
    {
        for (var before = at - 1; before >= Math.Max(sentence.FirstToken, at - 4); before--)
        {
            if (names.Roles.Match(text, before, at, out _) > 0) return true;
            if (text.Tokens[before].Kind != TokenKind.Word) return false;
        }

        return false;
    }

    private bool IsUnknown(AnalyzedText text, int token) =>
        IsCapital(text, token) && !IsAcronym(text.Of(token)) && !IsPlace(text, token) && !names.NeverNames.Contains(text.Of(token)) && (names.TraitsOf(text.Of(token)) & (WordTraits.Common | WordTraits.Foreign)) == 0;

    private int Take(AnalyzedText text, int token, int end, ref int unknown)
    {
        if (text.Of(token) is "(" && token + 2 < end && text.Of(token + 2) is ")" && lexicon.Tails.Contains(text.Of(token + 1))) return 3;
        if (lexicon.Tails.Match(text, token, end, out _) is var tail and > 0) return tail;
        if (!IsCapital(text, token)) return lexicon.IsJoiner(text.Of(token)) && token + 1 < end && IsCapital(text, token + 1) && names.TraitsOf(text.Of(token + 1)).HasFlag(WordTraits.Common) && !IsHead(text, token + 1, end) ? 1 : 0;
        var known = lexicon.Known.Match(text, token, end, out _);
        if (known > 0 && !IsPartOfName(text, token, token + known, new Sentence(default, 0, token, end))) return known;
        var place = names.Places.Match(text, token, end, out _);
        if (place > 0) return place;
        if (names.Roles.Match(text, token, end, out _) > 0 || names.Honorifics.Match(text, token, end, out _) > 0) return TakesTitle(text, token, end) ? 1 : 0;
        var word = text.Of(token);
        if (word.Length == 1) return 0;
        var traits = names.TraitsOf(word);
        if ((traits.HasFlag(WordTraits.Common) || (traits & (WordTraits.Foreign | WordTraits.Given | WordTraits.Surname)) == WordTraits.Foreign) && !(traits.HasFlag(WordTraits.Given) && token + 1 < end && BeginsPerson(text, token + 1, end))) return 1;
        if (IsAcronym(word) || names.NeverNames.Contains(word)) return 1;
        if (names.BodyEndings.Contains(word) && token > 0 && IsCapital(text, token - 1) && token + 2 < end && IsPerson(text, token + 1) && IsCapital(text, token + 2)) return 1;
        if (unknown == 0 || IsPersonAhead(text, token, end)) return 0;
        unknown--;
        return 1;
    }

    // "Badan Kepala ..." is cut before the office; "Dewan Pengawas", "Komisi Hukum" go on.
    private bool TakesTitle(AnalyzedText text, int token, int end) =>
        names.TraitsOf(text.Of(token)).HasFlag(WordTraits.Common) && names.Honorifics.Match(text, token, end, out _) == 0
        && token + 1 < end && IsCapital(text, token + 1) && names.TraitsOf(text.Of(token + 1)).HasFlag(WordTraits.Common);

    private bool IsHead(AnalyzedText text, int token, int end) => lexicon.Heads.Match(text, token, end, out _) > 0 || lexicon.Known.Match(text, token, end, out _) > 0;

    // A given name before another name: the person begins here.
    private bool IsPersonAhead(AnalyzedText text, int token, int end) =>
        (names.TraitsOf(text.Of(token)) & (WordTraits.Given | WordTraits.NameShape)) != 0 && token + 1 < end && IsCapital(text, token + 1) && !IsPlace(text, token);

    // A cheap look ahead: most capitals have no telling word behind them.
    private bool HasTail(AnalyzedText text, int at, int end)
    {
        for (var next = at + 1; next < Math.Min(end, at + 7); next++)
        {
            if (text.Tokens[next].Kind == TokenKind.Word && char.IsUpper(text.Body[text.Tokens[next].Start]) && lexicon.IsTail(text.Of(next))) return true;
        }

        return false;
    }

    // "Harvard University", "Toyota Motor Corp.": capitals back to a stop, ended by a telling word.
    private (OrganizationMention? Mention, int End) TailedAt(AnalyzedText text, int at, Sentence sentence)
    {
        OrganizationMention? found = null;
        var end = at + 1;
        if (!IsCapital(text, at) || !HasTail(text, at, sentence.EndToken) || names.Listed(text.Of(at)).HasFlag(WordTraits.Function) || names.Honorifics.Match(text, at, sentence.EndToken, out _) > 0) return (found, end);
        for (var next = at + 1; next < Math.Min(sentence.EndToken, at + 7); next++)
        {
            var tail = lexicon.Tails.Match(text, next, sentence.EndToken, out var kind);
            if (tail > 0)
            {
                found = new OrganizationMention(Span(text, at, next + tail), KnownAs(text, at, next + tail), kind);
                end = next + tail;
            }

            var joins = IsCapital(text, next) || (lexicon.IsJoiner(text.Of(next)) && next > at + 1 && next + 1 < sentence.EndToken && IsCapital(text, next + 1))
                || (text.Tokens[next].Touches(text.Tokens[next - 1]) && text.Of(next) is "-" or "&");
            if (!joins || names.Roles.Contains(text.Of(next))) break;
        }

        return (found, end);
    }
}
