using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Rules;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>What was found out about one quotation.</summary>
/// <param name="Kind">Direct or partial; null when nobody says it.</param>
/// <param name="Candidates">All speakers weighed, the best first.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="At">The index of its piece.</param>
internal sealed record QuotationVerdict(QuoteKind? Kind, IReadOnlyList<SpeakerCandidate> Candidates, int Sentence, int At);

/// <summary>A reporting clause with the sentence it stands in.</summary>
internal readonly record struct FoundClause(ReportingClause Clause, int Sentence);

/// <summary>Reads an article from first to last sentence and weighs for each quotation who speaks it.</summary>
internal sealed class AttributionFinder(Narrative narrative, SpeakerResolver resolver)
{
    private static readonly IAttributionRule[] Beside = [new CueAfterRule(), new SpeakerThenCueAfterRule(), new BareNameAfterRule()];

    private static readonly IAttributionRule[] Rules =
    [
        .. Beside, new ColonRule(), new ClauseBeforeRule(), new SplitQuoteRule(), new SharedCueRule(Beside), new ClauseAfterRule(), new ContinuationRule(), new NamedLaterRule(), new GoesOnRule(),
    ];

    private const int LongestScene = 10;

    private readonly InterviewRule interview = new();

    private readonly Discourse discourse = new(Reporters(narrative));
    private readonly PhraseReader phrases = new(narrative, resolver.IsFirstMention);

    /// <summary>The verdicts in the order of the quotations, and all reporting clauses in the order of the text.</summary>
    public (IReadOnlyList<QuotationVerdict> Verdicts, IReadOnlyList<FoundClause> Clauses) Find()
    {
        var verdicts = new List<QuotationVerdict>(narrative.Quotations.Length);
        var clauses = new List<FoundClause>();
        var subjects = new SubjectFinder(narrative, phrases);
        var reader = new ClauseReader(narrative, phrases, subjects, resolver);
        for (var sentence = 0; sentence < narrative.Sentences.Length; sentence++)
        {
            var found = reader.Read(sentence, discourse);
            clauses.AddRange(found.Select(clause => new FoundClause(clause, sentence)));
            var first = verdicts.Count;
            Judge(sentence, found, subjects, verdicts);
            var used = verdicts.Skip(first).Where(verdict => verdict.Kind is not null && verdict.Candidates.Count > 0).Select(verdict => verdict.Candidates[0].Cue).ToHashSet();
            Remember(sentence, [.. found.Where(clause => !used.Contains(clause.Cue))], used.Count > 0, subjects);
        }

        return (verdicts, clauses);
    }

    private void Judge(int sentence, List<ReportingClause> clauses, SubjectFinder subjects, List<QuotationVerdict> verdicts)
    {
        var bounds = narrative.Sentences[sentence];
        SpeakerCandidate? before = null;
        for (var at = bounds.First; at < bounds.End; at++)
        {
            if (narrative.Pieces[at].Kind != PieceKind.Quotation) continue;
            var context = new QuoteContext
            {
                Narrative = narrative, Sentence = sentence, At = at, Discourse = discourse, Clauses = clauses,
                Phrases = phrases, Subjects = subjects, Resolver = resolver, Before = before,
            };
            var candidates = Rank(Rules.Append(interview).SelectMany(rule => rule.Propose(context)));
            SpeakerCandidate? choice = candidates.Count > 0 ? candidates[0] : null;
            var kind = QuotationJudge.Judge(context, choice);
            verdicts.Add(new QuotationVerdict(kind, candidates, sentence, at));
            if (kind is null || choice is not { } chosen) continue;
            before = chosen;
            interview.Learn(context, chosen);
            if (chosen.Speaker.Kind != AttributionKind.Unknown)
                discourse.Note(new Antecedent(chosen.Speaker, Salience.Quoted, sentence, chosen.Speaker.Label ?? narrative.Pieces[at].Span));
        }
    }

    // Who stands right before or after a reporting word, anywhere: one who never does is rarely the speaker.
    private static HashSet<int> Reporters(Narrative narrative)
    {
        var found = new HashSet<int>();
        for (var at = 0; at < narrative.Pieces.Length; at++)
        {
            if (narrative.Pieces[at].Cue is not { Force: >= CueForce.Tone }) continue;
            for (var near = Math.Max(0, at - 2); near <= at + 1 && near < narrative.Pieces.Length; near++)
            {
                if (narrative.Pieces[near].Kind == PieceKind.Person) found.Add(narrative.Pieces[near].Index);
            }
        }

        return found;
    }

    // The better rule decides, how surely its words are read only between equals; a reading that finds nobody comes last.
    private static List<SpeakerCandidate> Rank(IEnumerable<SpeakerCandidate> candidates) =>
    [
        .. candidates.OrderByDescending(candidate => candidate.Speaker.Kind != AttributionKind.Unknown)
            .ThenByDescending(candidate => candidate.Weight).ThenByDescending(candidate => candidate.Score),
    ];

    // Whoever reports in the sentence is the one to carry on; else the one who stands at its head.
    private void Remember(int sentence, List<ReportingClause> clauses, bool quoted, SubjectFinder subjects)
    {
        var bounds = narrative.Sentences[sentence];
        var reported = quoted;
        foreach (var clause in clauses)
        {
            if (!Carries(clause, bounds.First) || (reported && clause.Use is CueUse.Verb)) continue;
            reported = true;
            discourse.Note(new Antecedent(clause.Speaker, Salience.Reporting, sentence, narrative.Span(clause.Phrase.First, clause.Phrase.Last)));
        }

        if (reported || narrative.Pieces[bounds.First].Kind == PieceKind.Quotation) return;
        if (subjects.First(bounds.First, bounds.End) is { Kind: PhraseKind.Person or PhraseKind.Role or PhraseKind.Description or PhraseKind.Pronoun } phrase
            && resolver.Resolve(phrase, discourse, sentence) is { Kind: AttributionKind.Person, Score: > 0.75 } subject)
        {
            // '⟦X⟧'s son Y died': the next 'she' may be X.
            if (phrase.Name > phrase.First && narrative.Pieces[phrase.First].Kind == PieceKind.Person)
                discourse.Note(new Antecedent(resolver.Resolve(SpeakerPhrase.Named(PhraseKind.Person, phrase.First, phrase.First), discourse, sentence), Salience.Subject, sentence, narrative.Pieces[phrase.First].Span));
            var introduced = (phrase.Name >= 0 && resolver.IsFirstMention(narrative.Pieces[phrase.Name])) || IsTopic(subject, sentence) || Opens(sentence);
            var salience = IsFamily(phrase) && !BeginsParagraph(sentence) && !(phrase.Name >= 0 && narrative.Of(narrative.Pieces[phrase.Name]).Contains(' ')) ? Salience.Related : introduced ? Salience.Introduced : Salience.Subject;
            discourse.Note(new Antecedent(subject, salience, sentence, narrative.Span(phrase.First, phrase.Last)));
        }
        else if (subjects.First(bounds.First, bounds.End) is { Kind: PhraseKind.Unnamed } somebody && (narrative.Pieces[somebody.First].Is(WordClass.Article | WordClass.Quantity) || IsFamily(somebody)))
        {
            discourse.Note(new Antecedent(resolver.Resolve(somebody, discourse, sentence), IsFamily(somebody) ? Salience.Subject : Salience.Mentioned, sentence, narrative.Span(somebody.First, somebody.Last)));
        }
        else if (FirstName(bounds) is >= 0 and var named)
        {
            var mentioned = resolver.Resolve(SpeakerPhrase.Named(PhraseKind.Person, named, named), discourse, sentence);
            discourse.Note(new Antecedent(mentioned, Salience.Mentioned, sentence, narrative.Pieces[named].Span));
        }
    }

    // 'his father, ⟦X⟧', 'her husband': a relation without a family name belongs to the story of another.
    private bool IsFamily(SpeakerPhrase phrase)
    {
        const int farthest = 3;
        if (!narrative.Pieces[phrase.First].Is(WordClass.Possessive)) return false;
        for (var at = phrase.First + 1; at <= Math.Min(phrase.Last, phrase.First + farthest); at++)
        {
            if (narrative.Pieces[at].Is(WordClass.Family)) return true;
        }

        return false;
    }

    private bool BeginsParagraph(int sentence) => sentence == 0 || narrative.Sentences[sentence - 1].Paragraph != narrative.Sentences[sentence].Paragraph;

    // 'Ainun baru lulus SD. Gadis itu kini tinggal di pengungsian.': the subject of two sentences running, in a paragraph in which nobody speaks, is what the reader has in mind.
    private bool IsTopic(Speaker subject, int sentence) =>
        discourse.Antecedents is [.., { Salience: < Salience.Reporting } before] && before.Sentence == sentence - 1 && before.Speaker.IsSame(subject)
        && narrative.Sentences[sentence].Paragraph == narrative.Sentences[sentence - 1].Paragraph;

    // 'Seusai sidang, Richard irit bicara. "Doakan saja," kata dia …': a new paragraph sets the scene for the words that follow at once.
    private bool Opens(int sentence)
    {
        var bounds = narrative.Sentences[sentence];
        return sentence > 0 && narrative.Sentences[sentence - 1].Paragraph != bounds.Paragraph && bounds.End < narrative.Pieces.Length
            && bounds.End - bounds.First <= LongestScene && sentence + 1 < narrative.Sentences.Length && narrative.Sentences[sentence + 1].Paragraph == bounds.Paragraph
            && narrative.Pieces[bounds.End].Kind == PieceKind.Quotation;
    }

    private int FirstName(NarrativeSentence bounds)
    {
        for (var at = bounds.First; at < bounds.End; at++)
        {
            if (narrative.Pieces[at].Kind == PieceKind.Person) return at;
        }

        return -1;
    }

    // What follows the first verb is its statement, so that only asides speak after it. A subject that is nobody is not carried.
    private bool Carries(ReportingClause clause, int first)
    {
        if (clause.Outlet || clause.Speaker.Kind == AttributionKind.Unknown) return false;
        // 'She was asked by ⟦the speaker⟧ to …': the sentence is about her.
        if (clause.Use is CueUse.Passive && narrative.Pieces[clause.Cue].IsCue(CueUse.Verb)) return false;
        if (clause.Use is CueUse.Verb && narrative.Pieces[clause.Cue].Cue!.Force < CueForce.Act && !LeadsInto(clause)) return false;
        if (clause.Speaker is { Kind: AttributionKind.Person } or { Index: >= 0 }) return true;
        return clause.Phrase.Kind is not (PhraseKind.Document or PhraseKind.Pronoun) && narrative.Pieces[clause.Cue].Cue!.Force >= CueForce.Tell && IsSomebody(clause.Phrase, first);
    }

    // 'X menimpali. "…"': the sentence ends with the verb, and words in marks follow.
    private bool LeadsInto(ReportingClause clause)
    {
        var at = clause.Cue + 1;
        if (at + 1 >= narrative.Pieces.Length || narrative.Pieces[clause.Cue].Cue!.Force != CueForce.Beside || clause.Speaker.Kind != AttributionKind.Person) return false;
        return narrative.Pieces[at].IsSign('.') && narrative.Pieces[at + 1].Kind == PieceKind.Quotation;
    }

    // Its first words are a noun for somebody, or capitals that do not merely begin the sentence.
    private bool IsSomebody(SpeakerPhrase phrase, int sentenceStart)
    {
        for (var at = phrase.First; at <= Math.Min(phrase.Last, phrase.First + 1); at++)
        {
            if (narrative.Pieces[at].Is(WordClass.Person | WordClass.Body | WordClass.Quantity)) return true;
        }

        return phrase.Kind == PhraseKind.Role && (phrase.First > sentenceStart || phrase.Last > phrase.First);
    }
}
