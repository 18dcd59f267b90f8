using NewsGraphQL.Extraction.Quotes.Cues;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Chooses the one whom 'katanya', 'dia' or 'she' goes back to: the last who reported or spoke, not the last who was named.</summary>
internal sealed class CarriedSpeaker(PersonGenders genders)
{
    private const double PerSentence = 0.015;
    private const double WithoutName = 0.94;

    /// <summary>The antecedent, its speaker's score lowered by what stands between; null when nobody fits.</summary>
    /// <param name="discourse">Who was spoken of.</param>
    /// <param name="sentence">The sentence that asks.</param>
    /// <param name="pronoun">The pronoun; the unknown word when there is none.</param>
    /// <param name="subject">Whether the pronoun stands before its verb.</param>
    public Antecedent? Find(Discourse discourse, int sentence, WordEntry pronoun, bool subject = false)
    {
        Antecedent? best = null;
        for (var i = discourse.Antecedents.Count - 1; i >= 0; i--)
        {
            var antecedent = discourse.Antecedents[i];
            if (pronoun.Is(WordClass.AnyPronoun) && antecedent.Speaker.Kind is AttributionKind.Organization) continue;
            var score = Weigh(antecedent, discourse, sentence, subject) * genders.Agreement(antecedent.Speaker, pronoun);
            if (best is { } known && known.Speaker.Score >= score) continue;
            best = antecedent with { Speaker = antecedent.Speaker with { Score = score } };
        }

        return best;
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

    private static double Weigh(Antecedent antecedent, Discourse discourse, int sentence, bool subject)
    {
        var distance = Math.Max(0, sentence - antecedent.Sentence);
        var start = antecedent.Salience switch
        {
            Salience.Reporting or Salience.Quoted => 0.95,
            _ when subject && distance <= 1 => 0.955,
            Salience.Introduced => 0.94,
            _ => antecedent.Speaker.Kind == AttributionKind.Person && discourse.HasSpoken(antecedent.Speaker.Index) ? 0.945 : distance <= 1 ? 0.88 : 0.8,
        };
        if (antecedent.Speaker.Kind != AttributionKind.Person) start *= WithoutName;
        return Math.Max(0.3, start - (PerSentence * distance)) * (antecedent.Speaker.Score < 0.6 ? 0.9 : 1);
    }
}
