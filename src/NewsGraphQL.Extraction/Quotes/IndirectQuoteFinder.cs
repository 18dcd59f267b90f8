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
    private const double SureEnough = 0.6;
    private readonly ReportedContent content = new(narrative, new ClauseShape(narrative, verbPrefixes));

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
                && (!quoted.Contains(group.Key) || (clause.Use is CueUse.Verb && !content.IsAside(clause, sentence)))).ToList();
            for (var i = 0; i < reporting.Count; i++)
            {
                var clause = reporting[i];
                var next = i + 1;
                while (next < reporting.Count && !GoesOn(clause, reporting[next], sentence)) next++;
                var parts = content.Of(clause, next < reporting.Count ? sentence with { End = BeforeLinks(clause.Cue + 1, Math.Max(clause.Cue + 1, StartOf(reporting[next], clause))) } : sentence);
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
        clause.Use is CueUse.Verb && next.Use is CueUse.Verb && !content.IsAside(clause, sentence)
        && (next.Phrase.First < clause.Cue ? narrative.Pieces[next.Cue - 1].IsSign(',') || narrative.Pieces[next.Cue - 1].Is(WordClass.Linker)
            : next.Speaker.IsSame(clause.Speaker) ? narrative.Pieces[next.Phrase.First - 1].Is(WordClass.Linker) : IsNextClause(next))
        && content.Of(next, sentence).Length > 0;

    // '…, and prosecutor ⟦Y⟧ said …': somebody else speaks in a clause of his own.
    private bool IsNextClause(ReportingClause next)
    {
        var first = content.FirstOfTitle(next.Phrase.First);
        return next.Phrase.Kind == PhraseKind.Person && first > 1 && narrative.Pieces[first - 1].Is(WordClass.Conjunction) && narrative.Pieces[first - 2].IsSign(',');
    }

    private int StartOf(ReportingClause next, ReportingClause clause) => next.Phrase.First < clause.Cue ? next.Cue : content.FirstOfTitle(next.Phrase.First);

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
            if (content.Stretch(first, BeforeLinks(first, at)) is not { } one || content.Stretch(at + 2, end) is null) continue;
            yield return [one];
            first = at + 2;
        }

        if (content.Stretch(first, end, narrow: true) is { } rest) yield return [rest];
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
        !clause.Outlet && !clause.Denied && IsStrong(clause) && !IsRelative(clause) && !IsWanted(clause) && !IsHeading(clause)
        && clause.Phrase.Kind != PhraseKind.Document
        && clause.Speaker.Kind != AttributionKind.Unknown && clause.Speaker.Score >= SureEnough;

    // 'istilah … yang dinilainya keliru', 'data yang disampaikan ⟦X⟧', 'cara yang menurut ⟦X⟧ aman', 'laporan yang menyebut …': a remark on a noun of the reporter's sentence.
    private bool IsRelative(ReportingClause clause) =>
        clause.Cue > 0 && narrative.Pieces[clause.Cue - 1].Is(WordClass.Relative) && !(clause.Cue > 1 && narrative.Pieces[clause.Cue - 2].Is(WordClass.Like))
        && (clause.Use is not CueUse.Verb || clause.Speaker.Kind is not (AttributionKind.Person or AttributionKind.Organization));

    // 'harus memastikan …', 'untuk menyampaikan …', 'meminta warga memastikan …', 'meminta agar …': what is wanted, not what is said.
    private bool IsWanted(ReportingClause clause)
    {
        if (clause.Use is not CueUse.Verb) return false;
        var cue = narrative.Pieces[clause.Cue];
        var next = clause.Cue + 1;
        if (cue.Is(WordClass.Hearer | WordClass.Request) && BeginsWish(next)) return true;
        var at = clause.Cue - 1;
        while (at > clause.Phrase.Last && narrative.Pieces[at].Is(WordClass.Adverb | WordClass.Also)) at--;
        var before = narrative.Pieces[at];
        if (cue.Is(WordClass.Doing) ? before.Is(WordClass.Aim | WordClass.Modal | WordClass.Preposition | WordClass.Subordinator)
            : before.Is(WordClass.Aim | WordClass.Modal) && !(next < narrative.Pieces.Length && narrative.Pieces[next].Is(WordClass.That))) return true;
        for (; at > clause.Phrase.Last; at--)
        {
            if (narrative.Pieces[at].Is(WordClass.Request)) return true;
            if (narrative.Pieces[at].Kind == PieceKind.Punctuation || narrative.Pieces[at].Is(WordClass.Linker | WordClass.Relative)) return false;
        }

        return false;
    }

    private bool BeginsWish(int at)
    {
        const int longestHearer = 8;
        for (var i = at; i < Math.Min(narrative.Pieces.Length, at + longestHearer) && narrative.Pieces[i].Kind != PieceKind.Punctuation; i++)
        {
            if (narrative.Pieces[i].Is(WordClass.Wish)) return true;
        }

        return false;
    }

    // 'Kisah ⟦X⟧ yang …', 'Pesan ketua …': a noun at the head of the sentence; the verb has a comma or 'that' behind its speaker.
    private bool IsHeading(ReportingClause clause)
    {
        if (clause.Use is not (CueUse.Inverted or CueUse.Own) || !narrative.Pieces[clause.Cue].IsCapital) return false;
        var next = clause.Last + 1;
        return next < narrative.Pieces.Length && !narrative.Pieces[next].IsSign(',') && !narrative.Pieces[next].Is(WordClass.That);
    }

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
        // 'beralasan, …'
        if (narrative.Pieces[clause.Cue].Cue is { Force: CueForce.Act } && !narrative.Pieces[clause.Cue].Is(WordClass.Wish) && clause.Phrase.Kind is PhraseKind.Person or PhraseKind.Pronoun && content.BeginsAfterComma(clause)) return true;
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
}
