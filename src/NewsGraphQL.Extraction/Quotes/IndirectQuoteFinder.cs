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
    private const int FewestWordsOfPronoun = 3;
    private const int FarthestThat = 14;
    private const int ShortestVerb = 6;
    private const double SureEnough = 0.6;

    /// <summary>The statements in order. A sentence has one, and more where its subject goes on ("…, adding that …", "… and that …"); no word stands both in one and in a quote.</summary>
    public IEnumerable<ExtractedQuote> Find(IReadOnlyList<FoundClause> clauses, IReadOnlyList<QuotationVerdict> verdicts)
    {
        var said = verdicts.Where(verdict => verdict.Kind is not null).ToList();
        var quoted = said.ToLookup(verdict => verdict.Sentence);
        var used = said.Where(verdict => verdict.Candidates.Count > 0).Select(verdict => verdict.Candidates[0].Cue).ToHashSet();
        foreach (var group in clauses.GroupBy(found => found.Sentence))
        {
            var sentence = narrative.Sentences[group.Key];
            // Beside a quote only what follows a verb of its own is another statement.
            var reporting = group.Select(found => found.Clause).Where(clause => Reports(clause) && !used.Contains(clause.Cue)
                && (!quoted.Contains(group.Key) || (clause.Use is CueUse.Verb && !IsAside(clause, sentence)))).ToList();
            for (var i = 0; i < reporting.Count; i++)
            {
                var clause = reporting[i];
                var next = i + 1;
                while (next < reporting.Count && !GoesOn(clause, reporting[next], sentence)) next++;
                var parts = Content(clause, next < reporting.Count ? sentence with { End = BeforeLinks(clause.Cue + 1, Math.Max(clause.Cue + 1, StartOf(reporting[next], clause))) } : sentence);
                if (parts.Length == 0 && clause.Use is CueUse.Verb) continue;
                if (parts.Length > 0 && !(quoted.Contains(group.Key) && HoldsQuote(parts, quoted[group.Key])))
                {
                    foreach (var statement in Parted(parts)) yield return Quote(clause, group.Key, statement);
                }

                if (parts.Length > 0 || clause.Use is not CueUse.Verb) i = next - 1;
            }
        }
    }

    // '⟦X⟧ said …, adding that …', '⟦X⟧ said …, and he warned that …': the same subject, or a new one after a linking word, not what X says that others say.
    private bool GoesOn(ReportingClause clause, ReportingClause next, NarrativeSentence sentence) =>
        clause.Use is CueUse.Verb && next.Use is CueUse.Verb && !IsAside(clause, sentence)
        && (next.Phrase.First < clause.Cue ? narrative.Pieces[next.Cue - 1].IsSign(',') || narrative.Pieces[next.Cue - 1].Is(WordClass.Linker)
            : next.Speaker.IsSame(clause.Speaker) && narrative.Pieces[next.Phrase.First - 1].Is(WordClass.Linker))
        && Content(next, sentence).Length > 0;

    private static int StartOf(ReportingClause next, ReportingClause clause) => next.Phrase.First < clause.Cue ? next.Cue : next.Phrase.First;

    private int BeforeLinks(int first, int end)
    {
        var at = end;
        while (at > first && narrative.Pieces[at - 1].Is(WordClass.Adverb)) at--;
        if (at > first && IsLink(at - 1)) end = at;
        while (end > first && IsLink(end - 1)) end--;
        return end;
    }

    private bool IsLink(int at) => narrative.Pieces[at].Kind == PieceKind.Punctuation || narrative.Pieces[at].Is(WordClass.Linker | WordClass.Also);

    private bool HoldsQuote(ImmutableArray<TextSpan> parts, IEnumerable<QuotationVerdict> said) =>
        said.Any(verdict => parts.Any(part => part.Overlaps(narrative.Quotations[narrative.Pieces[verdict.At].Index].Span)));

    // '… and that …' begins another statement.
    private IEnumerable<ImmutableArray<TextSpan>> Parted(ImmutableArray<TextSpan> parts)
    {
        if (parts.Length != 1) { yield return parts; yield break; }
        var (first, end) = (PieceAt(parts[0].Start), PieceAt(parts[0].End));
        for (var at = first + 1; at + 1 < end; at++)
        {
            if (!narrative.Pieces[at].Is(WordClass.Conjunction) || !narrative.Pieces[at + 1].Is(WordClass.That)) continue;
            if (Stretch(first, BeforeLinks(first, at)) is not { } one || Stretch(at + 2, end) is null) continue;
            yield return [one];
            first = at + 2;
        }

        if (Stretch(first, end) is { } rest) yield return [rest];
    }

    // The first piece that begins at or after the position.
    private int PieceAt(int position)
    {
        var (low, high) = (0, narrative.Pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (narrative.Pieces[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool Reports(ReportingClause clause) =>
        !clause.Outlet && !clause.Denied && IsStrong(clause) && !IsRelative(clause)
        && clause.Phrase.Kind != PhraseKind.Document
        && clause.Speaker.Kind != AttributionKind.Unknown && clause.Speaker.Score >= SureEnough;

    // 'istilah … yang dinilainya keliru', 'aparat yang menurutnya malas': a remark on a noun of the reporter's sentence.
    private bool IsRelative(ReportingClause clause) =>
        clause.Cue > 0 && clause.Use is CueUse.PassiveOwn or CueUse.PrepositionOwn && narrative.Pieces[clause.Cue - 1].Is(WordClass.Relative);

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
        var last = PastAppositions(clause, sentence.End);
        // 'Asked what he remembered, he said': no statement, but how it came about.
        var asked = narrative.Pieces[sentence.First] is { IsCapital: true, Cue: not null } && clause.Cue > sentence.First;
        var before = asked ? null : Stretch(sentence.First, Math.Min(clause.Cue, Math.Max(sentence.First, clause.Phrase.First)));
        var after = Stretch(last, sentence.End);
        if (clause.Use is CueUse.Preposition or CueUse.PrepositionOwn && before is null) return after is { } content ? [content] : [];
        return [.. new[] { before, after }.OfType<TextSpan>()];
    }

    // 'according to ⟦X⟧, a hydrologist, …', '…, said ⟦X⟧, who leads the team.': what is added to the name belongs to no statement.
    private int PastAppositions(ReportingClause clause, int end)
    {
        var at = clause.Last + 1;
        if (clause.Phrase.Kind != PhraseKind.Person || clause.Use is CueUse.Verb) return at;
        while (at + 1 < end && narrative.Pieces[at].IsSign(',') && IsApposition(at + 1, end))
        {
            for (at++; at < end && !narrative.Pieces[at].IsSign(','); at++) { }
        }

        return at;
    }

    private bool IsApposition(int at, int end)
    {
        const int longestHead = 6;
        var first = narrative.Pieces[at];
        if (first.Is(WordClass.Relative) || first.Kind == PieceKind.Number || (first.Is(WordClass.Article) && at + 1 < end)) return true;
        if (first.Is(WordClass.AnyPronoun | WordClass.Plural | WordClass.PronounIt | WordClass.Quantity)) return false;
        for (var i = at; i < Math.Min(end, at + longestHead) && !narrative.Pieces[i].IsSign(','); i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Is(WordClass.Adverb | WordClass.Modal | WordClass.Negation)) return false;
            if (!piece.IsCapital && piece.Is(WordClass.Person | WordClass.Representative) && (!first.Is(WordClass.Definite) || i + 1 >= end || narrative.Pieces[i + 1].IsSign(',') || narrative.Pieces[i + 1].Is(WordClass.Preposition))) return true;
        }

        return false;
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
        // 'claimed ⟦a victory⟧ that …': the verb has its object, and the clause belongs to that.
        if (narrative.Pieces[at].Is(WordClass.AnyArticle | WordClass.Possessive) && !narrative.Pieces[clause.Cue].Is(WordClass.Hearer)) return Bare(clause, at, sentence.End);
        // 'agreed with ⟦X⟧, defending, that …': the word that opens the clause counts more than a comma before it.
        var opening = Opening(clause.Cue, at, sentence.End);
        if (opening >= 0) return Stretch(opening + 1, sentence.End) is { } content ? [content] : [];

        if (narrative.Pieces[clause.Cue].Is(WordClass.Hearer) && PastHearer(at, sentence.End) is { } told) return [told];
        return narrative.Pieces[at].Is(WordClass.Preposition) && !(at + 1 < sentence.End && narrative.Pieces[at + 1].Kind == PieceKind.Number) ? [] : Bare(clause, at, sentence.End);
    }

    private int Opening(int cue, int at, int end)
    {
        var comma = -1;
        for (var i = at; i < end && i < at + FarthestThat; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Modal)) break;
            if (piece.Is(WordClass.That)) return i;
            if (!piece.IsSign(',') || comma >= 0) continue;
            if (i == at || narrative.Pieces[at].Is(WordClass.Preposition)) comma = i;
            else if (!narrative.Pieces[cue].Is(WordClass.Hearer)) break;
        }

        return comma >= 0 && comma + 1 < end && !narrative.Pieces[comma + 1].Is(WordClass.Relative) ? comma : -1;
    }

    // 'told reporters at the scene ⟦the bridge had been closed⟧': the first article or pronoun after the hearer that begins a clause.
    private TextSpan? PastHearer(int at, int end)
    {
        for (var i = at + 1; i < end && i < at + FarthestThat; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Kind == PieceKind.Punctuation || piece.Is(WordClass.Linker | WordClass.Adverb | WordClass.Modal)) return null;
            if (narrative.Pieces[i - 1].Is(WordClass.Preposition) || !piece.Is(WordClass.AnyArticle | WordClass.AnyPronoun | WordClass.PronounIt | WordClass.Plural | WordClass.Possessive)) continue;
            if (HoldsClause(i, end)) return Stretch(i, end);
        }

        return null;
    }

    // Without 'that': a verb of speech takes any clause, another only what is one beyond doubt.
    private ImmutableArray<TextSpan> Bare(ReportingClause clause, int at, int end)
    {
        var holds = narrative.Pieces[clause.Cue].Cue!.Force == CueForce.Say ? !narrative.Pieces[at].Is(WordClass.Naming) : HoldsClause(at, end);
        return holds && Stretch(at, end) is { } content ? [content] : [];
    }

    private bool IsStrong(ReportingClause clause) =>
        narrative.Pieces[clause.Cue].Cue!.Force >= Least(clause);

    private CueForce Least(ReportingClause clause)
    {
        if (clause.Use is CueUse.Own || TakesThat(clause) || (clause.Use is CueUse.Verb && IsParenthesis(clause))) return CueForce.Beside;
        if (clause.Speaker.Kind != AttributionKind.Person) return CueForce.Tell;
        return clause.Use is CueUse.Inverted ? CueForce.Beside : clause.Phrase.Kind == PhraseKind.Person && IsReport(clause) ? CueForce.Relay : CueForce.Tell;
    }

    // A person who reports ('melaporkan') tells what is his own.
    private bool IsReport(ReportingClause clause) => narrative.Pieces[clause.Cue].Cue is { Force: CueForce.Relay };

    // 'posted that …', 'posted on X that …'
    private bool TakesThat(ReportingClause clause)
    {
        const int farthest = 5;
        if (clause.Use is not CueUse.Verb || narrative.Pieces[clause.Cue].Is(WordClass.Request)) return false;
        for (var at = clause.Cue + 1; at < Math.Min(narrative.Pieces.Length, clause.Cue + farthest); at++)
        {
            if (narrative.Pieces[at].Is(WordClass.That)) return at == clause.Cue + 1 || narrative.Pieces[clause.Cue + 1].Is(WordClass.Preposition);
            if (narrative.Pieces[at].Kind == PieceKind.Punctuation) return false;
        }

        return false;
    }

    // '…, she predicted, …'
    private bool IsParenthesis(ReportingClause clause) =>
        clause.Phrase.First > 0 && narrative.Pieces[clause.Phrase.First - 1].IsSign(',') && clause.Last == clause.Cue
        && clause.Cue + 1 < narrative.Pieces.Length && (narrative.Pieces[clause.Cue + 1].IsSign(',') || narrative.Pieces[clause.Cue + 1].IsSign('.'));

    // 'mengaku tidak melihat' tells of the speaker's own doing, without a clause.
    private bool BeginsWithVerb(int at) => narrative.Pieces[at].Is(WordClass.Negation | WordClass.Modal) || IsVerb(at);

    // 'menjelaskan uji coba melibatkan …' holds a clause, 'menjelaskan kronologi kejadian yang menimpa …' a thing.
    private bool HoldsClause(int at, int end)
    {
        if (BeginsWithVerb(at)) return false;
        if (narrative.Pieces[at].Is(WordClass.AnyPronoun | WordClass.Plural | WordClass.PronounIt)) return at + 1 < end && narrative.Pieces[at + 1].IsWord && !narrative.Pieces[at + 1].Is(WordClass.Preposition | WordClass.Linker);
        for (var i = at + 1; i < end; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Is(WordClass.Relative | WordClass.Subordinator | WordClass.Preposition) || piece.IsSign(',')) return false;
            if ((piece.Is(WordClass.Adverb | WordClass.Negation | WordClass.Copula | WordClass.Modal) && !(i == at + 1 && narrative.Pieces[at].Is(WordClass.AnyArticle))
                && (!piece.Is(WordClass.Adverb) || (i + 1 < end && narrative.Pieces[i + 1].Kind != PieceKind.Punctuation))) || IsVerb(i)) return true;
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

        return words < (first < end && narrative.Pieces[first].Is(WordClass.PronounHe | WordClass.PronounShe | WordClass.PronounIt) ? FewestWordsOfPronoun : FewestWords) ? null : narrative.Span(first, end - 1);
    }
}
