using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>Tells where a capital or a seat of government stands for its state and where it is a place.</summary>
internal sealed class MetonymRules(CountryLexicon lexicon)
{
    // "Beijing juga telah berulang kali menolak".
    private const int MostModals = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> places = lexicon.Context("place");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> placesBehind = lexicon.Context("after");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> actors = lexicon.Context("actor");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> modals = lexicon.Context("modal");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> deeds = lexicon.Context("deed");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stances = lexicon.Context("stance");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> joins = lexicon.Context("join");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> links = lexicon.Exceptions("link");

    private enum Reading
    {
        State,
        Place,
        Open,
    }

    /// <summary>The candidates without the capitals that are places.</summary>
    public List<CountryCandidate> Keep(AnalyzedText text, List<CountryCandidate> candidates)
    {
        var shape = new SentenceShape(text);
        var readings = new Reading[candidates.Count];
        for (var index = 0; index < candidates.Count; index++)
        {
            readings[index] = index > 0 && IsCapital(candidates[index]) && AreJoined(text, candidates[index - 1], candidates[index]) && readings[index - 1] != Reading.Open
                ? readings[index - 1] == Reading.Place ? Reading.Place : Joined(text, candidates[index], shape)
                : Read(text, candidates[index], shape);
        }

        // "Manila dan Beijing": the second decides about the first.
        for (var index = candidates.Count - 2; index >= 0; index--)
        {
            if (readings[index] == Reading.Open && readings[index + 1] == Reading.State && AreJoined(text, candidates[index], candidates[index + 1])) readings[index] = Reading.State;
        }

        return [.. candidates.Where((_, index) => readings[index] == Reading.State)];
    }

    private static bool IsCapital(CountryCandidate candidate) => candidate.Form.Kind is CountryFormKind.Power or CountryFormKind.Capital;

    // Side by side with a state, a capital is one, unless it is plainly a town ("Rusia dan Washington Post").
    private Reading Joined(AnalyzedText text, CountryCandidate candidate, SentenceShape shape) =>
        IsTown(text, candidate, shape.IsTitled(candidate.Sentence)) ? Reading.Place : Reading.State;

    private Reading Read(AnalyzedText text, CountryCandidate candidate, SentenceShape shape)
    {
        if (candidate.Form.Kind is < CountryFormKind.Power or CountryFormKind.Nickname) return Reading.State;
        if (IsAfterPlace(text, candidate)) return Reading.Place;
        if (candidate.Form.Kind == CountryFormKind.Seat) return Reading.State;
        if (IsTown(text, candidate, shape.IsTitled(candidate.Sentence))) return Reading.Place;
        if (candidate.Form.Kind == CountryFormKind.Power || HasDeed(text, candidate) || TakesStance(text, candidate)) return Reading.State;
        return Reading.Open;
    }

    // "di Moskow", "at the Kremlin", "the city of Moscow"; not "according to Moscow".
    private bool IsAfterPlace(AnalyzedText text, CountryCandidate candidate)
    {
        var ahead = candidate.First - 1;
        if (ahead > candidate.Sentence.FirstToken && links.Contains(text.Of(ahead))) ahead--;
        if (ahead < candidate.Sentence.FirstToken || !places.Contains(text.Of(ahead))) return false;
        return ahead == candidate.Sentence.FirstToken || !actors.Contains(text.Of(ahead - 1));
    }

    private bool IsTown(AnalyzedText text, CountryCandidate candidate, bool titled)
    {
        var (first, end) = (candidate.Sentence.FirstToken, candidate.Sentence.EndToken);
        var ahead = candidate.First - 1;
        if (!titled && ahead >= first && StartsUpper(text, ahead) && text.Tokens[ahead].Span.Length > 1 && !actors.Contains(text.Of(ahead)) && !lexicon.FunctionWords.Contains(text.Of(ahead))) return true;
        if (candidate.End >= end) return false;
        var next = text.Of(candidate.End);
        if (placesBehind.Contains(next) || text.Tokens[candidate.End].Kind == TokenKind.Number) return true;
        if (!titled && StartsUpper(text, candidate.End)) return true;
        if (candidate.First == first && next[0] is '(' or '-' or '–' or '—') return text.Tokens[candidate.End].Start > candidate.Span.End;
        // "Beijing, China" is a town; "Washington, Moskow, dan Beijing" are states.
        return next[0] == ',' && candidate.End + 1 < end
            && (placesBehind.Contains(text.Of(candidate.End + 1)) || IsCountry(text, candidate.End + 1, end));
    }

    private bool IsCountry(AnalyzedText text, int at, int end) =>
        lexicon.Forms.Match(text, at, end, out var form) > 0 && form is { Kind: < CountryFormKind.Power };

    // "keputusan London", "Vienna's offer".
    private bool HasDeed(AnalyzedText text, CountryCandidate candidate) =>
        (candidate.First > candidate.Sentence.FirstToken && deeds.Contains(text.Of(candidate.First - 1)))
        || (candidate.End + 1 < candidate.Sentence.EndToken && text.Of(candidate.End) is "'s" or "’s" && deeds.Contains(text.Of(candidate.End + 1)));

    private bool TakesStance(AnalyzedText text, CountryCandidate candidate)
    {
        var last = Math.Min(candidate.Sentence.EndToken - 1, candidate.End + MostModals);
        for (var at = candidate.End; at <= last; at++)
        {
            var word = text.Of(at);
            if (stances.Contains(word)) return true;
            if (!modals.Contains(word)) return false;
        }

        return false;
    }

    // "Manila dan Beijing", "Seoul, Athena, dan Hanoi"; a comma alone joins two capitals only, for a town's country follows one too.
    private bool AreJoined(AnalyzedText text, CountryCandidate left, CountryCandidate right)
    {
        if (left.Sentence.FirstToken != right.Sentence.FirstToken) return false;
        var (at, between) = (left.End, right.First - left.End);
        if (between == 2 && text.Of(at) is ",") (at, between) = (at + 1, 1);
        return between == 1 && (joins.Contains(text.Of(at)) || (text.Of(at) is "," && IsCapital(left) && IsCapital(right)));
    }

    private static bool StartsUpper(AnalyzedText text, int at) => text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text.Body[text.Tokens[at].Start]);
}
