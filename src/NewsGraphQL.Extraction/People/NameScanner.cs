using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>Walks over a text and cuts out the stretches that may be names of people.</summary>
internal sealed class NameScanner(NameContext context)
{
    private readonly NameLexicon lexicon = context.Lexicon;
    private readonly AnalyzedText text = context.Text;
    private readonly EvidenceReader evidence = new(context);
    private readonly NameStart starts = new(context);

    /// <summary>The candidates in the order of the text; they do not overlap.</summary>
    public List<NameCandidate> Scan()
    {
        var found = new List<NameCandidate>();
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            var (first, end) = (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
            for (var at = first; at < end;)
            {
                if (IsArticled(at, first, end))
                {
                    found.Add(evidence.Weigh(at, at + 3, sentence, isCut: false));
                    at += 3;
                    continue;
                }

                if (!CanBegin(at, first, end))
                {
                    at++;
                    continue;
                }

                var last = RunEnd(at, end, sentence);
                if (Cut(at, last, sentence) is { } candidate)
                {
                    found.Add(candidate);
                    last = Math.Max(last, candidate.End);
                }

                at = Math.Max(last, at + 1);
            }
        }

        return found;
    }

    // "tutur el-Fassi": a small article tied to a capital, after a reporting word.
    private bool IsArticled(int token, int first, int end) =>
        token > first && token + 2 < end && text.Tokens[token].Span.Length <= 3 && (lexicon.Articles.Contains(text.Of(token)) || lexicon.Particles.Contains(text.Of(token))) && context.IsHyphen(token + 1) && context.IsCapital(token + 2)
        && lexicon.VerbsBefore.Contains(text.Of(token - 1));

    private bool IsNameWord(int token)
    {
        if (!context.IsWrittenAsName(token)) return false;
        return context.RoleOf(token) switch
        {
            TokenRole.None => true,
            TokenRole.Never when context.IsOpening(token) => true,
            TokenRole.Never => !context.IsInPhrase(token) && !context.IsAllCapitals(token)
                && (((context.TraitsOf(token) & (WordTraits.Given | WordTraits.Surname)) != 0 && context.IsPureName(token - 1)) || (context.TraitsOf(token).HasFlag(WordTraits.Given) && context.IsPureName(token + 1))),
            TokenRole.Place or TokenRole.Country => IsNameDespitePlace(token),
            TokenRole.ThingFirst when context.IsPureName(token - 1) && !context.IsInPhrase(token) => true,
            TokenRole.Honorific or TokenRole.RoleHead or TokenRole.ThingFirst => IsNameDespiteTitle(token),
            _ => false,
        };
    }

    // "Frans ⟦Lembang⟧, mengatakan", "Gusrizal ⟦Tanjung⟧ mengklaim": a place or the word for one cannot follow a first name bare, and nothing of a name follows it.
    private bool EndsName(int token)
    {
        if (lexicon.IsHeadLast || token < 2 || !context.IsCapital(token - 1) || context.RoleOf(token - 1) != TokenRole.None || text.Tokens[token - 1].End + 1 != text.Tokens[token].Start) return false;
        if (token + 1 < text.Tokens.Length && (context.IsCapital(token + 1) || context.IsHyphen(token + 1))) return false;
        var first = context.TraitsOf(token - 1);
        if (!first.HasFlag(WordTraits.Given) && context.RoleOf(token) != TokenRole.ThingFirst) return false;
        return (first & (WordTraits.Common | WordTraits.Foreign)) == 0 && (evidence.IsAfterOffice(token - 1, token + 1) || evidence.IsTitled(token - 1) || evidence.IsAfterBody(token - 1) || evidence.IsIntroduced(token - 1) || context.IsSign(token - 2, ',') || IsVerbOf(token + 1));
    }

    private bool IsPureFamilyName(int token) =>
        context.IsPureName(token) && !context.TraitsOf(token).HasFlag(WordTraits.Given) && text.Tokens[token - 1].End + 1 == text.Tokens[token].Start;

    private bool IsVerbOf(int token) => token < text.Tokens.Length && (lexicon.VerbsAfter.Contains(text.Of(token)) || lexicon.WeakVerbs.Contains(text.Of(token)));

    // "Michael Jordan", "Sofia Vergara": a place's name beside another word of a name.
    private bool IsNameDespitePlace(int token)
    {
        if (context.IsInPhrase(token)) return false;
        if (EndsName(token)) return true;
        if (token > 0 && context.IsHyphen(token + 1) && IsFollowedByName(token + 2) && lexicon.VerbsBefore.Contains(text.Of(token - 1))) return true;
        var traits = context.TraitsOf(token);
        if (context.IsPureName(token - 1) && text.Tokens[token - 1].End + 1 == text.Tokens[token].Start)
            return (traits & (WordTraits.Given | WordTraits.Surname)) != 0 || (context.IsHyphen(token + 1) && IsFollowedByName(token + 2)) || (context.TraitsOf(token - 1).HasFlag(WordTraits.Given) && token + 1 < text.Tokens.Length && lexicon.VerbsAfter.Contains(text.Of(token + 1)));
        // "Pelatih Persik, ⟦Milan Petrovic⟧, mengaku": between commas, or as a given name behind an office, a place before one family name; not "Kanselir Jerman ⟦Schultze⟧".
        if (context.RoleOf(token) == TokenRole.Place && IsPureFamilyName(token + 1) && token > 0
            && (context.IsSign(token - 1, ',') || (traits.HasFlag(WordTraits.Given) && context.RoleOf(token - 1) is TokenRole.RoleHead or TokenRole.Honorific))
            && (context.IsSign(token + 2, ',') || context.IsSign(token + 2, '(') || IsVerbOf(token + 2))) return true;
        // "Mayor Paris Obono": where the name follows its office at once, a place does not stand between.
        if (lexicon.IsHeadLast && token > 0 && context.RoleOf(token - 1) is TokenRole.RoleHead or TokenRole.Honorific && IsFollowedByName(token + 1)) return true;
        return traits.HasFlag(WordTraits.Given) && (!IsRole(token - 1) || context.RoleOf(token - 1) == TokenRole.Honorific) && IsFollowedByName(token + 1)
            && (context.TraitsOf(token + 1) & (WordTraits.Common | WordTraits.Foreign)) == 0 && !lexicon.ThingsLast.Contains(text.Of(token + 1));
    }

    // "Imam Nahrawi", "Putri Tanjung", "Panca Putra Wijaya": the word of a title that is also a given name, with one more name or inside a name.
    private bool IsNameDespiteTitle(int token)
    {
        if (context.IsInPhrase(token)) return false;
        if (context.RoleOf(token) == TokenRole.ThingFirst && context.TraitsOf(token).HasFlag(WordTraits.Surname) && EndsName(token)) return true;
        if (context.TraitsOf(token).HasFlag(WordTraits.Surname) && context.IsPureName(token - 1) && !IsFollowedByName(token + 1)) return true;
        if (lexicon.TitleNames.Contains(text.Of(token)) && !IsFollowedByName(token + 1) && context.IsPureName(token - 2) && IsFollowedByName(token - 1) && context.TraitsOf(token - 1) == WordTraits.None) return true;
        if (lexicon.TitleNames.Contains(text.Of(token)) && evidence.IsAfterBody(token) && context.IsPureName(token + 1)) return true;
        if (context.RoleOf(token) == TokenRole.Honorific && IsPureWord(token) && (evidence.IsAfterBody(token) || !(IsFollowedByName(token + 1) || context.IsSign(token + 1, '.')))) return true;
        if (!context.TraitsOf(token).HasFlag(WordTraits.Given)) return false;
        var follows = IsFollowedByName(token + 1);
        if (follows && !IsFollowedByName(token + (context.IsInitial(token + 1) ? 3 : 2))) return true;
        return token > 0 && context.IsCapital(token - 1) && context.RoleOf(token - 1) == TokenRole.None
            && ((context.TraitsOf(token - 1) & (WordTraits.Given | WordTraits.Surname | WordTraits.NameShape)) != 0 || follows);
    }

    private bool IsFollowedByName(int token) => token < text.Tokens.Length && context.IsCapital(token) && context.RoleOf(token) == TokenRole.None;

    private bool IsPureWord(int token) =>
        (context.TraitsOf(token) & (WordTraits.Given | WordTraits.Surname)) != 0 && !context.TraitsOf(token).HasFlag(WordTraits.Common);

    private bool IsRole(int token) => token >= 0 && context.RoleOf(token) is TokenRole.RoleHead or TokenRole.Honorific or TokenRole.ThingFirst;

    private bool CanBegin(int token, int first, int end)
    {
        if (!IsNameWord(token)) return false;
        if (context.IsOpening(token)) return true;
        if (context.TraitsOf(token).HasFlag(WordTraits.Function) && !(token + 1 < end && context.TraitsOf(token).HasFlag(WordTraits.Given) && (context.IsPureName(token + 1) || (token > first && !context.IsMark(token - 1) && context.IsCapital(token + 1) && context.TraitsOf(token + 1) == WordTraits.None)))) return false;
        if (token > first && text.Of(token) is "'s" or "’s") return false;
        return !context.IsInitial(token) || (token + 1 < end && (context.IsSign(token + 1, '.') || context.IsCapital(token + 1)));
    }

    /// <summary>The end of the unbroken run of name words and of what joins them.</summary>
    private int RunEnd(int first, int end, int sentence)
    {
        var at = first + 1;
        while (at < end)
        {
            var joined = Joined(first, at, end);
            if (joined >= end || !(IsNameWord(joined) || IsHyphenated(joined)) || !Continues(first, joined, sentence)) break;
            at = joined + 1;
        }

        return at;
    }

    // "Sanjay Mehrotra-Dean": tied to a name by a hyphen, a title is one more word of it.
    private bool IsHyphenated(int token) =>
        context.IsHyphen(token - 1) && text.Tokens[token - 1].Touches(text.Tokens[token]) && text.Tokens[token - 2].Touches(text.Tokens[token - 1]) && context.IsWrittenAsName(token) && context.IsPureName(token - 2);

    // The next word of the run: past the stop of an initial, a hyphen without spaces, particles, or a nickname in marks.
    private int Joined(int first, int at, int end)
    {
        if (context.IsMark(at) && PastNickname(at, end) is var named and > 0) return named;
        if (context.IsSign(at, '.') && (context.IsInitial(at - 1) || lexicon.Abbreviations.Contains(text.Of(at - 1))) && at + 1 < end) return context.IsCapital(at + 1) ? at + 1 : end;
        if (context.IsHyphen(at) && at + 1 < end && text.Tokens[at - 1].Touches(text.Tokens[at]) && text.Tokens[at].Touches(text.Tokens[at + 1])) return IsPair(first, at, end) ? end : at + 1;
        var next = at;
        while (next < end && next < at + 3 && text.Tokens[next].Kind == TokenKind.Word && lexicon.Particles.Contains(text.Of(next)))
        {
            next++;
            if (next < end && context.IsHyphen(next)) next++;
        }

        if (next + 2 < end && lexicon.Articles.Contains(text.Of(next)) && context.IsHyphen(next + 1)) next += 2;
        return next > at && next < end && context.IsCapital(next) ? next : at;
    }

    // 'William "Buck" Tolliver': one to three capitals in marks between two words of a name.
    private int PastNickname(int mark, int end)
    {
        const int longest = 3;
        var at = mark + 1;
        while (at < end && at <= mark + longest && context.IsCapital(at)) at++;
        return at > mark + 1 && at + 1 < end && context.IsMark(at) && text.Tokens[at - 1].Touches(text.Tokens[at]) && IsFollowedByName(at + 1) ? at + 1 : -1;
    }

    // "Andi Wijaya-Rina Kartika": two people, unlike "Kim Jong-un" and "Jean-Pierre Lacroix".
    private bool IsPair(int first, int hyphen, int end) =>
        hyphen - first > 1 && hyphen + 2 < end && context.IsCapital(hyphen + 1) && IsFollowedByName(hyphen + 2)
        && (context.TraitsOf(hyphen + 1).HasFlag(WordTraits.Given) || !lexicon.IsHeadLast);

    private bool Continues(int first, int token, int sentence)
    {
        var traits = context.TraitsOf(token);
        var isName = (traits & (WordTraits.Given | WordTraits.Surname | WordTraits.NameShape)) != 0;
        if (traits.HasFlag(WordTraits.Function) && !isName) return false;
        if (context.IsHeadlineCase(sentence) && traits.HasFlag(WordTraits.Common)) return false;
        if (text.Of(token) is "'s" or "’s") return false;
        if (!context.IsAllCapitals(token) || context.IsHeadlineCase(sentence)) return true;
        return text.Tokens[token].Span.Length <= 3 && !lexicon.Degrees.Contains(text.Of(token));
    }

    /// <summary>Finds where the name begins in the run <c>[first, end)</c>, past words of an office or of the sentence, and weighs it.</summary>
    private NameCandidate? Cut(int first, int end, int sentence)
    {
        while (end > first + 1 && lexicon.Degrees.Contains(text.Of(end - 1)) && context.IsAllCapitals(end - 1)) end--;
        var start = starts.Of(first, end, sentence);
        if (start < 0) return end - first == 1 && !context.TraitsOf(first).HasFlag(WordTraits.Function) ? evidence.Weigh(first, end, sentence, isCut: true) : null;
        return evidence.Weigh(start, end, sentence, start > first);
    }
}
