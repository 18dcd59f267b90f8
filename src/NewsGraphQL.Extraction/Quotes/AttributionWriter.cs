using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Relays;
using NewsGraphQL.Extraction.Quotes.Rules;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Turns weighed candidates into an attribution. A person below the threshold is not named: none is better than a wrong one.</summary>
internal sealed class AttributionWriter(
    Narrative narrative, ImmutableArray<ExtractedPerson> people, ImmutableArray<ExtractedOrganization> organizations, RelayFinder relays)
{
    private const double SureEnough = 0.5;
    private const double CloseCall = 0.03;

    /// <summary>The attribution of words in sentence <paramref name="sentence"/>; the first candidate is the chosen one.</summary>
    public Attribution Write(IReadOnlyList<SpeakerCandidate> candidates, int sentence)
    {
        var relayed = relays.Find(sentence);
        if (candidates.Count == 0) return new Attribution { Kind = AttributionKind.Unknown, Confidence = 0.5, Rule = "no-speaker", RelayedBy = relayed };
        var chosen = candidates[0];
        var speaker = chosen.Speaker;
        var kind = chosen.Score < SureEnough ? AttributionKind.Unknown : speaker.Kind;
        return new Attribution
        {
            Kind = kind,
            Speaker = kind == AttributionKind.Person ? speaker.Index : null,
            Organization = kind == AttributionKind.Organization && speaker.Index >= 0 ? speaker.Index : null,
            Label = speaker.Label is { } label ? label.In(narrative.Body) : null,
            LabelSpan = speaker.Label,
            Role = kind == AttributionKind.Person ? Role(speaker.Index) : null,
            Cue = chosen.Cue >= 0 ? CueAt(chosen.Cue) : null,
            RelayedBy = kind == AttributionKind.Organization ? relayed.Remove(speaker.Index) : relayed,
            Confidence = Confidence(candidates),
            Rule = chosen.Rule,
            Evidence = Evidence(chosen),
            Candidates = [.. candidates.Select(Candidate)],
        };
    }

    private static double Confidence(IReadOnlyList<SpeakerCandidate> candidates)
    {
        var best = candidates[0];
        var rival = candidates.Skip(1).Where(other => !other.Speaker.IsSame(best.Speaker)).Select(other => other.Score).DefaultIfEmpty(0).Max();
        return Math.Round(Math.Abs(best.Score - rival) < CloseCall ? best.Score * 0.95 : best.Score, 3);
    }

    private Cue CueAt(int at)
    {
        var piece = narrative.Pieces[at];
        var last = IsPaper(at) ? at + 1 : at;
        return new Cue(narrative.Text(at, last), piece.Cue?.Lemma ?? narrative.Text(at, at), narrative.Span(at, last));
    }

    // 'menurut pernyataan X': the paper is part of the reporting words.
    private bool IsPaper(int cue) => narrative.Pieces[cue].IsCue(CueUse.Preposition)
        && cue + 1 < narrative.Pieces.Length && narrative.Pieces[cue + 1].Is(WordClass.Document);

    private string? Role(int person) => people[person].Roles is [var role, ..] ? role.Title : null;

    private ImmutableArray<TextSpan> Evidence(SpeakerCandidate candidate)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        if (candidate.Cue >= 0) spans.Add(narrative.Pieces[candidate.Cue].Span);
        if (candidate.Speaker.Label is { } label) spans.Add(label);
        if (candidate.Speaker.Antecedent is { } antecedent && candidate.Speaker.Label != antecedent) spans.Add(antecedent);
        return spans.ToImmutable();
    }

    private AttributionCandidate Candidate(SpeakerCandidate candidate) =>
        new(Name(candidate.Speaker), $"{candidate.Rule}/{candidate.Speaker.Rule}", Math.Round(candidate.Score, 3), Evidence(candidate));

    private string Name(Speaker speaker) => speaker switch
    {
        { Kind: AttributionKind.Person } => people[speaker.Index].Name,
        { Kind: AttributionKind.Organization, Index: >= 0 } => organizations[speaker.Index].Name,
        { Label: { } label } => label.In(narrative.Body),
        _ => "",
    };
}
