using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Rules;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Tells what is said from what merely stands in marks: titles, nicknames, terms, slogans, scare quotes, sub-headings.</summary>
internal static class QuotationJudge
{
    private const int FewestWordsOfStatement = 3;
    private const int MostWordsOfTitle = 14;
    private const int MostWordsOfSubheading = 9;
    private const int EnoughWordsAlone = 6;

    /// <summary>Direct or partial; null when nobody says it.</summary>
    public static QuoteKind? Judge(QuoteContext context, SpeakerCandidate? choice)
    {
        var words = WordCount(context);
        var attributed = choice is { Cue: >= 0 };
        if (context.LeadsSentence) return JudgeLeading(context, choice, words);
        if (IsOnPlacard(context) || (words <= FewestWordsOfStatement && IsModifier(context))) return null;
        if (IsTitleOfWork(context, words) || IsSubject(context, choice, words)) return null;
        var touches = TouchesCue(context, choice);
        if (choice is { Rule: "split-quote" } && words >= 2 && (context.EndsSentence || context.LastSign == ',')) return QuoteKind.Direct;
        if (touches && StartsSentence(context) && context.EndsSentence && context[context.At - 1].Kind == PieceKind.Punctuation) return QuoteKind.Direct;
        if (touches && (StartsSentence(context) || context.EndsSentence) && words >= FewestWordsOfStatement)
            return StartsSentence(context) ? QuoteKind.Direct : QuoteKind.Partial;
        if (choice is { Rule: "name-and-colon" or "interview-turn" }) return QuoteKind.Direct;
        if (context[context.At - 1].IsSign(':') && StartsSentence(context) && context.EndsSentence && words >= 2) return QuoteKind.Direct;
        if (choice is { } after && after.Cue > context.At && CueTouches(context, after) && StartsSentence(context) && words >= EnoughWordsAlone) return QuoteKind.Direct;
        if (IsNamed(context, choice, touches, words) || words < 2 || IsTitle(context, words)) return null;
        if (!attributed) return words >= EnoughWordsAlone && context.EndsSentence && choice is not null ? QuoteKind.Partial : null;
        if (words < FewestWordsOfStatement && (choice!.Value.Cue > context.At || (!touches && !IsObject(context, choice.Value) && !context[context.At - 1].Is(WordClass.Adverb | WordClass.Copula)))) return null;
        if (words == FewestWordsOfStatement && !touches && context[choice!.Value.Cue].Cue!.Force < CueForce.Tell && !IsObject(context, choice.Value)) return null;
        return StartsSentence(context) && context.EndsSentence && words > FewestWordsOfStatement ? QuoteKind.Direct : QuoteKind.Partial;
    }

    private static QuoteKind? JudgeLeading(QuoteContext context, SpeakerCandidate? choice, int words)
    {
        var ends = context.EndsSentence || context.LastSign is ',' or '-' or '—';
        var follows = context.FirstWordAfter();
        var alone = follows >= context.Bounds.End;
        var cueFollows = choice is { Cue: >= 0 } attributed && attributed.Cue >= context.At;
        if (cueFollows && NamesPlacard(context, choice!.Value.Cue)) return null;
        if (cueFollows && (CueTouches(context, choice!.Value) || ends || (words >= FewestWordsOfStatement && choice.Value.Rule == "name-then-cue-after"))) return words == 1 && !ends && IsTitle(context, words) ? null : QuoteKind.Direct;
        if (alone && context.EndsSentence) return words >= 2 || choice is not null ? QuoteKind.Direct : null;
        if (alone && !context.Quotation.Closed) return QuoteKind.Direct;
        if (alone) return words > MostWordsOfSubheading ? QuoteKind.Direct : null;
        if (choice is { Rule: "shared-cue" or "split-quote" }) return QuoteKind.Direct;
        if (ends && words > FewestWordsOfStatement && !IsTitle(context, words)) return QuoteKind.Direct;
        return words >= EnoughWordsAlone && cueFollows && !IsTitle(context, words) ? QuoteKind.Partial : null;
    }

    // 'bintang film "…" itu', right after the word for a work: its title, whatever verb stands before.
    private static bool IsTitleOfWork(QuoteContext context, int words) =>
        context[context.At - 1].Is(WordClass.Work) && words <= MostWordsOfSubheading && StartsSentence(context) && !context.EndsSentence && context.LastSign != ',';

    // 'said ⟦"The Salt Road"⟧ was her best', 'menurut X, ⟦"kampung deret"⟧ sudah penuh': a title or a term of which something is said.
    private static bool IsSubject(QuoteContext context, SpeakerCandidate? choice, int words)
    {
        const int mostWordsOfTerm = 2;
        var next = context.At + 1;
        if (choice is not { Cue: >= 0 } known || known.Cue > context.At || next >= context.Bounds.End || context.EndsSentence) return false;
        if (!context[next].Is(WordClass.Adverb | WordClass.Copula | WordClass.Modal | WordClass.Negation) && !(context[next] is { IsWord: true, IsCapital: false } verb && verb.IsCue(CueUse.Passive))) return words > 1 && IsTitle(context, words) && context[next] is { IsWord: true, IsCapital: false } && context.LastSign != ',';
        if (words > 1 && IsTitle(context, words)) return true;
        return words <= mostWordsOfTerm && !StartsSentence(context) && context.LastSign != ','
            && (context[context.At - 1].Is(WordClass.AnyArticle) || context.Clauses.Any(clause => clause.Cue == known.Cue && clause.Use is CueUse.Preposition or CueUse.PrepositionOwn));
    }

    // '"Prices are up," reads a sign at the door'
    private static bool NamesPlacard(QuoteContext context, int cue)
    {
        const int longest = 4;
        for (var at = cue + 1; at < Math.Min(context.Bounds.End, cue + longest); at++)
        {
            if (context[at].Is(WordClass.Placard)) return true;
            if (!context[at].IsWord || context[at].IsCapital) return false;
        }

        return false;
    }

    private static bool CueTouches(QuoteContext context, SpeakerCandidate choice) => choice.Cue - context.At <= 3;

    private static bool StartsSentence(QuoteContext context) => char.IsUpper(context.Narrative.Body[context.Quotation.Span.Start]) || char.IsDigit(context.Narrative.Body[context.Quotation.Span.Start]);

    private static bool TouchesCue(QuoteContext context, SpeakerCandidate? choice)
    {
        if (choice is not { Cue: >= 0 } known || known.Cue > context.At) return false;
        foreach (var clause in context.Clauses)
        {
            if (clause.Cue == known.Cue) return ClauseBeforeRule.Touches(context, clause);
        }

        return false;
    }

    // 'menilai X "…"', 'described it as "…"': the words are what the verb takes, at most a few words on.
    private static bool IsObject(QuoteContext context, SpeakerCandidate choice) => choice.Cue >= 0 && Math.Abs(context.At - choice.Cue) <= 7;

    // 'runs a "trek and pasty" business': between an article and a noun.
    private static bool IsModifier(QuoteContext context) =>
        context.At + 1 < context.Bounds.End && context[context.At + 1] is { IsWord: true, IsCapital: false, Cue: null } noun
        && !noun.Is(WordClass.Linker | WordClass.Governor | WordClass.Adverb | WordClass.Relative | WordClass.Time | WordClass.AnyArticle | WordClass.Modal | WordClass.Negation)
        && context[context.At - 1].Is(WordClass.AnyArticle | WordClass.Possessive) && !(context.At - 2 >= context.Bounds.First && context[context.At - 2].Cue is not null);

    // 'signs that read "…"', 'a banner saying "…"': words carried, not said.
    private static bool IsOnPlacard(QuoteContext context)
    {
        for (var at = context.At - 1; at >= context.Bounds.First && at >= context.At - 6; at--)
        {
            var piece = context[at];
            // 'to sign' is a verb.
            if (piece.Is(WordClass.Placard)) return !(at > context.Bounds.First && context[at - 1].Is(WordClass.Preposition) && context[at + 1].Kind == PieceKind.Quotation);
            if (piece.Cue is null && !piece.Is(WordClass.Relative | WordClass.That | WordClass.Preposition | WordClass.Also | WordClass.AnyArticle | WordClass.Naming | WordClass.Adverb) && !piece.IsSign(',') && !piece.IsSign(':')) return false;
        }

        return false;
    }

    // 'what he called "…"': his words, not a name.
    private static bool IsWhatIsCalled(QuoteContext context)
    {
        const int longest = 8;
        for (var at = context.At - 2; at >= context.Bounds.First && at >= context.At - longest; at--)
        {
            if (context[at].Is(WordClass.FreeRelative)) return true;
            if (context[at].Kind is PieceKind.Punctuation or PieceKind.Quotation) return false;
        }

        return false;
    }

    // 'film "…"', 'bertajuk "…"', 'sebagai "…"' without a verb that calls it so.
    private static bool IsNamed(QuoteContext context, SpeakerCandidate? choice, bool touches, int words)
    {
        if (touches && (!context[context.At - 1].Is(WordClass.Naming) || IsWhatIsCalled(context))) return false;
        var at = context.At - 1;
        for (var steps = 0; steps < 3 && at >= context.Bounds.First; steps++, at--)
        {
            var piece = context[at];
            if (piece.Is(WordClass.Naming) && !(steps > 0 && choice is { } chosen && chosen.Cue == at)) return true;
            if (steps < 2 && piece.Is(WordClass.Work) && (StartsSentence(context) || words <= FewestWordsOfStatement)) return true;
            if (piece.Kind == PieceKind.Quotation) return steps <= 1 && words <= FewestWordsOfStatement;
            if (piece.Kind == PieceKind.Punctuation && piece.Sign is not (',' or ':')) return false;
        }

        return false;
    }

    private static int WordCount(QuoteContext context)
    {
        var text = context.Narrative.Body.AsSpan(context.Quotation.Span.Start, Math.Min(context.Quotation.Span.Length, 400));
        var (count, inside) = (0, false);
        foreach (var sign in text)
        {
            var letter = char.IsLetterOrDigit(sign);
            if (letter && !inside) count++;
            inside = letter || (inside && sign is '-' or '\'' or '’');
        }

        return count;
    }

    // Capitals throughout, small words aside.
    private static bool IsTitle(QuoteContext context, int words)
    {
        if (words > MostWordsOfTitle) return false;
        var text = context.Narrative.Body.AsSpan(context.Quotation.Span.Start, context.Quotation.Span.Length);
        var (capitals, longWords, inside) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = char.IsLetterOrDigit(text[i]);
            if (letter && !inside)
            {
                var end = i;
                while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
                var capital = char.IsUpper(text[i]) || char.IsDigit(text[i]);
                if (capital || end - i > 3) longWords++;
                if (capital) capitals++;
            }

            inside = letter || (inside && text[i] is '-' or '\'' or '’');
        }

        return longWords > 0 && capitals >= longWords - (longWords > 5 ? 1 : 0);
    }
}
