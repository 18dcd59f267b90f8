using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Rules;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Which words of a sentence a reporting clause reports: what stands before it, behind it, or on both sides.</summary>
internal sealed class ReportedContent(Narrative narrative, ClauseShape shape)
{
    private const int FewestWords = 4;
    private const int FewestWordsOfClause = 3;
    private const int FarthestThat = 14;

    /// <summary>The words that a clause reports, in one or two parts; none where it reports nothing.</summary>
    public ImmutableArray<TextSpan> Of(ReportingClause clause, NarrativeSentence sentence)
    {
        if (clause.Use is CueUse.Verb && !IsAside(clause, sentence)) return After(clause, sentence);
        // 'Asked what he remembered, he said': no statement, but how it came about.
        var asked = narrative.Pieces[sentence.First] is { IsCapital: true, Cue: not null } && clause.Cue > sentence.First;
        var before = asked || BeginsLine(clause, sentence) ? null : Stretch(sentence.First, Math.Min(clause.Cue, Math.Max(sentence.First, clause.Use is CueUse.Verb ? FirstOfTitle(clause.Phrase.First) : clause.Phrase.First)));
        var last = PastAppositions(clause, sentence.End, before is null);
        if (clause.Use is CueUse.Passive or CueUse.PassiveOwn && !TellsWhat(clause, sentence, last)) return [];
        if (clause.Use is not CueUse.Verb) last = PastCircumstance(clause, last, sentence.End, before is null);
        var after = Stretch(last, sentence.End, before is null);
        if (clause.Use is CueUse.Preposition or CueUse.PrepositionOwn && before is null) return after is { } content ? [content] : [];
        if (clause.Use is CueUse.Verb && after is not null && shape.IsCircumstance(sentence.First, FirstOfTitle(clause.Phrase.First) - 1, sentence.End - last)) before = null;
        return [.. new[] { before, after }.OfType<TextSpan>()];
    }

    // 'Harga naik Menurut ⟦X⟧, …': a sub-heading stands in the line before the sentence.
    private bool BeginsLine(ReportingClause clause, NarrativeSentence sentence) =>
        clause.Use is CueUse.Preposition && clause.Cue > sentence.First && narrative.Pieces[clause.Cue].IsCapital;

    // 'Hal senada disampaikan ⟦X⟧ di kantornya' tells nothing; 'Disampaikan ⟦X⟧, …', '…, diakui ⟦X⟧, …' and 'dikatakan ⟦X⟧ akan …' do.
    private bool TellsWhat(ReportingClause clause, NarrativeSentence sentence, int last)
    {
        if (last < sentence.End && (narrative.Pieces[last].Is(WordClass.That | WordClass.Adverb) || shape.BeginsWithVerb(last))) return true;
        if (clause.Use is CueUse.PassiveOwn) return last >= sentence.End || !narrative.Pieces[last].Is(WordClass.Preposition);
        var first = sentence.First;
        while (first < clause.Cue && (narrative.Pieces[first].Is(WordClass.Adverb | WordClass.Also | WordClass.Conjunction | WordClass.Like | WordClass.Relative) || narrative.Pieces[first].IsSign(','))) first++;
        return (first == clause.Cue || narrative.Pieces[clause.Cue - 1].IsSign(',')) && (last >= sentence.End || narrative.Pieces[last].Kind == PieceKind.Punctuation);
    }

    // 'according to ⟦X⟧, a hydrologist, …', '…, said ⟦X⟧, who leads the team.': what is added to the name belongs to no statement.
    private int PastAppositions(ReportingClause clause, int end, bool alone)
    {
        var at = clause.Last + 1;
        if (clause.Phrase.Kind != PhraseKind.Person || clause.Use is CueUse.Verb) return at;
        while (at + 1 < end && narrative.Pieces[at].IsSign(',') && IsApposition(at + 1, end))
        {
            var past = at + 1;
            while (past < end && !narrative.Pieces[past].IsSign(',')) past++;
            // What alone can be said is no addition to the name.
            if (alone && past >= end) return at;
            at = past;
        }

        return at;
    }

    // '…, kata ⟦X⟧ dalam jumpa pers, …', '…, according to ⟦a study⟧ published Thursday in a journal': up to the next comma it tells of the saying.
    private int PastCircumstance(ReportingClause clause, int at, int end, bool alone)
    {
        if (at >= end || narrative.Pieces[at].Kind == PieceKind.Punctuation || clause.Use is CueUse.Passive or CueUse.PassiveOwn) return at;
        if (alone && !narrative.Pieces[at].Is(WordClass.Preposition | WordClass.Time | WordClass.Subordinator)) return at;
        var comma = at;
        while (comma < end && !narrative.Pieces[comma].IsSign(',')) comma++;
        return comma < end || !alone ? comma : at;
    }

    private bool IsApposition(int at, int end)
    {
        const int longestHead = 6;
        var first = narrative.Pieces[at];
        if (first.Is(WordClass.Relative) || first.Kind == PieceKind.Number || (first.Is(WordClass.Article) && at + 1 < end)) return true;
        if (first.Is(WordClass.AnyPronoun | WordClass.Plural | WordClass.PronounIt) || (first.Is(WordClass.Quantity) && !(at + 1 < end && narrative.Pieces[at + 1].Is(WordClass.Person | WordClass.Quantity)))) return false;
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
            if (piece.Is(WordClass.Modal | WordClass.Negation | WordClass.Copula) || (piece.Is(WordClass.Adverb) && i == at + 1) || shape.IsVerb(i)) return true;
        }

        return false;
    }

    /// <summary>'…, county engineer ⟦Smith⟧ said': where the small words for the speaker's office begin; the name itself when there are none.</summary>
    public int FirstOfTitle(int name)
    {
        const int longest = 5;
        if (name == 0 || !narrative.Pieces[name - 1].Is(WordClass.Person | WordClass.Representative)) return name;
        var first = name;
        while (first > 0 && name - first < longest && narrative.Pieces[first - 1] is { IsWord: true, Cue: null } word && (word.Is(WordClass.AnyNoun | WordClass.Lesser) || word.Entry.Classes == WordClass.None)) first--;
        return first;
    }

    /// <summary>'…, Smith said.' and '…, Smith said, …'</summary>
    public bool IsAside(ReportingClause clause, NarrativeSentence sentence)
    {
        var first = FirstOfTitle(clause.Phrase.First);
        if (first <= sentence.First || !narrative.Pieces[first - 1].IsSign(',') || clause.Phrase.First > clause.Cue) return false;
        var next = clause.Cue + 1;
        return next >= sentence.End || narrative.Pieces[next].IsSign(',') || narrative.Pieces[next].IsSign('.') || narrative.Pieces[next].Is(WordClass.Time)
            || (narrative.Pieces[next].Is(WordClass.Preposition) && sentence.End - next < FarthestThat && !HoldsThat(next, sentence.End));
    }

    /// <summary>'beralasan, anggarannya dialihkan': a comma right after the verb, and then a clause.</summary>
    public bool BeginsAfterComma(ReportingClause clause)
    {
        const int farthest = 12;
        var at = clause.Cue + 2;
        return at < narrative.Pieces.Length && narrative.Pieces[at - 1].IsSign(',') && narrative.Pieces[at].IsWord && shape.HoldsClause(at, Math.Min(narrative.Pieces.Length, at + farthest));
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
        if (opening > at && narrative.Pieces[clause.Cue].Cue!.Force == CueForce.Say && !narrative.Pieces[opening].IsSign(',') && !narrative.Pieces[at].Is(WordClass.Preposition) && shape.HoldsClause(at, opening)) return Bare(clause, at, sentence.End);
        if (opening >= 0) return Stretch(opening + 1, sentence.End, narrow: true) is { } content ? [content] : [];

        if (narrative.Pieces[clause.Cue].Is(WordClass.Hearer) && PastHearer(at, sentence.End) is { } told) return [told];
        return narrative.Pieces[at].Is(WordClass.Preposition) && !(at + 1 < sentence.End && (narrative.Pieces[at + 1].Kind == PieceKind.Number || narrative.Pieces[at + 1].Is(WordClass.Time))) ? [] : Bare(clause, at, sentence.End);
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
            // 'mengatakan, ⟦jika harga naik, …⟧': what follows the comma is said, whatever word opens a clause in it.
            if (i == at && !ClosesAside(at, end)) return i;
            if (i == at || (narrative.Pieces[at].Is(WordClass.Preposition) && !narrative.Pieces[at].Is(WordClass.Topic))) comma = i;
            else if (!narrative.Pieces[cue].Is(WordClass.Hearer)) break;
        }

        return comma >= 0 && comma + 1 < end && !narrative.Pieces[comma + 1].Is(WordClass.Relative) ? comma : -1;
    }

    // 'said, however, ⟦that⟧ …'
    private bool ClosesAside(int comma, int end)
    {
        for (var i = comma + 1; i < end && i < comma + FarthestThat; i++)
        {
            if (narrative.Pieces[i].Is(WordClass.That)) return narrative.Pieces[i - 1].IsSign(',');
        }

        return false;
    }

    // 'told reporters at the scene ⟦the bridge had been closed⟧': the first article or pronoun after the hearer that begins a clause.
    private TextSpan? PastHearer(int at, int end)
    {
        for (var i = at + 1; i < end && i < at + FarthestThat; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Kind == PieceKind.Punctuation || piece.Is(WordClass.Linker | WordClass.Adverb | WordClass.Modal)) return null;
            if (narrative.Pieces[i - 1].Is(WordClass.Preposition) || !piece.Is(WordClass.AnyArticle | WordClass.AnyPronoun | WordClass.PronounIt | WordClass.Plural | WordClass.Possessive)) continue;
            if (shape.HoldsClause(i, end)) return Stretch(i, end, narrow: true);
        }

        return null;
    }

    // Without 'that': a verb of speech takes any clause, another only what is one beyond doubt.
    private ImmutableArray<TextSpan> Bare(ReportingClause clause, int at, int end)
    {
        var holds = narrative.Pieces[clause.Cue].Cue!.Force == CueForce.Say ? !narrative.Pieces[at].Is(WordClass.Naming) : shape.HoldsClause(at, end);
        return holds && !shape.IsThing(at, end) && Stretch(at, end, narrow: true) is { } content ? [content] : [];
    }

    /// <summary>The words of a statement, without the signs at either end; null where they are too few. After the verb or the speaker a clause of three words is enough.</summary>
    public TextSpan? Stretch(int first, int end, bool narrow = false)
    {
        while (first < end && narrative.Pieces[first].Kind == PieceKind.Punctuation && narrative.Pieces[first].Sign is not ('(' or '“' or '"')) first++;
        while (end > first && narrative.Pieces[end - 1].Kind == PieceKind.Punctuation && narrative.Pieces[end - 1].Sign is not (')' or '%')) end--;
        var words = 0;
        for (var at = first; at < end && words < FewestWords; at++)
        {
            if (narrative.Pieces[at].Kind != PieceKind.Punctuation) words++;
        }

        return words < (first < end && (IsPronoun(first) || (narrow && IsClause(first, end))) ? FewestWordsOfClause : FewestWords) ? null : narrative.Span(first, end - 1);
    }

    // 'bansos rentan dipolitisasi'
    private bool IsClause(int first, int end) => narrative.Pieces[first] is { Kind: not (PieceKind.Punctuation or PieceKind.Quotation) } word && !word.Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Time | WordClass.Relative | WordClass.Adverb) && !shape.IsVerb(first) && shape.HoldsClause(first, end);

    private bool IsPronoun(int first) => narrative.Pieces[first].Is(WordClass.PronounHe | WordClass.PronounShe | WordClass.PronounIt);
}
