using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Quotes;

/// <summary>Who speaks.</summary>
public enum AttributionKind
{
    /// <summary>A person that the article names.</summary>
    Person,

    /// <summary>A body: a ministry, a club, a joint statement.</summary>
    Organization,

    /// <summary>Somebody whom the text describes and does not name ("Para analis", "seorang saksi").</summary>
    Unnamed,

    /// <summary>The text does not tell, or not clearly enough.</summary>
    Unknown,
}

/// <summary>The reporting word.</summary>
/// <param name="Form">As printed, without a suffix that stands for the speaker ("kata" of "katanya" is the lemma; the form is "katanya").</param>
/// <param name="Lemma">The dictionary form ("kata").</param>
/// <param name="Span">Where it stands.</param>
public sealed record Cue(string Form, string Lemma, TextSpan Span);

/// <summary>A possible speaker and why it was weighed.</summary>
/// <param name="Label">The person's full name, or the label as printed.</param>
/// <param name="Rule">The rule that proposed it.</param>
/// <param name="Score">Its weight, 0 to 1; the highest is chosen when it is high enough.</param>
/// <param name="Evidence">The words that the rule rests on; empty when it rests on position alone.</param>
public sealed record AttributionCandidate(string Label, string Rule, double Score, ImmutableArray<TextSpan> Evidence);

/// <summary>Speaker, cue and the way the words reached the article.</summary>
public sealed record Attribution
{
    /// <summary>Who speaks.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>The speaker's index in <see cref="ExtractedArticle.People"/>; null unless <see cref="Kind"/> is <see cref="AttributionKind.Person"/>.</summary>
    public int? Speaker { get; init; }

    /// <summary>The index in <see cref="ExtractedArticle.Organizations"/> of the body that speaks; null when none does or it has no entry.</summary>
    public int? Organization { get; init; }

    /// <summary>The speaker as printed beside the quote ("Yoon", "Para analis", "dia"); null when nothing is printed.</summary>
    public string? Label { get; init; }

    /// <summary>Where the label stands; null when nothing is printed.</summary>
    public TextSpan? LabelSpan { get; init; }

    /// <summary>The role under which the speaker speaks, as printed; null when the article gives none.</summary>
    public string? Role { get; init; }

    /// <summary>The reporting word; null when the quote has none.</summary>
    public Cue? Cue { get; init; }

    /// <summary>Indexes in <see cref="ExtractedArticle.Organizations"/> of the outlets through which the words came, nearest first.</summary>
    public ImmutableArray<int> RelayedBy { get; init; } = [];

    /// <summary>How sure the attribution is, 0 to 1; of a quote without a speaker, how sure it is that none is given.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule that decided, a stable name in kebab case ("cue-then-name").</summary>
    public required string Rule { get; init; }

    /// <summary>The words that decided: cue, label, antecedent.</summary>
    public ImmutableArray<TextSpan> Evidence { get; init; } = [];

    /// <summary>All that was weighed, the chosen one first, for <c>explain</c>.</summary>
    public ImmutableArray<AttributionCandidate> Candidates { get; init; } = [];
}
