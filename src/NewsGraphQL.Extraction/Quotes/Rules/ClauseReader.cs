using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>Finds the reporting clauses of a sentence, from left to right, in each of their word orders.</summary>
internal sealed class ClauseReader(Narrative narrative, PhraseReader phrases, SubjectFinder subjects, SpeakerResolver resolver)
{
    private const int MostClauses = 24;

    /// <summary>The clauses of sentence <paramref name="index"/>.</summary>
    public List<ReportingClause> Read(int index, Discourse discourse)
    {
        var found = new List<ReportingClause>();
        var sentence = narrative.Sentences[index];
        var start = sentence.First;
        for (var at = sentence.First; at < sentence.End && found.Count < MostClauses; at++)
        {
            if (narrative.Pieces[at].Cue is not { } cue || IsNoun(at, sentence.First) || IsName(at, sentence.First)) continue;
            if (Phrase(at, cue, start, sentence) is not ({ } use, { } phrase)) continue;
            var speaker = Again(phrase, found) ?? resolver.Resolve(phrase, discourse, index);
            var outlet = resolver.IsOutlet(speaker) || (cue.Force == CueForce.Relay && speaker.Kind != AttributionKind.Person);
            if (outlet && speaker is { Kind: AttributionKind.Organization, Index: >= 0 }) discourse.Outlet = speaker.Index;
            found.Add(new ReportingClause(at, use, phrase, speaker, outlet, IsDenied(at, sentence.First)));
            if (outlet && use == CueUse.Verb) start = at + 1;
        }

        return found;
    }

    // '⟦X⟧ claimed …; ⟦he⟧ describes …': a pronoun goes back to the subject of the clause before it.
    private Speaker? Again(SpeakerPhrase phrase, List<ReportingClause> found) =>
        phrase.Kind == PhraseKind.Pronoun && narrative.Pieces[phrase.First].Is(WordClass.AnyPronoun)
        && found is [.., { Use: CueUse.Verb, Speaker: { Kind: AttributionKind.Person } before, Phrase: var named }]
        && resolver.Agrees(before, narrative.Pieces[phrase.First].Entry)
            ? before with { Label = narrative.Pieces[phrase.First].Span, Rule = "pronoun", Score = 0.9, Antecedent = narrative.Span(named.First, named.Last) }
            : null;

    // 'his claims', 'in reports', 'dismissed claims': nouns, not verbs.
    private bool IsNoun(int at, int first) => at > first
        && (narrative.Pieces[at - 1].Is(WordClass.AnyArticle | WordClass.Possessive)
            || (narrative.Pieces[at].IsCue(CueUse.Inverted) && (narrative.Pieces[at - 1].Is(WordClass.Preposition) || narrative.Pieces[at - 1].Cue is { Force: > CueForce.Relay and <= CueForce.Act })));

    // 'the United States': a capital inside a sentence is part of a name.
    private bool IsName(int at, int first) => narrative.Pieces[at].IsCapital && !narrative.Pieces[at].IsCue(CueUse.Preposition | CueUse.PrepositionOwn) && at > first && !narrative.Pieces[at - 1].IsSign(':') && narrative.Pieces[at - 1].Kind != PieceKind.Quotation;

    private bool IsDenied(int at, int first)
    {
        for (var i = at - 1; i >= first && i >= at - 3; i--)
        {
            if (narrative.Pieces[i].Is(WordClass.Negation)) return true;
            if (!narrative.Pieces[i].Is(WordClass.Adverb)) return false;
        }

        return false;
    }

    private (CueUse Use, SpeakerPhrase Phrase)? Phrase(int at, CueForm cue, int start, NarrativeSentence sentence)
    {
        if (cue.Can(CueUse.Preposition) && (cue.Force >= CueForce.Tell || BeginsClause(at, sentence.First)) && phrases.Read(at + 1, sentence.End) is { } source)
            return (CueUse.Preposition, source);
        if (cue.Can(CueUse.PrepositionOwn)) return (CueUse.PrepositionOwn, SpeakerPhrase.One(PhraseKind.Implied, at));
        if (cue.Can(CueUse.PassiveOwn)) return (CueUse.PassiveOwn, SpeakerPhrase.One(PhraseKind.Implied, at));
        if (cue.Can(CueUse.Passive)) return Agent(at, sentence.End);
        // 'was described by ⟦X⟧ as "…"'
        if (cue.Can(CueUse.Verb) && at + 1 < sentence.End && narrative.Pieces[at + 1].Is(WordClass.BeforeSpeaker) && phrases.Read(at + 1, sentence.End) is { Kind: not PhraseKind.Unnamed } agent)
            return (CueUse.Passive, agent);
        if (IsPassive(narrative, at, sentence.First)) return null;
        if (cue.Can(CueUse.Own) && IsAside(at, at, sentence)) return (CueUse.Own, SpeakerPhrase.One(PhraseKind.Implied, at));
        if (cue.Can(CueUse.Inverted) && Inverted(at, sentence) is { } inverted) return (CueUse.Inverted, inverted);
        if (!cue.Can(CueUse.Verb) || subjects.Find(at, start) is not { } subject) return null;
        return (CueUse.Verb, subject);
    }

    /// <summary>Whether the reporting word is done to its subject: 'was ⟦told⟧', 'had been ⟦asked⟧'.</summary>
    public static bool IsPassive(Narrative narrative, int at, int first)
    {
        var piece = narrative.Pieces[at];
        if (piece.Cue is { Force: CueForce.Relay } || !(piece.IsCue(CueUse.Inverted) || piece.Is(WordClass.Hearer))) return false;
        for (var before = at - 1; before >= first && narrative.Pieces[before].Is(WordClass.Adverb | WordClass.Also | WordClass.Negation); before--)
        {
            if (narrative.Pieces[before].Is(WordClass.Copula)) return true;
        }

        return false;
    }

    // 'disampaikan oleh X', 'diungkapkan Menpora X': a person or an office, near.
    private (CueUse, SpeakerPhrase)? Agent(int at, int end)
    {
        if (phrases.Read(at + 1, end) is not { } agent) return null;
        var by = at + 1 < end && narrative.Pieces[at + 1].Is(WordClass.BeforeSpeaker);
        return by || agent.Kind is PhraseKind.Person or PhraseKind.Pronoun ? (CueUse.Passive, agent) : null;
    }

    private SpeakerPhrase? Inverted(int at, NarrativeSentence sentence)
    {
        var cue = narrative.Pieces[at].Cue!;
        if (phrases.Read(at + 1, sentence.End) is not { } phrase) return null;
        if (TouchesQuotation(at, sentence.First)) return phrase;
        if (cue.Can(CueUse.Verb) && (phrase.Kind is PhraseKind.Unnamed or PhraseKind.Pronoun || !Closes(at, phrase.Last, sentence))) return null;
        if (cue.Force < CueForce.Beside || (cue.Force < CueForce.Tell && phrase.Kind is not (PhraseKind.Person or PhraseKind.Pronoun))) return null;
        if (cue.Can(CueUse.Verb) && phrase.Last + 1 < sentence.End && narrative.Pieces[phrase.Last + 1].Is(WordClass.That | WordClass.Adverb)) return null;
        return IsAside(at, phrase.Last, sentence) ? phrase : null;
    }

    // ', kata X,' in the middle or at the end of a sentence, or 'Kata X, …' at its head.
    private bool IsAside(int first, int last, NarrativeSentence sentence)
    {
        if (first > sentence.First && !narrative.Pieces[first - 1].IsSign(',') && narrative.Pieces[first - 1].Kind != PieceKind.Quotation
            && !narrative.Pieces[first - 1].Is(WordClass.Also | WordClass.Adverb)) return false;
        return last + 1 >= sentence.End || narrative.Pieces[last + 1].Kind is PieceKind.Punctuation or PieceKind.Quotation
            || narrative.Pieces[last + 1].Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Time | WordClass.Adverb | WordClass.Demonstrative | WordClass.Relative | WordClass.That)
            || narrative.Pieces[last + 1].Cue is not null;
    }

    // ', said Smith.': a form that can also follow its subject stands before it only where the clause is over then.
    private bool Closes(int at, int last, NarrativeSentence sentence) =>
        at > sentence.First && narrative.Pieces[at - 1].IsSign(',') && (last + 1 >= sentence.End || narrative.Pieces[last + 1].Kind == PieceKind.Punctuation);

    private bool BeginsClause(int at, int first) => at == first || narrative.Pieces[at - 1].Kind == PieceKind.Punctuation || narrative.Pieces[at - 1].Is(WordClass.Linker);

    private bool TouchesQuotation(int at, int first)
    {
        at--;
        while (at >= first && (narrative.Pieces[at].Kind == PieceKind.Punctuation || narrative.Pieces[at].Is(WordClass.Also | WordClass.Adverb | WordClass.Demonstrative))) at--;
        return at >= first && narrative.Pieces[at].Kind == PieceKind.Quotation;
    }
}
