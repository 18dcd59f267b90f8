using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Finds the subject of a reporting verb: the phrase right before it or, over a side remark, the subject of its clause.</summary>
internal sealed class SubjectFinder(Narrative narrative, PhraseReader phrases)
{
    private const int Farthest = 60;
    private const int MostHeads = 2;

    /// <summary>The subject of the verb at <paramref name="verb"/> in the clause that begins at <paramref name="start"/>; null when none is found.</summary>
    public SpeakerPhrase? Find(int verb, int start)
    {
        start = Math.Max(start, verb - Farthest);
        var at = verb - 1;
        while (at >= start && IsBetween(at)) at--;
        if (at < start) return null;
        if (Antecedent(at, start) is { } antecedent) return antecedent;
        if (Parenthesis(at, start) is > 0 and var before) at = before;
        return Beside(at, start) ?? OfClause(verb, start);
    }

    // 'a post ⟦that⟧ called …', 'a man ⟦who⟧ said …': the noun before the relative word, or the name to which that noun is added.
    private SpeakerPhrase? Antecedent(int at, int start)
    {
        const int longest = 5;
        // 'adik Z, ⟦Y⟧, yang memperingatkan …': the name right before the comma.
        if (narrative.Pieces[at].Is(WordClass.Relative) && at - 2 >= start && narrative.Pieces[at - 1].IsSign(',') && narrative.Pieces[at - 2].Kind == PieceKind.Person) return SpeakerPhrase.Named(PhraseKind.Person, at - 2, at - 2);
        if (!narrative.Pieces[at].Is(WordClass.Relative | WordClass.That) || at - 1 <= start || !narrative.Pieces[at - 1].IsWord || narrative.Pieces[at - 1].IsCapital) return null;
        for (var first = at - 1; first >= start && first >= at - longest && narrative.Pieces[first].IsWord; first--)
        {
            if (narrative.Pieces[first].Is(WordClass.Linker | WordClass.Preposition) || narrative.Pieces[first].Cue is not null) return null;
            if (!narrative.Pieces[first].Is(WordClass.AnyArticle | WordClass.Quantity)) continue;
            if (first - 2 >= start && narrative.Pieces[first - 1].IsSign(',') && narrative.Pieces[first - 2].Kind == PieceKind.Person) return SpeakerPhrase.Named(PhraseKind.Person, first - 2, first - 2);
            return new SpeakerPhrase(narrative.Pieces[at - 1].Is(WordClass.Document) ? PhraseKind.Document : narrative.Pieces[first].Is(WordClass.Definite) ? PhraseKind.Description : PhraseKind.Unnamed, first, at - 1, -1);
        }

        return null;
    }

    // '⟦X⟧ — the two are not related — said': what stands before the dashes.
    private int Parenthesis(int at, int start)
    {
        if (!IsDash(at)) return -1;
        for (at -= 2; at > start; at--)
        {
            if (IsDash(at)) return at - 1;
        }

        return -1;
    }

    private bool IsDash(int at) => narrative.Pieces[at].IsSign('—') || narrative.Pieces[at].IsSign('–') || narrative.Pieces[at].IsSign('-');

    /// <summary>The first phrase of a sentence when it can be its subject, whatever the verb.</summary>
    public SpeakerPhrase? First(int start, int end) => Heads(Math.Min(end, start + Farthest), start, MostHeads) is var (found, weak) ? found ?? weak : null;

    // 'juga', 'pun', 'tegas': what may stand between subject and verb.
    private bool IsBetween(int at)
    {
        var piece = narrative.Pieces[at];
        return piece.Is(WordClass.Adverb | WordClass.Also | WordClass.Time) && !piece.Is(WordClass.AnyPronoun) && !(piece.IsCapital && piece.Is(WordClass.Time));
    }

    // The name, pronoun or description that touches the verb, unless another word governs it.
    private SpeakerPhrase? Beside(int at, int start)
    {
        var piece = narrative.Pieces[at];
        if (piece.Is(WordClass.AnyPronoun | WordClass.Plural | WordClass.Self | WordClass.PronounIt)) return SpeakerPhrase.One(PhraseKind.Pronoun, at);
        if (piece.Is(WordClass.Demonstrative) && at > start) return Definite(at, start);
        if (piece.Is(WordClass.Preposition) && at - 1 > start && narrative.Pieces[at - 1].Kind == PieceKind.Person && IsQuoted(at - 1, start))
            return SpeakerPhrase.Named(PhraseKind.Person, at - 1, at - 1);
        if (piece.Kind == PieceKind.Person)
        {
            var first = FirstOfTitle(at, start);
            // 'the elder ⟦Wiley⟧' is one of several of that name.
            if (first > start && IsQualified(first - 1, start))
                return narrative.Pieces[first - 1].Is(WordClass.Lesser) ? new SpeakerPhrase(PhraseKind.Unnamed, first - 2, at, -1) : SpeakerPhrase.Named(PhraseKind.Person, first, at);
            if (first < at && first > start && Governs(first - 1) && !IsTitled(first, at)) return SpeakerPhrase.Named(PhraseKind.Person, at, at);
            if (first > start && Governs(first - 1) && EndsSubheading(first, start)) return SpeakerPhrase.Named(PhraseKind.Person, first, at);
            // 'the union's ⟦X⟧ accused': a body owns no person but by speaking through one.
            if (first - 1 > start && narrative.Pieces[first - 1].Is(WordClass.Possessive) && narrative.Pieces[first - 2].Kind != PieceKind.Person && narrative.Pieces[first - 2].IsCapital) return SpeakerPhrase.Named(PhraseKind.Person, first, at);
            if (first > start && (Governs(first - 1) || IsRelation(first - 1))) return IsRelation(first - 1) ? Nameless(first - 1, at, start) : null;
            return SpeakerPhrase.Named(PhraseKind.Person, first, at);
        }

        return IsTitleWord(at) ? Titled(at, start) : piece.Is(WordClass.AnyNoun | WordClass.Group) || piece is { IsWord: true, Entry.Classes: WordClass.None, Cue: null } ? WithArticle(at, start) : null;
    }

    // 'Belajar dari China ⟦Anwar⟧ juga meminta': capitals of which none means an office end a sub-heading that stands in the same line.
    private bool IsTitled(int first, int name)
    {
        for (var at = first; at < name; at++)
        {
            if (narrative.Pieces[at].Is(WordClass.AnyNoun | WordClass.Lesser)) return true;
        }

        return false;
    }

    // 'the older ⟦Kim⟧', 'a tearful ⟦Smith⟧'
    private bool IsQualified(int at, int start) =>
        at - 1 >= start && narrative.Pieces[at] is { IsWord: true, IsCapital: false } word && !word.Is(WordClass.AnyNoun | WordClass.Group | WordClass.Governor) && word.Cue is null
        && narrative.Pieces[at - 1].Is(WordClass.AnyArticle) && (at - 1 == start || !narrative.Pieces[at - 2].Is(WordClass.Governor));

    // 'PTI quoted ⟦X⟧ as saying'
    private bool IsQuoted(int name, int start)
    {
        for (var at = name - 1; at >= start && at >= name - 4; at--)
        {
            if (narrative.Pieces[at].Cue is { Force: CueForce.Relay }) return true;
        }

        return false;
    }

    // 'On Monday ⟦the minister⟧ apologised'
    private SpeakerPhrase? WithArticle(int at, int start)
    {
        for (var first = at - 1; first >= start && first >= at - 4 && narrative.Pieces[first].IsWord; first--)
        {
            if (!narrative.Pieces[first].Is(WordClass.AnyArticle)) continue;
            if (first > start && narrative.Pieces[first - 1].Is(WordClass.Preposition | WordClass.BeforeSpeaker)) return null;
            return phrases.ReadHead(first, at + 1);
        }

        return null;
    }

    // Capitals without a known name: an office, a body, or a short name that nothing else explains.
    private SpeakerPhrase? Titled(int at, int start)
    {
        var first = FirstOfTitle(at, start);
        if (Bearer(first - 1, start) is >= 0 and var name) return Beside(name, start);
        return first > start && Governs(first - 1) && !(first == at && narrative.Pieces[first].Is(WordClass.Person) && EndsSubheading(first, start)) ? null : new SpeakerPhrase(PhraseKind.Role, first, at, -1);
    }

    // 'Tak gegabah ⟦Presiden⟧ juga mengingatkan', 'Penanganan pandemi ⟦X⟧ mengingatkan': a few small words at the head of the sentence, and then the subject.
    private bool EndsSubheading(int first, int start)
    {
        if (first - start is < 2 or > 4 || !narrative.Pieces[start].IsCapital) return false;
        for (var at = start; at < first; at++)
        {
            if (!narrative.Pieces[at].IsWord || narrative.Pieces[at].Is(WordClass.Preposition | WordClass.BeforeSpeaker | WordClass.AnyNoun | WordClass.Group | WordClass.Work | WordClass.Quantity | WordClass.Lesser) || narrative.Pieces[at].Cue is not null) return false;
        }

        return true;
    }

    // '⟦X⟧ SH MH', '⟦X⟧, S.I.K., M.H.': degrees stand after the name of who bears them.
    private int Bearer(int at, int start)
    {
        while (at >= start && (narrative.Pieces[at].IsSign(',') || narrative.Pieces[at].IsSign('.') || IsDegree(at))) at--;
        return at >= start && narrative.Pieces[at].Kind == PieceKind.Person ? at : -1;
    }

    private bool IsDegree(int at) => narrative.Pieces[at] is { IsWord: true, IsCapital: true, Span.Length: <= 6 } word
        && (word.Span.Length <= 3 || narrative.Of(word).Contains('.'));

    private bool IsTitleWord(int at) =>
        narrative.Pieces[at] is { IsWord: true, IsCapital: true } word && !word.Is(WordClass.Governor | WordClass.Linker | WordClass.Time | WordClass.Adverb | WordClass.Also | WordClass.Negation | WordClass.Relative);

    // The office, rank or honorific in capitals that stands before a name.
    private int FirstOfTitle(int name, int start)
    {
        var first = name;
        while (first > start && IsTitleWord(first - 1)) first--;
        return first;
    }

    private bool Governs(int at)
    {
        var piece = narrative.Pieces[at];
        // 'since ⟦X⟧ claimed': before a verb, a word that is both governs the clause, not the name.
        if (piece.Is(WordClass.Subordinator)) return false;
        if (piece.Is(WordClass.Governor | WordClass.Conjunction)) return true;
        return piece is { IsWord: true, IsCapital: false } && !piece.Is(WordClass.Linker | WordClass.Adverb | WordClass.Also | WordClass.AnyNoun | WordClass.Quantity | WordClass.Definite);
    }

    private bool IsRelation(int at) => narrative.Pieces[at].Is(WordClass.Kin | WordClass.Representative) && !narrative.Pieces[at].Is(WordClass.Body);

    private SpeakerPhrase Nameless(int first, int last, int start)
    {
        while (first > start && narrative.Pieces[first - 1].Is(WordClass.AnyNoun | WordClass.AnyArticle | WordClass.Quantity)) first--;
        return new SpeakerPhrase(PhraseKind.Unnamed, first, last, -1);
    }

    // '… itu mengatakan': back to where the description begins.
    private SpeakerPhrase Definite(int last, int start)
    {
        var first = last;
        while (first > start)
        {
            var before = narrative.Pieces[first - 1];
            if (before.Kind is PieceKind.Quotation || (before.Kind == PieceKind.Punctuation && before.Sign is not ('-' or '/'))) break;
            if (before.Is(WordClass.Linker | WordClass.Also) || (before.Is(WordClass.Governor) && !narrative.Pieces[first - 1].IsCapital && first - 1 == start)) break;
            if (before.IsCue(CueUse.Verb | CueUse.Preposition)) break;
            first--;
        }

        return new SpeakerPhrase(narrative.Pieces[first].Is(WordClass.Document) ? PhraseKind.Document : PhraseKind.Description, first, last, -1);
    }

    // Over a relative clause or an apposition: the first phrase at the head of a main clause.
    private SpeakerPhrase? OfClause(int verb, int start)
    {
        var (found, weak) = Heads(verb, start, int.MaxValue);
        if (found is not null) return found;
        return weak is { } first && first.First == start ? weak : FirstName(verb, start) ?? weak;
    }

    // The first head that can be carried on, and the first that names nobody.
    private (SpeakerPhrase? Found, SpeakerPhrase? Weak) Heads(int verb, int start, int most)
    {
        SpeakerPhrase? weak = null;
        for (var at = start; at < verb && most > 0; at = NextHead(at, verb))
        {
            if (Skips(at) || narrative.Pieces[at].Is(WordClass.Subordinator)) continue;
            if (phrases.ReadHead(at, verb) is not { } phrase || phrase.First >= verb) continue;
            if (phrase.Kind is PhraseKind.Person or PhraseKind.Pronoun or PhraseKind.Organization or PhraseKind.Description) return (phrase, weak);
            weak ??= phrase;
            most--;
        }

        return (null, weak);
    }

    // A sub-heading or a misprint hides the head of the clause: the first name that no word governs.
    private SpeakerPhrase? FirstName(int verb, int start)
    {
        for (var at = start; at < verb; at++)
        {
            if (narrative.Pieces[at].Kind != PieceKind.Person) continue;
            var first = FirstOfTitle(at, start);
            if (first == start || !narrative.Pieces[first - 1].Is(WordClass.Governor | WordClass.Kin | WordClass.Representative)) return SpeakerPhrase.Named(PhraseKind.Person, first, at);
        }

        return null;
    }

    private bool Skips(int at)
    {
        var piece = narrative.Pieces[at];
        return piece.Kind is PieceKind.Punctuation or PieceKind.Quotation or PieceKind.Number
            || piece.Is(WordClass.Preposition | WordClass.Relative | WordClass.Also | WordClass.Time) || piece.IsCue(CueUse.Preposition);
    }

    // Heads of clauses stand at the start, after a comma and after a linking word.
    private int NextHead(int at, int verb)
    {
        if (at < verb && (narrative.Pieces[at].Is(WordClass.Conjunction | WordClass.That | WordClass.Adverb) || narrative.Pieces[at].IsSign(','))) return at + 1;
        for (at++; at < verb; at++)
        {
            var piece = narrative.Pieces[at];
            if (piece.IsSign(',') || piece.IsSign(';') || piece.Is(WordClass.That) || piece.Is(WordClass.Conjunction)) return at + 1;
        }

        return verb;
    }
}
