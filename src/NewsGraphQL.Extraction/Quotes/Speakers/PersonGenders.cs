using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes.Cues;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Whether a pronoun that tells the sex can mean a person: by the honorific or role beside the name, else by the first name.</summary>
internal sealed class PersonGenders(string body, IReadOnlyList<ExtractedPerson> people, GenderLexicon lexicon)
{
    private readonly Dictionary<int, char> known = [];

    /// <summary>1 where the pronoun fits or tells nothing, less where it may not, near 0 where it cannot.</summary>
    public double Agreement(Speaker speaker, WordEntry pronoun)
    {
        var asked = pronoun.Is(WordClass.PronounHe) ? 'm' : pronoun.Is(WordClass.PronounShe) ? 'f' : '?';
        if (asked == '?') return 1;
        if (speaker.Kind != AttributionKind.Person) return speaker.Kind == AttributionKind.Unnamed ? 0.9 : 0.5;
        var told = Of(speaker.Index);
        return told == '?' ? 0.985 : told == asked ? 1 : 0.1;
    }

    private char Of(int person)
    {
        if (!known.TryGetValue(person, out var gender)) known[person] = gender = Tell(people[person]);
        return gender;
    }

    private char Tell(ExtractedPerson person)
    {
        foreach (var mention in person.Mentions.Take(8))
        {
            var before = WordBefore(mention.Span.Start);
            if (before.Length > 0 && lexicon.OfWord(body.AsSpan(before.Start, before.Length)) is var honorific and not '?') return honorific;
        }

        foreach (var role in person.Roles.Take(4))
        {
            foreach (var token in Tokenizer.Read(role.Title.Length > 120 ? role.Title[..120] : role.Title))
            {
                if (lexicon.OfWord(role.Title.AsSpan(token.Start, token.Span.Length)) is var told and not '?') return told;
            }
        }

        var first = person.Name.AsSpan();
        var space = first.IndexOf(' ');
        return lexicon.OfName(space < 0 ? first : first[..space]);
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

/// <summary>The words and first names that tell a person's sex.</summary>
internal sealed class GenderLexicon(Language language)
{
    private readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> words = Read(language, "gender-words.tsv");
    private readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> names = Read(language, "given-names.tsv");

    /// <summary>'m', 'f' or '?' for an honorific or a noun.</summary>
    public char OfWord(ReadOnlySpan<char> word) => words.TryGetValue(word, out var gender) ? gender : '?';

    /// <summary>'m', 'f' or '?' for a first name.</summary>
    public char OfName(ReadOnlySpan<char> name) => names.TryGetValue(name, out var gender) ? gender : '?';

    private static FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Read(Language language, string file) =>
        language.Rows(file, 2).ToFrozenDictionary(row => row[0], row => row[1][0], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
