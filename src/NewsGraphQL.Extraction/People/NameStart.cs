using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>Finds where a name begins in a run of words that are written as names, past words of an office, of a body or of the sentence.</summary>
internal sealed class NameStart(NameContext context)
{
    private readonly NameLexicon lexicon = context.Lexicon;
    private readonly AnalyzedText text = context.Text;
    private readonly EvidenceReader evidence = new(context);

    /// <summary>The token with which the name in the run <c>[first, end)</c> begins; -1 when none does.</summary>
    public int Of(int first, int end, int sentence)
    {
        if (context.IsOpening(first)) return first;
        var inOffice = evidence.IsAfterOffice(first, end);
        if (SpokenStart(first, end, inOffice) is >= 0 and var spoken) return spoken;
        first = PastBodies(first, end, sentence, inOffice);
        if (inOffice && end - first > 2 && !lexicon.IsHeadLast && EndsBody(first)) first++;
        if (!IsPlainWord(first, inOffice)) return inOffice && !lexicon.IsHeadLast ? PastUnknown(first, end) : first;
        if (context.TraitsOf(first).HasFlag(WordTraits.Given) && !context.TraitsOf(first).HasFlag(WordTraits.Function) && end - first is 2 or 3 && context.IsPureName(end - 1)) return first;
        if (IsGivenBeforeUnknown(first, end, sentence)) return first;
        // "An Ji-won": a family name that is a word as well, before a given name of two syllables.
        if (end - first == 2 && context.TraitsOf(first).HasFlag(WordTraits.Surname) && text.Of(first + 1).Contains('-') && context.TraitsOf(first + 1).HasFlag(WordTraits.NameShape)) return first;
        var named = evidence.IsIntroduced(first);
        if (named && end - first <= 3 && !OpensSentence(first, sentence)) return first;
        if (lexicon.IsHeadLast && context.TraitsOf(first).HasFlag(WordTraits.Surname) && first > 0 && context.RoleOf(first - 1) == TokenRole.RoleHead && !context.IsHeadlineCase(sentence)) return first;
        if (inOffice && end - first == 2 && first > 0 && !context.IsCapital(first - 1) && text.Tokens[first - 1].Kind == TokenKind.Word && context.IsPureName(end - 1)) return first;
        if (context.IsSign(first - 1, ',') && end - first == 2 && context.IsPureName(end - 1) && !OpensSentence(first, sentence) && !context.TraitsOf(first).HasFlag(WordTraits.Function)) return first;
        if (context.IsSign(first - 1, ')') && inOffice && end - first <= 3 && context.IsPureName(end - 1)) return first;
        var begin = first;
        while (begin < end && !IsNameStart(begin, end, inOffice)) begin++;
        if (begin == end) return named && end - first == 1 ? first : -1;
        while (begin > first && context.TraitsOf(begin - 1).HasFlag(WordTraits.Given) && !context.TraitsOf(begin - 1).HasFlag(WordTraits.Function)) begin--;
        return inOffice && !lexicon.IsHeadLast ? PastUnknown(begin, end) : begin;
    }

    // "Ketua KPU ⟦Lalu Wirajagat⟧", "Bupati Tangerang ⟦Cut Meurah Intan⟧": after an office with its body a first name that is a word as well, before words of no language.
    private bool IsGivenBeforeUnknown(int first, int end, int sentence)
    {
        if (end - first is not (2 or 3) || !context.TraitsOf(first).HasFlag(WordTraits.Given) || OpensSentence(first, sentence) || context.IsHeadlineCase(sentence)) return false;
        if (!(evidence.IsAfterBody(first) || context.IsSign(first - 1, ',') || context.RoleOf(first - 1) is TokenRole.RoleHead or TokenRole.Honorific)) return false;
        return context.IsCapital(first + 1) && !context.IsAllCapitals(first + 1) && (context.TraitsOf(first + 1) & (WordTraits.Common | WordTraits.Foreign)) == 0;
    }

    // "Direktur Panca Karya Rusdy Ambon" and later "kata Rusdy": the name begins with the word by which the person speaks, or with the given names before it.
    private int SpokenStart(int first, int end, bool inOffice)
    {
        if (!context.Spoken.Any || evidence.IsTitled(first)) return -1;
        for (var at = first; at < end - 1; at++)
        {
            if (!context.IsCapital(at) || !context.Spoken.Contains(text.Of(at))) continue;
            if (!inOffice && at > first && !evidence.IsAfterBody(first) && context.IsPureName(at - 1)) return -1;
            if (IsUnbroken(first, at)) return first;
            while (at > first && (context.IsInitial(at - 1) || (context.IsSign(at - 1, '.') && at - 1 > first) || (context.IsPureName(at - 1) && context.TraitsOf(at - 1).HasFlag(WordTraits.Given) && (context.TraitsOf(at - 1) & WordTraits.Foreign) == 0))) at--;
            // "Bupati Lombok Utara ⟦Lalu Muchsin Effendi⟧, kata Muchsin": the word right behind the body is a first name as well.
            return at == first + 1 && inOffice && context.TraitsOf(first).HasFlag(WordTraits.Given) && (evidence.IsAfterBody(first) || context.IsSign(first - 1, ',')) ? first : at;
        }

        return -1;
    }

    // "Tri Yunis Miko Wahyono", who speaks as "Miko": a given name, and no word of the language before the spoken one.
    private bool IsUnbroken(int first, int spoken)
    {
        if (!context.TraitsOf(first).HasFlag(WordTraits.Given)) return false;
        for (var at = first; at < spoken; at++)
        {
            if (!context.IsCapital(at) || (context.TraitsOf(at) & (WordTraits.Common | WordTraits.Foreign)) != 0) return false;
        }

        return true;
    }

    // "Balai Wilayah Sungai Brantas Suko Wiyono", "Paguyuban Tani Lestari Endah Murwani": after the word for a thing its name, and the last word of a body, before two more words.
    private bool EndsBody(int first)
    {
        if (first == 0 || !context.IsCapital(first - 1)) return false;
        if (!context.TraitsOf(first).HasFlag(WordTraits.Given) && lexicon.ThingsFirst.TryGet(text.Of(first - 1), out var strict) && strict) return true;
        return lexicon.BodyEndings.Contains(text.Of(first)) && context.IsPureName(first + 1);
    }

    // Abbreviated bodies after an office ("Menteri PUPR Basuki"), and the village after "Kepala Desa".
    private int PastBodies(int first, int end, int sentence, bool inOffice)
    {
        while (first < end - 1 && context.IsAllCapitals(first) && !context.IsHeadlineCase(sentence) && !text.Of(first).Contains('.')
            && (text.Tokens[first].Span.Length > 2 || inOffice || (context.IsPureName(first + 1) && context.TraitsOf(first + 1).HasFlag(WordTraits.Given))) && !evidence.IsTitled(first)) first++;
        if (inOffice && end - first > 1 && first > 0 && !context.IsInitial(first) && !context.TraitsOf(first).HasFlag(WordTraits.Given) && lexicon.PlaceOffices.MatchBack(text, first - 1, text.Sentences[sentence].FirstToken) > 0) first++;
        return first;
    }

    // "Wakil Ketua Pansus Masinton Pasaribu": an unknown word after an office, before a full name, belongs to the office.
    private int PastUnknown(int begin, int end)
    {
        if ((context.TraitsOf(begin) & (WordTraits.Given | WordTraits.Surname)) != 0 || context.IsInitial(begin) || evidence.IsTitled(begin) || evidence.IsAfterBody(begin)) return begin;
        for (var at = begin + 1; at <= begin + 2 && at + 1 < end; at++)
        {
            if (context.IsPureName(at) && context.TraitsOf(at).HasFlag(WordTraits.Given)) return at;
        }

        return begin;
    }

    private bool OpensSentence(int token, int sentence) =>
        token == text.Sentences[sentence].FirstToken || context.IsMark(token - 1) || context.IsSign(token - 1, ':') || context.IsHyphen(token - 1) || context.IsSign(token - 1, '—');

    private bool IsPlainWord(int token, bool inOffice)
    {
        var traits = context.TraitsOf(token);
        if (inOffice && (traits & (WordTraits.Foreign | WordTraits.Given | WordTraits.Surname)) == WordTraits.Foreign) return true;
        return traits.HasFlag(WordTraits.Common) && !(traits.HasFlag(WordTraits.Given) && context.IsPureName(token + 1));
    }

    private bool IsNameStart(int token, int end, bool inOffice)
    {
        if (!context.IsCapital(token)) return false;
        var traits = context.TraitsOf(token);
        if (inOffice && (traits & (WordTraits.Foreign | WordTraits.Given | WordTraits.Surname)) == WordTraits.Foreign) return false;
        if (!traits.HasFlag(WordTraits.Common)) return true;
        return traits.HasFlag(WordTraits.Given) && !traits.HasFlag(WordTraits.Function) && (token + 1 == end || token + 2 == end);
    }
}
