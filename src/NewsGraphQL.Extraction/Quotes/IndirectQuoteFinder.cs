using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Rules;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Finds statements without marks: 'X mengatakan (bahwa) …', 'Menurut X, …', '…, kata X', 'X said that …'.</summary>
internal sealed class IndirectQuoteFinder(Narrative narrative, AttributionWriter writer, IReadOnlyList<string> verbPrefixes)
{
    private const int FewestWords = 4;
    private const int FarthestThat = 14;
    private const int ShortestVerb = 6;
    private const double SureEnough = 0.6;

    /// <summary>One statement a sentence at most, in order; none where words in marks are already a quote.</summary>
    public IEnumerable<ExtractedQuote> Find(IReadOnlyList<FoundClause> clauses, IReadOnlyList<QuotationVerdict> verdicts)
    {
        var quoted = verdicts.Where(verdict => verdict.Kind is not null).Select(verdict => verdict.Sentence).ToHashSet();
        var done = -1;
        foreach (var (clause, sentence) in clauses)
        {
            if (sentence == done || quoted.Contains(sentence) || !Reports(clause)) continue;
            var parts = Content(clause, narrative.Sentences[sentence]);
            if (parts.Length == 0) continue;
            done = sentence;
            yield return Quote(clause, sentence, parts);
        }
    }

    private bool Reports(ReportingClause clause) =>
        !clause.Outlet && !clause.Denied && IsStrong(clause)
        && clause.Phrase.Kind != PhraseKind.Document
        && clause.Speaker.Kind != AttributionKind.Unknown && clause.Speaker.Score >= SureEnough;

    private ExtractedQuote Quote(ReportingClause clause, int sentence, ImmutableArray<TextSpan> parts)
    {
        var candidate = new SpeakerCandidate(clause.Speaker, clause.Use is CueUse.Verb ? "name-then-cue" : "cue-then-name", 0.95, clause.Cue);
        return new ExtractedQuote
        {
            Kind = QuoteKind.Indirect,
            Text = string.Join(' ', parts.Select(part => part.In(narrative.Body))),
            Parts = parts,
            Paragraph = narrative.Sentences[sentence].Paragraph,
            Attribution = writer.Write([candidate], sentence),
        };
    }

    private ImmutableArray<TextSpan> Content(ReportingClause clause, NarrativeSentence sentence)
    {
        if (clause.Use is CueUse.Verb && !IsAside(clause, sentence)) return After(clause, sentence);
        var before = Stretch(sentence.First, Math.Min(clause.Cue, Math.Max(sentence.First, clause.Phrase.First)));
        var after = Stretch(clause.Last + 1, sentence.End);
        if (clause.Use is CueUse.Preposition or CueUse.PrepositionOwn && before is null) return after is { } content ? [content] : [];
        ImmutableArray<TextSpan> parts = [.. new[] { before, after }.OfType<TextSpan>()];
        return parts;
    }

    // '…, Smith said.' and '…, Smith said, …'
    private bool IsAside(ReportingClause clause, NarrativeSentence sentence)
    {
        if (clause.Phrase.First <= sentence.First || !narrative.Pieces[clause.Phrase.First - 1].IsSign(',') || clause.Phrase.First > clause.Cue) return false;
        var next = clause.Cue + 1;
        return next >= sentence.End || narrative.Pieces[next].IsSign(',') || narrative.Pieces[next].IsSign('.') || narrative.Pieces[next].Is(WordClass.Time)
            || (narrative.Pieces[next].Is(WordClass.Preposition) && sentence.End - next < FarthestThat && !HoldsThat(next, sentence.End));
    }

    private bool HoldsThat(int at, int end)
    {
        for (; at < end; at++)
        {
            if (narrative.Pieces[at].Is(WordClass.That)) return true;
        }

        return false;
    }

    // The statement begins after 'bahwa' or 'that', after a comma, or at once where the verb takes a bare clause.
    private ImmutableArray<TextSpan> After(ReportingClause clause, NarrativeSentence sentence)
    {
        var at = clause.Cue + 1;
        if (at >= sentence.End) return [];
        for (var i = at; i < sentence.End && i < at + FarthestThat; i++)
        {
            if (narrative.Pieces[i].Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Modal)) break;
            if (!narrative.Pieces[i].Is(WordClass.That) && !narrative.Pieces[i].IsSign(',')) continue;
            if (i > at && !narrative.Pieces[at].Is(WordClass.Preposition) && !narrative.Pieces[i].Is(WordClass.That)) break;
            return Stretch(i + 1, sentence.End) is { } content ? [content] : [];
        }

        if (narrative.Pieces[at].Is(WordClass.Preposition)) return [];
        var bare = narrative.Pieces[clause.Cue].Cue!.Force == CueForce.Say ? !narrative.Pieces[at].Is(WordClass.Naming) : HoldsClause(at, sentence.End);
        return bare && Stretch(at, sentence.End) is { } rest ? [rest] : [];
    }

    private bool IsStrong(ReportingClause clause) =>
        narrative.Pieces[clause.Cue].Cue!.Force >= Least(clause);

    private CueForce Least(ReportingClause clause)
    {
        if (clause.Use is CueUse.Own || TakesThat(clause)) return CueForce.Beside;
        if (clause.Speaker.Kind != AttributionKind.Person) return CueForce.Tell;
        return clause.Use is CueUse.Inverted ? CueForce.Beside : clause.Phrase.Kind == PhraseKind.Person && IsReport(clause) ? CueForce.Relay : CueForce.Tell;
    }

    // A person who reports ('melaporkan') tells what is his own.
    private bool IsReport(ReportingClause clause) => narrative.Pieces[clause.Cue].Cue is { Force: CueForce.Relay };

    private bool TakesThat(ReportingClause clause) =>
        clause.Use is CueUse.Verb && clause.Cue + 1 < narrative.Pieces.Length && narrative.Pieces[clause.Cue + 1].Is(WordClass.That);

    // 'mengaku tidak melihat' tells of the speaker's own doing, without a clause.
    private bool BeginsWithVerb(int at) => narrative.Pieces[at].Is(WordClass.Negation | WordClass.Modal) || IsVerb(at);

    // 'menjelaskan uji coba melibatkan …' holds a clause, 'menjelaskan kronologi kejadian yang menimpa …' a thing.
    private bool HoldsClause(int at, int end)
    {
        if (BeginsWithVerb(at)) return false;
        for (var i = at + 1; i < end; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Is(WordClass.Relative | WordClass.Subordinator | WordClass.Preposition) || piece.IsSign(',')) return false;
            if (piece.Is(WordClass.Adverb | WordClass.Negation | WordClass.Copula | WordClass.Modal) || IsVerb(i)) return true;
        }

        return false;
    }

    private bool IsVerb(int at)
    {
        var piece = narrative.Pieces[at];
        if (!piece.IsWord || piece.IsCapital || piece.Span.Length < ShortestVerb || piece.Is(WordClass.AnyNoun | WordClass.Preposition)) return false;
        foreach (var prefix in verbPrefixes)
        {
            if (narrative.Of(piece).StartsWith(prefix, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // Signs at either end do not belong to the words.
    private TextSpan? Stretch(int first, int end)
    {
        while (first < end && narrative.Pieces[first].Kind == PieceKind.Punctuation && narrative.Pieces[first].Sign is not ('(' or '“' or '"')) first++;
        while (end > first && narrative.Pieces[end - 1].Kind == PieceKind.Punctuation && narrative.Pieces[end - 1].Sign is not (')' or '%')) end--;
        var words = 0;
        for (var at = first; at < end && words < FewestWords; at++)
        {
            if (narrative.Pieces[at].Kind != PieceKind.Punctuation) words++;
        }

        return words < FewestWords ? null : narrative.Span(first, end - 1);
    }
}
