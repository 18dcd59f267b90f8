using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Rules;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Which words of a sentence a reporting clause reports: what stands before it, behind it, or on both sides.</summary>
internal sealed class ReportedContent(Narrative narrative, IReadOnlyList<string> verbPrefixes)
{
    private const int FewestWords = 4;
    private const int FewestWordsOfPronoun = 3;
    private const int FarthestThat = 14;
    private const int ShortestVerb = 6;

    /// <summary>The words that a clause reports, in one or two parts; none where it reports nothing.</summary>
    public ImmutableArray<TextSpan> Of(ReportingClause clause, NarrativeSentence sentence)
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
            if (!piece.IsCapital && piece.Is(WordClass.Person | WordClass.Representative) && !IsSubject(i, end) && (!first.Is(WordClass.Definite) || i + 1 >= end || narrative.Pieces[i + 1].IsSign(',') || narrative.Pieces[i + 1].Is(WordClass.Preposition))) return true;
        }

        return false;
    }

    // 'menurut X, ⟦wasit⟧ seharusnya meniup peluit …': before the next comma comes a verb, or no comma at all.
    private bool IsSubject(int at, int end)
    {
        for (var i = at + 1; i < end && !narrative.Pieces[i].IsSign(','); i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Is(WordClass.Relative)) return false;
            if (piece.Is(WordClass.Modal | WordClass.Negation | WordClass.Copula) || (piece.Is(WordClass.Adverb) && i == at + 1) || IsVerb(i)) return true;
        }

        return false;
    }

    /// <summary>'…, Smith said.' and '…, Smith said, …'</summary>
    public bool IsAside(ReportingClause clause, NarrativeSentence sentence)
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
        // 'mengatakan ⟦tersangka memecah paket agar cepat⟧': a clause before the small word is what is said.
        if (opening > at && narrative.Pieces[clause.Cue].Cue!.Force == CueForce.Say && !narrative.Pieces[opening].IsSign(',') && !narrative.Pieces[at].Is(WordClass.Preposition) && HoldsClause(at, opening)) return Bare(clause, at, sentence.End);
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
            // 'menjelaskan mobil ⟦itu⟧ mogok'
            if (piece.Is(WordClass.Demonstrative) && i + 1 < end && narrative.Pieces[i + 1] is { IsWord: true, IsCapital: false } next && !next.Is(WordClass.Preposition | WordClass.Linker | WordClass.Relative | WordClass.Time)) return true;
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

    /// <summary>Signs at either end do not belong to the words.</summary>
    public TextSpan? Stretch(int first, int end)
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
