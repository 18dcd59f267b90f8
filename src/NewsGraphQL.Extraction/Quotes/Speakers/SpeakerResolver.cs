using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Says who is meant by the words beside a reporting word.</summary>
internal sealed class SpeakerResolver(
    Narrative narrative,
    ImmutableArray<ExtractedPerson> people,
    ImmutableArray<ExtractedOrganization> organizations,
    RoleIndex roles,
    NameIndex names,
    CarriedSpeaker carried,
    RoleSides sides,
    Nationalities nationalities)
{
    private const string OutletAgain = "outlet-again";
    private const double SurePronoun = 0.9;
    private const int FarthestSpokesman = 8;
    private const double FitsEnough = 0.75;
    private const double DescriptionOfPerson = 0.8;
    private const double DescriptionOfSomebody = 0.7;

    private readonly PhraseWords phrases = new(narrative);
    private readonly Dictionary<int, int> firstMentions = FirstMentions(narrative);

    /// <summary>The organizations that phrases point to.</summary>
    public ImmutableArray<ExtractedOrganization> Organizations => organizations;

    /// <summary>The people that phrases point to.</summary>
    public ImmutableArray<ExtractedPerson> People => people;

    /// <summary>Who <paramref name="phrase"/> means after everything that <paramref name="discourse"/> holds, in sentence <paramref name="sentence"/>, beside the words <paramref name="words"/>.</summary>
    public Speaker Resolve(SpeakerPhrase phrase, Discourse discourse, int sentence, TextSpan? words = null)
    {
        var query = new CarryQuery(sentence, WordEntry.Unknown, Words: words);
        var label = phrase.Kind == PhraseKind.Implied ? (TextSpan?)null : narrative.Span(phrase.First, phrase.Last);
        var meant = Meant(phrase, discourse, query, label);
        return meant.Kind == AttributionKind.Unnamed && phrase.Kind is not PhraseKind.Pronoun && NamedNext(phrase, sentence) is { } next
            ? new Speaker(AttributionKind.Person, next.Index, label, 0.8, "named-next", next.Span)
            : meant;
    }

    // 'The agency's relief chief said …' in the lead, then a paragraph that begins '⟦X⟧ told journalists …' with a name and no other office.
    private Piece? NamedNext(SpeakerPhrase phrase, int sentence)
    {
        const int longestTitle = 3;
        const int farthest = 120;
        if (phrase.First > farthest || narrative.Sentences[sentence].Paragraph != narrative.Sentences[0].Paragraph || narrative.Pieces[phrase.First].Is(WordClass.Quantity)) return null;
        if (!phrases.Head(phrase).Is(WordClass.Person) || IsOwnedByPerson(phrase) || narrative.Pieces[..phrase.First].Any(piece => piece.Kind == PieceKind.Person)) return null;
        var next = sentence + 1;
        while (next < Math.Min(narrative.Sentences.Length, sentence + farthest) && narrative.Sentences[next].Paragraph == narrative.Sentences[sentence].Paragraph) next++;
        if (next >= narrative.Sentences.Length) return null;
        var (at, end) = (narrative.Sentences[next].First, narrative.Sentences[next].End);
        while (at < Math.Min(end, narrative.Sentences[next].First + longestTitle) && narrative.Pieces[at] is { Kind: not PieceKind.Person } title && (title.IsCapital || title.IsSign('.'))) at++;
        if (at >= end || narrative.Pieces[at] is not { Kind: PieceKind.Person } name || !IsFirstMention(name) || !narrative.Of(name).Contains(' ')) return null;
        var age = at + 2 < end && narrative.Pieces[at + 1].Sign is '(' or ',' && narrative.Pieces[at + 2].Kind == PieceKind.Number;
        return people[name.Index].Roles.Length == 0 && (age || narrative.Pieces[at..end].Any(piece => piece.IsCue(CueUse.Verb) && piece.Cue!.Force >= CueForce.Tone)) ? name : null;
    }

    private bool IsOwnedByPerson(SpeakerPhrase phrase)
    {
        for (var at = phrase.First; at < phrase.Last; at++)
        {
            if (narrative.Pieces[at].Kind == PieceKind.Person) return true;
        }

        return false;
    }

    private Speaker Meant(SpeakerPhrase phrase, Discourse discourse, CarryQuery query, TextSpan? label) =>
        phrase.Kind switch
        {
            PhraseKind.Person => new Speaker(AttributionKind.Person, narrative.Pieces[phrase.Name].Index, narrative.Pieces[phrase.Name].Span, 0.98, "name"),
            PhraseKind.Organization => Body(phrase, label),
            PhraseKind.Pronoun => Pronoun(phrase, discourse, query, label),
            PhraseKind.Implied => Carried(discourse, query, label, "carried"),
            PhraseKind.Description => Description(phrase, discourse, query, label),
            PhraseKind.Role => Role(phrase, label),
            PhraseKind.Document => Document(phrase, discourse, query, label),
            _ => Unnamed(phrase, label),
        };

    /// <summary>Whether the pronoun can mean the speaker.</summary>
    public bool Agrees(Speaker speaker, WordEntry pronoun) => carried.Agrees(speaker, pronoun);

    /// <summary>Whether the speaker is an outlet, which relays what others say.</summary>
    public bool IsOutlet(Speaker speaker) =>
        speaker.Rule == OutletAgain || (speaker is { Kind: AttributionKind.Organization, Index: >= 0 } && organizations[speaker.Index].Kind == OrganizationKind.Media);

    /// <summary>Whether a mention is the first by which the reporter, not a speaker, names its person.</summary>
    public bool IsFirstMention(Piece piece) => firstMentions.TryGetValue(piece.Index, out var start) && start == piece.Span.Start;

    private static Dictionary<int, int> FirstMentions(Narrative narrative)
    {
        var found = new Dictionary<int, int>();
        foreach (var piece in narrative.Pieces)
        {
            if (piece.Kind == PieceKind.Person) found.TryAdd(piece.Index, piece.Span.Start);
        }

        return found;
    }

    private Speaker Unnamed(SpeakerPhrase phrase, TextSpan? label) => phrases.Head(phrase) is { } head && head.Is(WordClass.Body | WordClass.Outlet) && !head.Is(WordClass.Person)
        ? new Speaker(AttributionKind.Organization, -1, label, 0.8, "body-without-name")
        : new Speaker(AttributionKind.Unnamed, -1, label, 0.8, "unnamed");

    private Speaker Body(SpeakerPhrase phrase, TextSpan? label) =>
        new(AttributionKind.Organization, narrative.Pieces[phrase.Name].Index, label, 0.9, "organization");

    private Speaker Pronoun(SpeakerPhrase phrase, Discourse discourse, CarryQuery query, TextSpan? label)
    {
        var piece = narrative.Pieces[phrase.First];
        if (piece.Is(WordClass.PronounIt))
            return CarriedSpeaker.Several(discourse, query.Sentence) is { } body ? body with { Label = label, Rule = "it" } : new Speaker(AttributionKind.Unnamed, -1, label, 0.6, "it");
        if (piece.Is(WordClass.Self)) return new Speaker(AttributionKind.Unknown, -1, label, 0.6, "reporter");
        return piece.Is(WordClass.AnyPronoun)
            ? Carried(discourse, query with { Pronoun = piece.Entry, Subject = IsSubject(phrase.First) }, label, "pronoun")
            : CarriedSpeaker.Several(discourse, query.Sentence) is { } group ? group with { Label = label } : new Speaker(AttributionKind.Unnamed, -1, label, 0.7, "several");
    }

    // A pronoun before its verb goes on with the sentence before; 'kata dia' goes on with the speaker.
    private bool IsSubject(int at) => at == 0 || narrative.Pieces[at - 1].Cue is null;

    private Speaker Carried(Discourse discourse, CarryQuery query, TextSpan? label, string rule)
    {
        var found = carried.Find(discourse, query);
        if (label is { } pronoun && query.Pronoun.Is(WordClass.PronounHe | WordClass.PronounShe) && !(found is { } fits && carried.Agrees(fits.Speaker, query.Pronoun)) && LastNamed(query, pronoun.Start) is { } named)
            return named with { Label = label, Rule = rule };
        if (label is { } again && found is { Speaker: { Kind: AttributionKind.Person, Score: < SurePronoun } one } doubtful && query.Subject && query.Sentence - doubtful.Sentence <= 1 && doubtful.Salience >= Salience.Reporting && !carried.Agrees(one, query.Pronoun)
            && query.Pronoun.Is(WordClass.PronounHe | WordClass.PronounShe))
            return one with { Label = again, Score = 0.7, Rule = rule, Antecedent = doubtful.Span };
        if (found is not { } antecedent) return new Speaker(AttributionKind.Unknown, -1, label, 0.4, rule);
        if (label is null && Spokesman(antecedent, discourse, query.Sentence) is { } spokesman) antecedent = spokesman;
        // 'he' and 'she' far from their antecedent, or between two who fit, are right less often than the words before them suggest.
        var far = query.Pronoun.Is(WordClass.PronounHe | WordClass.PronounShe) && antecedent.Speaker.Score < SurePronoun;
        return antecedent.Speaker with { Label = label ?? antecedent.Speaker.Label, Score = antecedent.Speaker.Score * (far ? 0.92 : 1), Rule = rule, Antecedent = antecedent.Span };
    }

    // 'Anna runs it with her husband, ⟦Tom⟧. … he said': no speaker fits the pronoun, so it is the one named last, no matter in which place, whom it fits.
    private Speaker? LastNamed(CarryQuery query, int before)
    {
        const int farthest = 5;
        for (var sentence = query.Sentence; sentence >= Math.Max(0, query.Sentence - farthest); sentence--)
        {
            for (var at = narrative.Sentences[sentence].End - 1; at >= narrative.Sentences[sentence].First; at--)
            {
                var piece = narrative.Pieces[at];
                if (piece.Kind != PieceKind.Person || piece.Span.Start >= before) continue;
                var speaker = new Speaker(AttributionKind.Person, piece.Index, piece.Span, 0.75, "name", piece.Span);
                if (carried.IsOf(speaker, query.Pronoun)) return speaker;
            }
        }

        return null;
    }

    // 'HIMKI mendorong …. "…," katanya': the suffix means a person, the one who spoke for the body just before.
    private Antecedent? Spokesman(Antecedent body, Discourse discourse, int sentence)
    {
        if (body.Speaker is not { Kind: AttributionKind.Organization, Index: >= 0 }) return null;
        var name = organizations[body.Speaker.Index].Name;
        for (var i = discourse.Antecedents.Count - 1; i >= 0; i--)
        {
            var before = discourse.Antecedents[i];
            if (sentence - before.Sentence > FarthestSpokesman) break;
            if (before.Speaker.Kind != AttributionKind.Person || before.Salience < Salience.Reporting) continue;
            return people[before.Speaker.Index].Roles.Any(role => role.Organization == name) ? before with { Speaker = before.Speaker with { Score = 0.86 } } : null;
        }

        return null;
    }

    private Speaker Description(SpeakerPhrase phrase, Discourse discourse, CarryQuery query, TextSpan? label)
    {
        if (ByNickname(phrase, label) is { } known) return known;
        if (ByRole(phrase, label, "description") is { } bearer) return bearer;
        if (ByNationality(phrase, label) is { } citizen) return citizen;
        var head = phrases.Head(phrase);
        if (Again(phrase, discourse) is { } before) return before.Speaker with { Label = label, Score = 0.8, Rule = "described-again", Antecedent = before.Span };
        if (head.Is(WordClass.Group)) return Unnamed(phrase, label);
        if (head.Is(WordClass.Document)) return Document(phrase, discourse, query, label);
        if (head.Is(WordClass.Outlet) && !head.Is(WordClass.Person)) return new Speaker(AttributionKind.Organization, discourse.Outlet, label, 0.8, OutletAgain);
        if (head.Is(WordClass.Body) && !head.Is(WordClass.Person))
            return new Speaker(AttributionKind.Organization, discourse.Body, label, 0.7, "body-again");
        if (head == WordEntry.Unknown && narrative.Pieces[phrase.First].Is(WordClass.Definite) && !phrases.TellsOfPerson(phrase)) return Unnamed(phrase, label);
        if (head.Is(WordClass.Representative) && !head.Is(WordClass.Person)) return Unnamed(phrase, label);
        if (phrases.IsOwned(phrase)) return Unnamed(phrase, label);
        var found = carried.Find(discourse, query with { Subject = IsSubject(phrase.First), Barred = Others(phrase), Described = true });
        if (found is not { Speaker.Kind: AttributionKind.Person } antecedent || phrases.Names(phrase, antecedent.Speaker.Index)) return Unnamed(phrase, label);
        var sure = head.Is(WordClass.Person) ? DescriptionOfPerson : DescriptionOfSomebody;
        return antecedent.Speaker with { Label = label, Score = Math.Min(sure, antecedent.Speaker.Score), Rule = "description", Antecedent = antecedent.Span };
    }

    // 'sang pelatih' is nobody who is called a manager; 'mantan wali kota itu' tells nothing of the office of today.
    private Func<ExtractedPerson, bool>? Others(SpeakerPhrase phrase)
    {
        var at = phrase.First;
        while (at < phrase.Last && narrative.Pieces[at].Is(WordClass.AnyArticle | WordClass.Quantity)) at++;
        if (narrative.Pieces[at].Is(WordClass.Lesser)) return null;
        var word = narrative.Of(narrative.Pieces[at]).ToString();
        return person => sides.Excludes(person, word);
    }

    // 'pria yang akrab disapa X itu'
    private Speaker? ByNickname(SpeakerPhrase phrase, TextSpan? label)
    {
        for (var at = phrase.First + 1; at <= phrase.Last; at++)
        {
            if (narrative.Pieces[at].Kind == PieceKind.Person && narrative.Pieces[at - 1].Is(WordClass.Naming))
                return new Speaker(AttributionKind.Person, narrative.Pieces[at].Index, label, 0.93, "nickname");
        }

        return null;
    }

    // 'seorang diplomat …' a few sentences before, now 'diplomat tersebut'.
    private Antecedent? Again(SpeakerPhrase phrase, Discourse discourse)
    {
        var at = phrase.First;
        while (at < phrase.Last && narrative.Pieces[at].Is(WordClass.AnyArticle)) at++;
        var head = narrative.Of(narrative.Pieces[at]);
        for (var i = discourse.Antecedents.Count - 1; i >= 0; i--)
        {
            var antecedent = discourse.Antecedents[i];
            if (antecedent.Speaker is not { Kind: AttributionKind.Unnamed, Label: { } words }) continue;
            if (narrative.Body.AsSpan(words.Start, words.Length).Contains(head, StringComparison.OrdinalIgnoreCase)) return antecedent;
        }

        return null;
    }

    private Speaker Role(SpeakerPhrase phrase, TextSpan? label) =>
        ByRole(phrase, label, "role") ?? ByName(phrase, label) ?? ByNationality(phrase, label) ?? Unnamed(phrase, label) with { Score = 0.75 };

    // 'the Briton', whose article may stand outside the phrase.
    private Speaker? ByNationality(SpeakerPhrase phrase, TextSpan? label) =>
        label is { } words && (narrative.Pieces[phrase.First].Is(WordClass.AnyArticle) || (phrase.First > 0 && narrative.Pieces[phrase.First - 1].Is(WordClass.AnyArticle))) && nationalities.Find(words) is { } citizen
            ? new Speaker(AttributionKind.Person, citizen, label, 0.88, "nationality")
            : null;

    // A form of a name that no mention covers: its last word is part of one person's name.
    private Speaker? ByName(SpeakerPhrase phrase, TextSpan? label)
    {
        var last = narrative.Pieces[phrase.Last];
        return last.IsWord && names.Find(narrative.Of(last)) is { } person ? new Speaker(AttributionKind.Person, person, label, 0.88, "part-of-name") : null;
    }

    private Speaker Document(SpeakerPhrase phrase, Discourse discourse, CarryQuery query, TextSpan? label)
    {
        for (var at = phrase.First + 1; at <= phrase.Last; at++)
        {
            var piece = narrative.Pieces[at];
            if (piece.Kind == PieceKind.Organization) return new Speaker(AttributionKind.Organization, piece.Index, piece.Span, 0.85, "document");
            if (piece.Kind == PieceKind.Person) return new Speaker(AttributionKind.Person, piece.Index, piece.Span, 0.85, "document");
        }

        var found = carried.Find(discourse, query);
        return found is { Speaker.Kind: not AttributionKind.Person } antecedent
            ? antecedent.Speaker with { Label = label, Rule = "document", Antecedent = antecedent.Span }
            : new Speaker(AttributionKind.Unnamed, -1, label, 0.6, "document");
    }

    private Speaker? ByRole(SpeakerPhrase phrase, TextSpan? label, string rule)
    {
        if (label is not { } span || span.Length > 160) return null;
        if (roles.Find(narrative.Body.AsSpan(span.Start, span.Length), span.Start) is not ({ } person, var fit) || fit < FitsEnough) return null;
        return new Speaker(AttributionKind.Person, person, span, 0.9 * Math.Min(1, fit + 0.1), rule);
    }
}
