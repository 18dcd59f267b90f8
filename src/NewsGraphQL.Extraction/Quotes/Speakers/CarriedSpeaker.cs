using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes.Cues;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>A question for the one who is carried on.</summary>
/// <param name="Sentence">The sentence that asks.</param>
/// <param name="Pronoun">The pronoun; the unknown word when there is none.</param>
/// <param name="Subject">Whether the pronoun stands before its verb.</param>
/// <param name="Words">The words that are said, in which the speaker will hardly be named; null when they are not marked.</param>
/// <param name="Barred">Which people cannot be meant; null when all can.</param>
/// <param name="Described">Whether a description asks ('perempuan itu').</param>
internal readonly record struct CarryQuery(int Sentence, WordEntry Pronoun, bool Subject = false, TextSpan? Words = null, Func<ExtractedPerson, bool>? Barred = null, bool Described = false);

/// <summary>Chooses the one whom 'katanya', 'dia' or 'she' goes back to: the last who reported or spoke, not the last who was named.</summary>
internal sealed class CarriedSpeaker(PersonGenders genders, ImmutableArray<ExtractedPerson> people)
{
    private const double PerSentence = 0.015;
    private const int FarthestPronoun = 4;
    private const double WithoutName = 0.94;

    /// <summary>The antecedent, its speaker's score lowered by what stands between; null when nobody fits.</summary>
    public Antecedent? Find(Discourse discourse, CarryQuery query)
    {
        Antecedent? best = null;
        for (var i = discourse.Antecedents.Count - 1; i >= 0; i--)
        {
            var antecedent = discourse.Antecedents[i];
            if (query.Pronoun.Is(WordClass.AnyPronoun) && antecedent.Speaker.Kind is AttributionKind.Organization) continue;
            if (query.Barred is { } barred && antecedent.Speaker.Kind == AttributionKind.Person && barred(people[antecedent.Speaker.Index])) continue;
            var score = Weigh(antecedent, discourse, query) * genders.Agreement(antecedent.Speaker, query.Pronoun) * SelfNaming(antecedent.Speaker, query.Words);
            if (best is { } known && known.Speaker.Score >= score) continue;
            best = antecedent with { Speaker = antecedent.Speaker with { Score = score } };
        }

        return best is { } far && query.Pronoun.Is(WordClass.PronounHe | WordClass.PronounShe) && query.Sentence - far.Sentence > FarthestPronoun
            ? far with { Speaker = far.Speaker with { Score = far.Speaker.Score * 0.6 } }
            : best;
    }

    /// <summary>Whether the pronoun can mean the speaker.</summary>
    public bool Agrees(Speaker speaker, WordEntry pronoun) => genders.Agreement(speaker, pronoun) > 0.5;

    /// <summary>Whether the text or the name tells that the speaker has the pronoun's sex.</summary>
    public bool IsOf(Speaker speaker, WordEntry pronoun) => genders.Agreement(speaker, pronoun) >= 1;

    // Nobody speaks of himself by name, or hardly.
    private double SelfNaming(Speaker speaker, TextSpan? words)
    {
        if (words is not { } span || speaker.Kind != AttributionKind.Person) return 1;
        var mentions = people[speaker.Index].Mentions;
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start >= span.Start) high = middle;
            else low = middle + 1;
        }

        return low < mentions.Length && mentions[low].Span.Start < span.End ? 0.8 : 1;
    }

    /// <summary>The group whom 'mereka' or 'they' goes back to; null when the last speaker was one person.</summary>
    public static Speaker? Several(Discourse discourse, int sentence)
    {
        for (var i = discourse.Antecedents.Count - 1; i >= 0; i--)
        {
            var antecedent = discourse.Antecedents[i];
            if (sentence - antecedent.Sentence > 4) break;
            if (antecedent.Speaker.Kind is AttributionKind.Organization or AttributionKind.Unnamed)
                return antecedent.Speaker with { Score = 0.7, Rule = "several", Antecedent = antecedent.Span };
        }

        return null;
    }

    private static double Unheard(Antecedent antecedent, Discourse discourse, int distance) =>
        discourse.Reports(antecedent.Speaker.Index) ? distance > 2 ? 0.9 : 0.94 : distance > 1 ? 0.82 : 0.88;

    private static double Weigh(Antecedent antecedent, Discourse discourse, CarryQuery query)
    {
        var distance = Math.Max(0, query.Sentence - antecedent.Sentence);
        var start = antecedent.Salience switch
        {
            Salience.Reporting or Salience.Quoted => 0.95,
            Salience.Related => 0.86,
            // 'Seorang pendukung memegang poster. "…," keluh ⟦perempuan itu⟧'
            Salience.Mentioned when query.Described && distance <= 1 && antecedent.Speaker.Kind == AttributionKind.Unnamed => 0.96,
            _ when query.Subject && distance <= 1 => 0.955,
            Salience.Mentioned => 0.72,
            Salience.Introduced => 0.94,
            _ => antecedent.Speaker.Kind == AttributionKind.Person && discourse.HasSpoken(antecedent.Speaker.Index) ? 0.945 : Unheard(antecedent, discourse, distance),
        };
        if (antecedent.Speaker.Kind == AttributionKind.Organization ? distance > 0 : antecedent.Speaker.Kind != AttributionKind.Person && distance > 1) start *= WithoutName;
        return Math.Max(0.3, start - (PerSentence * distance)) * (antecedent.Speaker.Score < 0.6 ? 0.9 : 1);
    }
}
