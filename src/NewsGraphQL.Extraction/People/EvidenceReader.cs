using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>Weighs a candidate by its own words and by what stands beside it.</summary>
internal sealed class EvidenceReader(NameContext context)
{
    private const WordTraits AnyName = WordTraits.Given | WordTraits.Surname | WordTraits.NameShape;

    // An office with the name of its body, its town and their short forms in brackets.
    private const int FarthestHead = 20;

    // "ahli hukum pidana pencucian uang X"
    private const int MostSmallWords = 5;

    private readonly NameLexicon lexicon = context.Lexicon;
    private readonly AnalyzedText text = context.Text;
    private readonly EvidenceBehind behind = new(context);

    /// <summary>The candidate <c>[start, end)</c> with all that speaks for and against it.</summary>
    public NameCandidate Weigh(int start, int end, int sentence, bool isCut)
    {
        var (first, limit) = (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
        var after = behind.Of(start, end, limit);
        var before = Before(start, first, (after & (NameEvidence.VerbAfter | NameEvidence.VerbWeak)) != 0 || (end - start > 1 && context.Spoken.Contains(text.Of(start))));
        // "Peneliti Komite Arsip, ⟦Anggareksa⟧, menilai": between the commas of an office and a verb stands who bears it.
        if ((before & NameEvidence.Apposed) != 0 && (after & NameEvidence.VerbWeak) != 0 && (after & NameEvidence.Apposed) != 0 && !lexicon.Relatives.Contains(text.Of(end + 1))) after |= NameEvidence.VerbAfter;
        var evidence = OfWords(start, end, sentence) | before | after;
        if ((evidence & NameEvidence.Doubtful) != 0 && end - start is 2 or 3 && IsAfterBody(start, first) && context.TraitsOf(start).HasFlag(WordTraits.Given)) evidence |= NameEvidence.FullName;
        if ((evidence & NameEvidence.Doubtful) != 0 && IsNamedSlot(start, end, evidence)) evidence = (evidence & ~NameEvidence.Doubtful) | (end - start > 1 ? NameEvidence.FullName : 0);
        if (IsFollowedByBody(end, limit) && ((evidence & NameEvidence.Unknown) != 0 || (end - start == 1 && context.RoleOf(end) is TokenRole.Place or TokenRole.Country))) evidence |= NameEvidence.Doubtful;
        if (isCut && (evidence & NameEvidence.FullName) == 0 && !(IsAskedFor(evidence) && (IsUnknownPair(start, end) || (evidence & NameEvidence.LoneName) != 0))) evidence |= NameEvidence.Doubtful;
        if (end - start == 1 && (evidence & NameEvidence.Unknown) != 0 && (evidence & NameEvidence.RoleBefore) != 0 && NamesField(end, limit)) evidence |= NameEvidence.Doubtful;
        if (context.IsMark(start - 1) && context.IsMark(end)) evidence |= NameEvidence.Thing;
        if ((evidence & NameEvidence.Unknown) != 0 && IsUnknownPair(start, end) && (start == first || text.Of(start - 1) is "'s" or "’s") && IsReferred(end)) evidence |= NameEvidence.Referred;
        return new NameCandidate(start, end, sentence, evidence);
    }

    // "⟦Pornthip Chaiyasit⟧ works 34 hours a week. … she says": before anybody else is named.
    private bool IsReferred(int end)
    {
        const int farthest = 60;
        for (var at = end; at < Math.Min(text.Tokens.Length, end + farthest); at++)
        {
            if (lexicon.Pronouns.Contains(text.Of(at))) return true;
            if (context.IsCapital(at) && context.RoleOf(at) == TokenRole.None && (context.TraitsOf(at) & AnyName) != 0 && !context.TraitsOf(at).HasFlag(WordTraits.Common)) return false;
        }

        return false;
    }

    // "kata Menteri Pariwisata ⟦Wishnutama Kusubandio⟧": after the verb and the office somebody must be named.
    private static bool IsAskedFor(NameEvidence evidence) => (evidence & NameEvidence.RoleBefore) != 0 && (evidence & (NameEvidence.VerbBefore | NameEvidence.VerbAfter)) != 0;

    // "kata Wali Kota Malang ⟦Bunga⟧", "Kepala Dinas Pertanian Sleman ⟦Fajar Gemilang⟧ mengakui": after an office with its body and beside a verb of saying, a word that is a first name as well.
    private bool IsNamedSlot(int start, int end, NameEvidence evidence)
    {
        if (lexicon.IsHeadLast || end - start > 3 || (evidence & NameEvidence.RoleBefore) == 0 || (evidence & (NameEvidence.VerbBefore | NameEvidence.VerbAfter | NameEvidence.VerbWeak)) == 0) return false;
        if (!context.TraitsOf(start).HasFlag(WordTraits.Given) || context.TraitsOf(start).HasFlag(WordTraits.Function) || context.IsAllCapitals(start)) return false;
        return IsAfterBody(start, 0) || context.IsSign(start - 1, ',') || (end - start > 1 && context.RoleOf(start - 1) == TokenRole.RoleHead);
    }

    private bool IsUnknownPair(int start, int end)
    {
        if (end - start is not (2 or 3)) return false;
        for (var at = start; at < end; at++)
        {
            if (!context.IsCapital(at) || context.IsAllCapitals(at) || (context.TraitsOf(at) & (WordTraits.Common | WordTraits.Foreign)) != 0) return false;
        }

        return true;
    }

    /// <summary>Whether a title or a word such as "kata" stands right before the token.</summary>
    public bool IsIntroduced(int token) => Before(token, 0) is var before && (before & NameEvidence.RoleBefore) == 0 && (before & (NameEvidence.Titled | NameEvidence.VerbBefore)) != 0;

    /// <summary>Whether the name of a body or a place, or a closing bracket, stands right before the token.</summary>
    public bool IsAfterBody(int token) => IsAfterBody(token, 0);

    /// <summary>Whether an honorific or rank stands right before the token.</summary>
    public bool IsTitled(int token) => Before(token, 0) == NameEvidence.Titled;

    /// <summary>Whether the words of an office run up to the token, from which a name may run to <paramref name="end"/>.</summary>
    public bool IsAfterOffice(int token, int end) => (Before(token, 0, end < text.Tokens.Length && IsPredicate(end)) & (NameEvidence.RoleBefore | NameEvidence.OfMany)) != 0;

    private bool IsPredicate(int token) => lexicon.VerbsAfter.Contains(text.Of(token)) || lexicon.WeakVerbs.Contains(text.Of(token));

    private bool IsAfterBody(int start, int first) =>
        start > first && (context.RoleOf(start - 1) is TokenRole.Organization or TokenRole.Country or TokenRole.Place || context.IsSign(start - 1, ')'));

    // "Kepala Pusdalops BNPB", "Direktur Tipikor (Dirtipikor)": an unknown word that goes on into a body's name is no person.
    private bool IsFollowedByBody(int end, int limit) =>
        end < limit && (context.RoleOf(end) is TokenRole.Organization or TokenRole.Country or TokenRole.Place or TokenRole.Honorific || context.IsAllCapitals(end) || (context.IsSign(end, '(') && end + 1 < limit && context.IsCapital(end + 1) && context.RoleOf(end + 1) != TokenRole.Organization));

    // "Kepala Pusat Gempabumi dan Tsunami": an unknown word after an office, tied to a word of the language, is the field of the office.
    private bool NamesField(int end, int limit) =>
        end + 1 < limit && lexicon.Joiners.Contains(text.Of(end)) && context.IsCapital(end + 1) && context.TraitsOf(end + 1).HasFlag(WordTraits.Common);

    private NameEvidence OfWords(int start, int end, int sentence)
    {
        var words = 0;
        var (named, common, foreign, capitals) = (0, 0, 0, 0);
        for (var at = start; at < end; at++)
        {
            if (!context.IsCapital(at) || context.IsInitial(at)) continue;
            words++;
            var traits = context.TraitsOf(at);
            if (traits.HasFlag(WordTraits.Common)) common++;
            else if (traits.HasFlag(WordTraits.Foreign) && (traits & AnyName) == 0) foreign++;
            else if (traits.HasFlag(WordTraits.Foreign) && !traits.HasFlag(WordTraits.Surname)) foreign++;
            else if ((traits & AnyName) != 0) named++;
            if (context.IsAllCapitals(at)) capitals++;
        }

        var evidence = NameEvidence.None;
        if (words == 0) return NameEvidence.Doubtful;
        if (end - start == 1 && context.RoleOf(start) == TokenRole.Honorific) evidence |= NameEvidence.Doubtful;
        if (lexicon.ThingsLast.Contains(text.Of(end - 1)) && end - start > 1
            && !((context.TraitsOf(end - 1) & WordTraits.Surname) != 0 && context.TraitsOf(start).HasFlag(WordTraits.Given) && !context.TraitsOf(start).HasFlag(WordTraits.Common))) evidence |= NameEvidence.Thing;
        if (capitals == words && !context.IsHeadlineCase(sentence)) evidence |= NameEvidence.Doubtful;
        var first = context.TraitsOf(start);
        var last = context.TraitsOf(end - 1);
        if (end - start == 1)
        {
            // "the Dane added": what has an article is no name.
            if (lexicon.IsHeadLast && start > 0 && lexicon.Definites.Contains(text.Of(start - 1))) return evidence | NameEvidence.Doubtful;
            if (common > 0 || (foreign > 0 && (first & AnyName) == 0)) return evidence | NameEvidence.Doubtful | (first.HasFlag(WordTraits.Given) ? NameEvidence.LoneName : 0) | (IsInside(start, sentence) ? NameEvidence.Inside : 0);
            if (!lexicon.IsHeadLast && first.HasFlag(WordTraits.Given) && !first.HasFlag(WordTraits.Foreign) && start > text.Sentences[sentence].FirstToken && !context.IsMark(start - 1)) evidence |= NameEvidence.Inside;
            return evidence | ((first & AnyName) != 0 ? NameEvidence.LoneName : NameEvidence.Unknown);
        }

        var begins = (first & (WordTraits.Given | WordTraits.NameShape)) != 0 || context.IsInitial(start);
        var isPlainFirst = !begins && !first.HasFlag(WordTraits.Surname) && (first & (WordTraits.Common | WordTraits.Foreign)) != 0;
        var ends = (last & AnyName) != 0 && !last.HasFlag(WordTraits.Common) && !isPlainFirst;
        if (named > 0 && (begins || ends))
        {
            evidence |= NameEvidence.FullName;
        }
        else if (begins && common + foreign == words) evidence |= NameEvidence.Doubtful | ((last & WordTraits.Surname) != 0 ? NameEvidence.FullName : 0);
        else if (begins || named > 0) evidence |= NameEvidence.Unknown | (begins ? NameEvidence.FullName : 0);
        else evidence |= (first & (WordTraits.Common | WordTraits.Foreign)) != 0 ? NameEvidence.Doubtful : NameEvidence.Unknown;
        var isPureFirst = first.HasFlag(WordTraits.Given) && (first & (WordTraits.Common | WordTraits.Foreign)) == 0;
        if (foreign > 0 && last.HasFlag(WordTraits.Foreign) && (last & AnyName) == 0 && !isPureFirst) evidence |= NameEvidence.Doubtful;
        if (lexicon.IsHeadLast && words == 2 && (first & AnyName) == 0 && last.HasFlag(WordTraits.Common) && (last & AnyName) == 0 && !IsSaidBy(start, end)) evidence |= NameEvidence.Doubtful;
        if (end - start == 3 && context.IsSign(start + 1, '-')) evidence |= NameEvidence.Doubtful;
        return evidence;
    }

    // "said ⟦Olu Finch⟧.": a word of no list and one of the language, between the verb and the end of the clause.
    private bool IsSaidBy(int start, int end) =>
        start > 0 && (context.TraitsOf(start) & (WordTraits.Common | WordTraits.Foreign)) == 0 && lexicon.VerbsBefore.Contains(text.Of(start - 1))
        && end < text.Tokens.Length && text.Tokens[end].Kind == TokenKind.Punctuation;

    // "In the hall, ⟦Brook⟧ opened the box": a capital inside a sentence is no accident.
    private bool IsInside(int token, int sentence) =>
        token > text.Sentences[sentence].FirstToken && !context.IsHeadlineCase(sentence) && text.Sentences[sentence].Paragraph != Sentence.Headline && !context.IsMark(token - 1) && !context.IsSign(token - 1, ':');

    private NameEvidence Before(int start, int first, bool speaks = false)
    {
        var at = start - 1;
        while (at >= first && (context.IsSign(at, '.') || context.IsSign(at, ')')) && at > 0 && IsTitle(at - 1)) at--;
        if (at < first) return NameEvidence.None;
        if (IsTitle(at))
        {
            while (at > first && IsTitle(at)) at--;
            // "Kapolsek Lembayung Kota Iptu X": the word for a town ends the office.
            if (at > first && context.IsStrictThing(at) && context.IsCapital(at - 1) && !context.IsAllCapitals(at - 1) && context.RoleOf(at - 1) != TokenRole.RoleHead && HeadLeft(at, first, TokenRole.RoleHead) >= 0) return NameEvidence.Titled;
            return context.IsStrictThing(at) || (context.RoleOf(at) == TokenRole.ThingFirst && context.IsCapital(at)) ? NameEvidence.Thing : NameEvidence.Titled;
        }

        if (context.RoleOf(at) == TokenRole.RoleHead) return OfRole(at, first) is var role && role == NameEvidence.RoleBefore && lexicon.IsHeadLast && context.IsCapital(at) ? role | NameEvidence.Titled : role;
        if (context.RoleOf(at) == TokenRole.ThingFirst) return HeadLeft(at, first, TokenRole.RoleHead) is var office and >= 0 && (!context.IsStrictThing(at) || (speaks && at - office > 1)) ? OfRole(office, first) : NameEvidence.Thing;
        if (context.IsSign(at, ',') && at > first && (IsOfficeBefore(at, first) || (speaks && HeadLeft(at - 1, first, TokenRole.RoleHead) >= 0))) return NameEvidence.Apposed;
        // "Ketua Umum Himpunan Petani (HP) ⟦X⟧": the short form of the body that the office belongs to.
        if (context.IsSign(at, ')') && !lexicon.IsHeadLast && HeadLeft(at, first, TokenRole.RoleHead) is >= 0 and var named) return OfRole(named, first);
        if (text.Tokens[at].Kind != TokenKind.Word) return NameEvidence.None;
        var word = text.Of(at);
        var evidence = NameEvidence.None;
        if (lexicon.VerbsBefore.Contains(word) || (at > first && context.IsMark(at - 1) && lexicon.VerbsBesideMarks.Contains(word))) evidence |= NameEvidence.VerbBefore;
        if (lexicon.NamingWords.Contains(word)) evidence |= NameEvidence.Named;
        if (lexicon.PlacePrepositions.Contains(word)) evidence |= NameEvidence.AtPlace;
        if (lexicon.WeakPlacePrepositions.Contains(word)) evidence |= NameEvidence.NearPlace;
        if (HeadLeft(at, first, TokenRole.RoleHead) is var head and >= 0) return evidence | OfRole(head, first);
        return evidence | (HeadLeft(at, first, TokenRole.ThingFirst) >= 0 ? NameEvidence.Thing : 0);
    }

    // "kata Menkes Zubir" speaks for a person more than "Menkes Zubir" does; "warga Sleman" does not.
    private NameEvidence OfRole(int head, int first)
    {
        // "veteran critic ⟦X⟧": where offices end with their head, the last word tells how many bear it.
        if (lexicon.IsHeadLast && lexicon.Collectives.Contains(text.Of(head))) return NameEvidence.OfMany;
        while (head > first && context.RoleOf(head - 1) == TokenRole.RoleHead) head--;
        if (!lexicon.IsHeadLast && lexicon.Collectives.Contains(text.Of(head))) return NameEvidence.OfMany;
        return NameEvidence.RoleBefore | (head > first && lexicon.VerbsBefore.Contains(text.Of(head - 1)) ? NameEvidence.VerbBefore : 0);
    }

    // "Presiden klub, Silvia Canals, ...": an office some words before the comma.
    private bool IsOfficeBefore(int comma, int first)
    {
        const int furthest = 5;
        for (var at = comma - 1; at >= Math.Max(first, comma - furthest) && text.Tokens[at].Kind == TokenKind.Word; at--)
        {
            if (context.RoleOf(at) == TokenRole.RoleHead) return true;
        }

        return false;
    }

    private bool IsTitle(int token) => context.RoleOf(token) == TokenRole.Honorific;

    // "Ketua Umum Partai Golkar Setya Novanto", "Bandara Internasional Halim": capitals and names of bodies back to the head.
    private int HeadLeft(int at, int first, TokenRole head)
    {
        var list = false;
        var small = 0;
        for (var steps = 0; at >= first && steps < FarthestHead; at--, steps++)
        {
            if (context.RoleOf(at) == head) return at;
            list |= head == TokenRole.RoleHead && lexicon.Joiners.Contains(text.Of(at)) && at > first && context.IsSign(at - 1, ',');
            // "Bupati Lombok Utara, Nusa Tenggara Barat": the town and the province that it lies in.
            if (head == TokenRole.RoleHead && context.IsSign(at, ',') && at > first && IsPlace(at - 1) && IsPlace(at + 1)) continue;
            if (list && context.IsSign(at, ',') && at > first && context.IsCapital(at - 1) && context.IsCapital(at + 1)) continue;
            var joins = head == TokenRole.ThingFirst
                ? context.RoleOf(at) == TokenRole.None && context.IsCapital(at)
                : context.IsCapital(at) || context.RoleOf(at) is TokenRole.Organization or TokenRole.Country or TokenRole.Place or TokenRole.Honorific
                    || context.IsSign(at, ')') || context.IsSign(at, '(') || (context.IsHyphen(at) && at > first && context.IsCapital(at - 1))
                    || (at > first && lexicon.Joiners.Contains(text.Of(at)) && (context.IsCapital(at - 1) || context.IsSign(at - 1, ',')))
                    || (at > first && context.IsSign(at, ',') && lexicon.Joiners.Contains(text.Of(at + 1)) && context.IsCapital(at - 1));
            if (!joins && !(head == TokenRole.RoleHead && small++ < MostSmallWords && IsOfField(at))) return -1;
        }

        return -1;
    }

    private bool IsPlace(int token) => context.RoleOf(token) is TokenRole.Place or TokenRole.Country;

    // "peneliti limnologi X", "dosen komunikasi politik X": a noun in small letters, no word that holds the sentence together and no verb.
    private bool IsOfField(int token) =>
        text.Tokens[token].Kind == TokenKind.Word && !lexicon.IsHeadLast && text.Tokens[token].Span.Length > 2
        && (lexicon.RoleLinks.Contains(text.Of(token)) || !(lexicon.TraitsOf(text.Of(token)).HasFlag(WordTraits.Function) || IsVerb(token)));

    private bool IsVerb(int token)
    {
        var word = text.Of(token);
        return lexicon.VerbsAfter.Contains(word) || lexicon.WeakVerbs.Contains(word) || lexicon.VerbsBefore.Contains(word) || lexicon.Relatives.Contains(word)
            || lexicon.PlacePrepositions.Contains(word) || lexicon.WeakPlacePrepositions.Contains(word);
    }
}
