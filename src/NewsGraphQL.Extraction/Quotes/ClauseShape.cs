using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Tells by their small words and verbs whether some words are a clause, a thing or a circumstance.</summary>
internal sealed class ClauseShape(Narrative narrative, IReadOnlyList<string> verbPrefixes)
{
    private const int ShortestVerb = 6;

    /// <summary>'mengaku tidak melihat' tells of the speaker's own doing, without a clause.</summary>
    public bool BeginsWithVerb(int at) => narrative.Pieces[at].Is(WordClass.Negation | WordClass.Modal) || IsVerb(at);

    /// <summary>'menjelaskan uji coba melibatkan …' holds a clause, 'menjelaskan kronologi kejadian yang menimpa …' a thing.</summary>
    public bool HoldsClause(int at, int end)
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

    /// <summary>Whether a word has the shape of a verb.</summary>
    public bool IsVerb(int at) => narrative.Pieces[at] is { IsWord: true, IsCapital: false } piece && !piece.Is(WordClass.AnyNoun | WordClass.Preposition) && (piece.Is(WordClass.Finite) || HasShapeOfVerb(piece));

    private bool HasShapeOfVerb(Piece piece)
    {
        if (piece.Span.Length < ShortestVerb || piece.Is(WordClass.Thing)) return false;
        foreach (var prefix in verbPrefixes)
        {
            if (narrative.Of(piece).StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>'tentang pasar', 'hal ini pada seminar', 'pentingnya menjaga data', 'proses yang rumit', 'kerja sama itu sebagai tonggak': a thing of which nothing is said.</summary>
    public bool IsThing(int at, int end)
    {
        if (verbPrefixes.Count == 0) return false;
        if (narrative.Pieces[at].Is(WordClass.Topic | WordClass.Conjunction)) return true;
        if (at + 1 < end && narrative.Pieces[at].Is(WordClass.Thing) && narrative.Pieces[at + 1].Is(WordClass.Demonstrative))
            return at + 2 >= end || narrative.Pieces[at + 2].Kind == PieceKind.Punctuation || narrative.Pieces[at + 2].Is(WordClass.Preposition | WordClass.Subordinator);
        var nominal = narrative.Pieces[at].Is(WordClass.Nominal);
        return (nominal || IsDescribed(at, end) || (at + 1 < end && narrative.Pieces[at] is { IsWord: true, IsCapital: false } && narrative.Pieces[at + 1].Is(WordClass.Preposition))) && !HoldsPredicate(nominal ? Math.Min(end, at + 2) : at, end);
    }

    // 'proses ⟦yang⟧ rumit', 'kerja sama itu ⟦sebagai⟧ tonggak'
    private bool IsDescribed(int at, int end)
    {
        const int longest = 6;
        if (narrative.Pieces[at].Is(WordClass.AnyPronoun | WordClass.Plural)) return false;
        for (var i = at + 1; i < Math.Min(end, at + longest); i++)
        {
            if (narrative.Pieces[i].Is(WordClass.Relative | WordClass.As)) return true;
            if (narrative.Pieces[i].Is(WordClass.Preposition | WordClass.Subordinator) || narrative.Pieces[i].Kind == PieceKind.Punctuation) return false;
        }

        return false;
    }

    /// <summary>'Dalam jumpa pers di Balai Kota, ⟦X⟧ mengatakan, …', 'Ketua Y, Kota Z, ⟦X⟧, mengatakan, …': what tells of the saying or of the speaker, not what is said.</summary>
    /// <param name="first">The first piece of the words before the clause.</param>
    /// <param name="end">The piece after the last of them.</param>
    /// <param name="rest">How many pieces are said behind the clause.</param>
    public bool IsCircumstance(int first, int end, int rest)
    {
        var at = first;
        while (at < end && (narrative.Pieces[at].Is(WordClass.Conjunction | WordClass.Adverb | WordClass.Also | WordClass.Demonstrative) || narrative.Pieces[at].IsSign(','))) at++;
        if (at >= end || narrative.Pieces[at].Is(WordClass.Topic | WordClass.Frame)) return true;
        if (narrative.Pieces[at].Is(WordClass.Preposition | WordClass.Subordinator)) return end - first < rest;
        return verbPrefixes.Count > 0 && ((narrative.Pieces[at].IsWord && HasShapeOfVerb(narrative.Pieces[at])) || !HoldsPredicate(at, end));
    }

    // A verb or a word that stands before one, but not that of 'yang …' and not one that a preposition governs.
    private bool HoldsPredicate(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var piece = narrative.Pieces[at];
            if (piece.Is(WordClass.As)) return false;
            if (piece.Is(WordClass.Relative))
            {
                for (at++; at < end && narrative.Pieces[at].Is(WordClass.Adverb | WordClass.Modal | WordClass.Negation | WordClass.Copula); at++) { }
            }
            else if (piece.Is(WordClass.Preposition)) at++;
            else if (piece.Is(WordClass.Adverb | WordClass.Modal | WordClass.Negation | WordClass.Copula) || IsVerb(at)) return true;
        }

        return false;
    }
}
