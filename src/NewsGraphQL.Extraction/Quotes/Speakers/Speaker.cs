using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Somebody who speaks, as far as the article tells.</summary>
/// <param name="Kind">A person, a body, somebody unnamed, or not told.</param>
/// <param name="Index">The index of the person or organization; -1 when it has none.</param>
/// <param name="Label">The words beside the quotation; null when nothing is printed.</param>
/// <param name="Score">How sure the reading of these words is, 0 to 1.</param>
/// <param name="Rule">How the words were read: 'name', 'pronoun', 'description', 'role'.</param>
/// <param name="Antecedent">The words elsewhere that the reading rests on; null when it needs none.</param>
internal readonly record struct Speaker(AttributionKind Kind, int Index, TextSpan? Label, double Score, string Rule, TextSpan? Antecedent = null)
{
    /// <summary>Whether both are the same person or body.</summary>
    public bool IsSame(Speaker other) => Kind == other.Kind && Index == other.Index && (Index >= 0 || Label == other.Label);
}
