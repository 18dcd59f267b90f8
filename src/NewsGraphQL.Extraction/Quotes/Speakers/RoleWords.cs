using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Quotes.Cues;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Brings roles to comparable words: small words dropped, short forms spelled out ('Menlu' is 'menteri luar negeri').</summary>
internal sealed class RoleWords(Language language, QuoteLexicon lexicon)
{
    private readonly FrozenDictionary<string, string[]> spelledOut = language.Rows("role-abbreviations.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The content words of a role.</summary>
    public HashSet<string> Of(string role)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in Tokenizer.Read(role.Length > 200 ? role[..200] : role))
        {
            if (token.Kind != TokenKind.Word) continue;
            var word = role[token.Start..token.End];
            if (spelledOut.TryGetValue(word, out var whole)) found.UnionWith(whole);
            else if (!lexicon.Find(word).Is(Small)) found.Add(word);
        }

        return found;
    }

    /// <summary>Whether the word makes an office that of a deputy or of a former holder.</summary>
    public bool IsLesser(string word) => lexicon.Find(word).Is(WordClass.Lesser);

    /// <summary>Whether the word means a person: an office, a trade, 'man'.</summary>
    public bool IsPerson(string word) => lexicon.Find(word).Is(WordClass.Person);

    private const WordClass Small = WordClass.Demonstrative | WordClass.AnyArticle | WordClass.Relative | WordClass.Preposition | WordClass.Possessive | WordClass.Quantity | WordClass.Conjunction | WordClass.Adverb;
}
