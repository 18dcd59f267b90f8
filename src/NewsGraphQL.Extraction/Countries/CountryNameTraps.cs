using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>Tells a country from its name inside another name: a bank, a tournament, a language, a person.</summary>
internal sealed class CountryNameTraps(CountryLexicon lexicon, NameLexicon nameLists)
{
    // No name of a body is longer, and the bound keeps the time linear.
    private const int Reach = 8;
    private const int TailReach = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> heads = lexicon.Exceptions("head");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> tails = lexicon.Exceptions("tail");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> states = lexicon.Exceptions("state");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> links = lexicon.Exceptions("link");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> joins = lexicon.Exceptions("join");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> before = lexicon.Exceptions("before");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> after = lexicon.Exceptions("after");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names = lexicon.Exceptions("name");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> givenNames = lexicon.Exceptions("given");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> familyNames = lexicon.Exceptions("family");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> initials = lexicon.Exceptions("initials");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> places = lexicon.Context("place");
    private readonly ILookup<string, string> contexts = lexicon.ExceptionsByForm("context");
    private readonly ILookup<string, string> proofs = lexicon.ExceptionsByForm("proof");
    private readonly ILookup<string, string> clubs = lexicon.ExceptionsByForm("club");

    /// <summary>The candidates that name a country, in order.</summary>
    public List<CountryCandidate> Keep(AnalyzedText text, List<CountryCandidate> candidates)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<CountryCandidate>(candidates.Count);
        var shape = new SentenceShape(text);
        for (var index = 0; index < candidates.Count; index++)
        {
            var candidate = candidates[index];
            var from = Math.Max(candidate.Sentence.FirstToken, index > 0 ? candidates[index - 1].End : 0);
            var to = Math.Min(candidate.Sentence.EndToken, index + 1 < candidates.Count ? candidates[index + 1].First : candidate.Sentence.EndToken);
            var titled = shape.IsTitled(candidate.Sentence);
            // A person's family name takes away no other mention of the state.
            if (!titled && !names.Contains(candidate.Form.Text) && IsOfFullName(text, candidate, from, to)) continue;
            if (IsOfPerson(text, candidate, from, to, titled)) people.Add(candidate.Form.Text);
            else if (!IsInsideName(text, candidate, from, to, titled)) kept.Add(candidate);
        }

        if (people.Count > 0) kept.RemoveAll(candidate => people.Contains(candidate.Form.Text) && !IsAmongCountries(text, candidate));
        var elsewhere = kept.Select(candidate => candidate.Form.Text).Distinct(StringComparer.Ordinal).Where(form => IsOutOfPlace(text.Body, form)).ToHashSet(StringComparer.Ordinal);
        if (elsewhere.Count > 0) kept.RemoveAll(candidate => elsewhere.Contains(candidate.Form.Text));
        return kept;
    }

    private bool IsInsideName(AnalyzedText text, CountryCandidate candidate, int from, int to, bool titled)
    {
        if (candidate.Form.Kind >= CountryFormKind.Power) return false;
        if (candidate.First > from && before.Contains(text.Of(candidate.First - 1))) return true;
        // "Spanish-language": the tokenizer leaves it in one piece.
        var end = text.Tokens[candidate.End - 1].End;
        if (end > candidate.Span.End && after.Contains(text.Body.AsSpan(candidate.Span.End + 1, end - candidate.Span.End - 1))) return true;
        if (candidate.End < candidate.Sentence.EndToken && IsThing(text, candidate)) return true;
        if (titled) return false;
        return HasTail(text, candidate, to) || (candidate.Form.Kind != CountryFormKind.Short && HasHead(text, candidate, from));
    }

    // "US$ 5", "Spanish language", "AS Roma".
    private bool IsThing(AnalyzedText text, CountryCandidate candidate)
    {
        var next = text.Tokens[candidate.End];
        if (text.Body[next.Start] == '$' && next.Start == candidate.Span.End) return true;
        var word = text.Text(next);
        return after.Contains(word) || clubs[candidate.Form.Text].Contains(word, StringComparer.Ordinal);
    }

    private bool HasHead(AnalyzedText text, CountryCandidate candidate, int from)
    {
        for (var at = candidate.First - 1; at >= Math.Max(from, candidate.First - Reach); at--)
        {
            var word = text.Of(at);
            if (heads.Contains(word)) return true;
            if (states.Contains(word)) return false;
            var small = links.Contains(word) || (at < candidate.First - 1 && joins.Contains(word));
            if (!small && !IsCapital(text, at) && text.Tokens[at].Kind != TokenKind.Number) return false;
        }

        return false;
    }

    private bool HasTail(AnalyzedText text, CountryCandidate candidate, int to)
    {
        for (var at = candidate.End; at < Math.Min(to, candidate.End + TailReach) && IsCapital(text, at); at++)
        {
            var word = text.Of(at);
            if (tails.Contains(word)) return true;
            if (states.Contains(word)) return false;
        }

        return false;
    }

    private bool IsOfPerson(AnalyzedText text, CountryCandidate candidate, int from, int to, bool titled)
    {
        if (titled) return false;
        if (candidate.Form.Text.Length == 2 && AreInitials(text, candidate)) return true;
        if (!names.Contains(candidate.Form.Text)) return false;
        var ahead = candidate.First - 1;
        if (ahead >= from && IsCapital(text, ahead) && (!lexicon.FunctionWords.Contains(text.Of(ahead)) || (ahead > candidate.Sentence.FirstToken && nameLists.TraitsOf(text.Of(ahead)).HasFlag(WordTraits.Given))) && !states.Contains(text.Of(ahead))) return true;
        return candidate.Form.Kind < CountryFormKind.Power && candidate.End < to && IsCapital(text, candidate.End) && !states.Contains(text.Of(candidate.End)) && MayEndName(text, candidate, to);
    }

    // "Kenya Airports Authority" is a body: a word of the language that is no family name, or the last word of a body's name.
    private bool MayEndName(AnalyzedText text, CountryCandidate candidate, int to)
    {
        var next = nameLists.TraitsOf(text.Of(candidate.End));
        return !HasTail(text, candidate, to) && (next.HasFlag(WordTraits.Surname) || !next.HasFlag(WordTraits.Common));
    }

    // "India Wilson", "Jack England": the country's name, and beside it the other half of a person's.
    private bool IsOfFullName(AnalyzedText text, CountryCandidate candidate, int from, int to)
    {
        var (ahead, next) = (candidate.First - 1, candidate.End);
        if (ahead >= from && familyNames.Contains(candidate.Form.Text) && IsName(text, ahead, WordTraits.Given, orWord: true)) return true;
        return next < to && givenNames.Contains(candidate.Form.Text) && IsName(text, next, WordTraits.Surname) && !tails.Contains(text.Of(next)) && !states.Contains(text.Of(next));
    }

    // "Jack England": a first name that is a word as well, but none that may begin a sentence ("Will England ...").
    private bool IsName(AnalyzedText text, int token, WordTraits trait, bool orWord = false) =>
        IsCapital(text, token) && nameLists.TraitsOf(text.Of(token)) is var traits && traits.HasFlag(trait) && !traits.HasFlag(orWord ? WordTraits.Function : WordTraits.Common) && !nameLists.Places.Contains(text.Of(token));

    // "tersangka berinisial AS", "AS (25)", "AS, HM, dan IW".
    private bool AreInitials(AnalyzedText text, CountryCandidate candidate)
    {
        if (candidate.First > candidate.Sentence.FirstToken && initials.Contains(text.Of(candidate.First - 1))) return true;
        var (next, end) = (candidate.End, candidate.Sentence.EndToken);
        if (next + 1 >= end) return false;
        return text.Of(next) switch
        {
            "(" => text.Tokens[next + 1].Kind == TokenKind.Number && next + 2 < end && text.Of(next + 2) is ")",
            "," => text.Tokens[next + 1].Span.Length == 2 && text.Of(next + 1).IndexOfAnyExceptInRange('A', 'Z') < 0 && !lexicon.Forms.TryWord(text.Of(next + 1), out _),
            _ => false,
        };
    }

    // "Kamerun, Chad, dan Nigeria", "di Chad": a country although a person of the article has its name.
    private bool IsAmongCountries(AnalyzedText text, CountryCandidate candidate)
    {
        if (candidate.Form.Kind >= CountryFormKind.Power || candidate.Form.Text.Length == 2) return false;
        var ahead = candidate.First - 1;
        if (ahead < candidate.Sentence.FirstToken) return false;
        if (places.Contains(text.Of(ahead))) return true;
        return ahead > candidate.Sentence.FirstToken && text.Of(ahead) is "," && lexicon.Forms.TryWord(text.Of(ahead - 1), out var form) && form is { Kind: < CountryFormKind.Power };
    }

    private bool IsOutOfPlace(string body, string form) =>
        contexts.Contains(form) && contexts[form].Any(word => HasWord(body, word)) && !proofs[form].Any(word => HasWord(body, word));

    private static bool HasWord(string body, string word)
    {
        for (var at = body.IndexOf(word, StringComparison.Ordinal); at >= 0; at = body.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(body[at - 1])) && (end == body.Length || !char.IsLetterOrDigit(body[end]))) return true;
        }

        return false;
    }

    private static bool IsCapital(AnalyzedText text, int at) => text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text.Body[text.Tokens[at].Start]);
}
