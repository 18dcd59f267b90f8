using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Whether a pronoun that tells the sex can mean a person: by the honorific or role beside the name, else by the first name.</summary>
internal sealed class PersonGenders(Narrative narrative, IReadOnlyList<ExtractedPerson> people, GenderLexicon lexicon)
{
    private readonly string body = narrative.Body;
    private readonly Dictionary<int, char> known = [];
    private readonly Dictionary<int, char> told = Told(narrative);

    /// <summary>1 where the pronoun fits or tells nothing, less where it may not, near 0 where it cannot.</summary>
    public double Agreement(Speaker speaker, WordEntry pronoun)
    {
        var asked = pronoun.Is(WordClass.PronounHe) ? 'm' : pronoun.Is(WordClass.PronounShe) ? 'f' : '?';
        if (asked == '?') return 1;
        if (speaker.Kind != AttributionKind.Person) return speaker.Kind == AttributionKind.Unnamed ? OfLabel(speaker.Label, asked) : 0.5;
        var told = Of(speaker.Index);
        return told == '?' ? 0.985 : told == asked ? 1 : 0.1;
    }

    // 'her husband' is a man.
    private double OfLabel(TextSpan? label, char asked)
    {
        if (label is not { Length: < 60 } words) return 0.9;
        foreach (var token in Tokenizer.Read(body.Substring(words.Start, words.Length)))
        {
            if (lexicon.OfWord(body.AsSpan(words.Start + token.Start, token.Span.Length)) is var told and not '?') return told == asked ? 1 : 0.1;
        }

        return 0.9;
    }

    private char Of(int person)
    {
        if (!known.TryGetValue(person, out var gender)) known[person] = gender = Tell(person);
        return gender;
    }

    private char Tell(int index)
    {
        var person = people[index];
        foreach (var mention in person.Mentions.Take(8))
        {
            var before = WordBefore(mention.Span.Start);
            if (before.Length > 0 && lexicon.OfWord(body.AsSpan(before.Start, before.Length)) is var honorific and not '?') return honorific;
        }

        foreach (var role in person.Roles.Take(4))
        {
            foreach (var token in Tokenizer.Read(role.Title.Length > 120 ? role.Title[..120] : role.Title))
            {
                // 'representative in Port-au-Prince', 'governor of Prince Edward Island'
                if (token.Start > 0 && (role.Title[token.Start - 1] == '-' || char.IsUpper(role.Title[token.Start]))) continue;
                if (lexicon.OfWord(role.Title.AsSpan(token.Start, token.Span.Length)) is var told and not '?') return told;
            }
        }

        var first = person.Name.AsSpan();
        var space = first.IndexOf(' ');
        return lexicon.OfName(space < 0 ? first : first[..space]) is var named and not '?' ? named : told.GetValueOrDefault(index, '?');
    }

    // '⟦X⟧ said (that) she …': whoever speaks in reported speech mostly speaks of herself; '?' where the text has both.
    private static Dictionary<int, char> Told(Narrative narrative)
    {
        var found = new Dictionary<int, char>();
        for (var at = 0; at + 2 < narrative.Pieces.Length; at++)
        {
            if (narrative.Pieces[at].Kind != PieceKind.Person || narrative.Pieces[at + 1].Cue is not { Force: >= CueForce.Tell } cue || !cue.Can(CueUse.Verb)) continue;
            var pronoun = narrative.Pieces[at + 2].Is(WordClass.That) && at + 3 < narrative.Pieces.Length ? narrative.Pieces[at + 3] : narrative.Pieces[at + 2];
            var sex = pronoun.Is(WordClass.PronounHe) ? 'm' : pronoun.Is(WordClass.PronounShe) ? 'f' : '?';
            if (sex == '?') continue;
            var person = narrative.Pieces[at].Index;
            found[person] = found.TryGetValue(person, out var before) && before != sex ? '?' : sex;
        }

        return found;
    }

    private TextSpan WordBefore(int position)
    {
        var end = position;
        while (end > 0 && body[end - 1] is ' ' or '.') end--;
        var start = end;
        while (start > 0 && end - start < 20 && char.IsLetter(body[start - 1])) start--;
        return new TextSpan(start, end);
    }
}
