using System.Collections.Immutable;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Relays;

/// <summary>Finds the outlets through which the words of a sentence came: 'seperti dikutip X dari Y', 'told Z', 'X melaporkan …'.</summary>
internal sealed class RelayFinder(
    Narrative narrative, ImmutableArray<ExtractedOrganization> organizations, RelayLexicon lexicon, IReadOnlyList<FoundClause> clauses)
{
    private const int LongestPhrase = 4;
    private const int Farthest = 5;

    private readonly Dictionary<int, ImmutableArray<int>> known = [];
    private readonly ILookup<int, int> reporting = clauses
        .Where(found => found.Clause.Outlet && found.Clause.Speaker is { Kind: AttributionKind.Organization, Index: >= 0 })
        .ToLookup(found => found.Sentence, found => found.Clause.Speaker.Index);

    /// <summary>The outlets of sentence <paramref name="sentence"/>, indexes of the organizations, nearest first.</summary>
    public ImmutableArray<int> Find(int sentence)
    {
        if (!known.TryGetValue(sentence, out var found)) known[sentence] = found = [.. Phrases(sentence).Concat(reporting[sentence]).Distinct()];
        return found;
    }

    private IEnumerable<int> Phrases(int sentence)
    {
        var bounds = narrative.Sentences[sentence];
        for (var at = bounds.First; at < bounds.End; at++)
        {
            if (!narrative.Pieces[at].IsWord || Match(at, bounds.End) is not ({ } any, var after)) continue;
            var outlet = Outlet(after, bounds.End, any);
            while (outlet >= 0)
            {
                yield return narrative.Pieces[outlet].Index;
                at = outlet;
                var chained = outlet + 1 < bounds.End && narrative.Pieces[outlet + 1].Is(WordClass.Preposition | WordClass.BeforeSpeaker);
                outlet = chained ? Outlet(outlet + 2, bounds.End, any: false) : -1;
            }
        }
    }

    private (bool? Any, int After) Match(int at, int end)
    {
        if (!lexicon.Begins(narrative.Of(narrative.Pieces[at])) && !narrative.Of(narrative.Pieces[at]).Contains(' ')) return (null, at);
        for (var length = Math.Min(LongestPhrase, end - at); length > 0; length--)
        {
            var span = narrative.Span(at, at + length - 1);
            if (span.Length <= 40 && lexicon.Find(narrative.Body.AsSpan(span.Start, span.Length)) is { } any) return (any, at + length);
        }

        return (null, at);
    }

    // The next name within a few words: 'dikutip dari kantor berita X', 'told the X'.
    private int Outlet(int from, int end, bool any)
    {
        for (var at = from; at < end && at < from + Farthest; at++)
        {
            var piece = narrative.Pieces[at];
            if (piece.Kind == PieceKind.Organization) return any || organizations[piece.Index].Kind == OrganizationKind.Media ? at : -1;
            if (piece.Kind is PieceKind.Quotation or PieceKind.Person or PieceKind.Punctuation || piece.Is(WordClass.Subordinator | WordClass.That)) return -1;
            if (!any && !piece.Is(WordClass.AnyArticle | WordClass.Outlet)) return -1;
        }

        return -1;
    }
}
