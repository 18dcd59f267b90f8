using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>The short names by which an article lets people speak: a lone capitalised word after "kata", "ujar", "said".</summary>
/// <remarks>
/// What speaks alone is a person's name, whatever else the word may mean ("kata Agung", "ujar Tauhid"), and where it stands inside a row of capitals
/// ("Direktur Panca Karya Rusdy Ambon") the name begins with it.
/// </remarks>
internal sealed class SpokenNames
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    private SpokenNames(HashSet<string> words) => this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the article lets somebody speak by this word alone.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Set.Count > 0 && words.Contains(word);

    /// <summary>Whether there are any.</summary>
    public bool Any => words.Set.Count > 0;

    /// <summary>The spoken names of <paramref name="text"/>.</summary>
    public static SpokenNames Of(AnalyzedText text, NameLexicon lexicon)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>? common = null;
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.FirstToken + 1; at < sentence.EndToken; at++)
            {
                if (!IsCapital(text, at) || TouchesCapital(text, at)) continue;
                // "said Sen. Marco Reyes": a short title.
                if (at + 2 < sentence.EndToken && text.Of(at + 1) is "." && IsCapital(text, at + 2)) continue;
                var said = text.Tokens[at - 1].Kind == TokenKind.Word && lexicon.VerbsOfSaying.Contains(text.Of(at - 1));
                if (!said && !Acts(text, at, sentence, lexicon)) continue;
                if (!MaySpeak(text, at, lexicon)) continue;
                if (at + 1 < sentence.EndToken && lexicon.Joiners.Contains(text.Of(at + 1)) && lexicon.TraitsOf(text.Of(at)).HasFlag(WordTraits.Foreign)) continue;
                var plain = (lexicon.TraitsOf(text.Of(at)) & (WordTraits.Common | WordTraits.Foreign)) != 0;
                if (said && (!plain || IsGivenWord(text, at, lexicon))) known.Add(text.Text(text.Tokens[at]));
                else if (plain) (common ??= new HashSet<string>(StringComparer.Ordinal)).Add(text.Text(text.Tokens[at]));
            }
        }

        if (common is not null) known.UnionWith(PartsOfNames(text, common, lexicon));
        return new SpokenNames(known);
    }

    // "..., Tauhid menilai, ...": inside the sentence, where a capital is no accident, and before a verb.
    private static bool Acts(AnalyzedText text, int token, Sentence sentence, NameLexicon lexicon) =>
        !lexicon.IsHeadLast && token + 1 < sentence.EndToken && text.Of(token - 1) is ","
        && (lexicon.VerbsAfter.Contains(text.Of(token + 1)) || lexicon.WeakVerbs.Contains(text.Of(token + 1)));

    // A word of the language speaks as a person where a longer name holds it ("Tauhid Ahmad").
    private static HashSet<string> PartsOfNames(AnalyzedText text, HashSet<string> words, NameLexicon lexicon)
    {
        const WordTraits name = WordTraits.Given | WordTraits.Surname | WordTraits.NameShape;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var asked = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + 1 < text.Tokens.Length; at++)
        {
            if (!IsCapital(text, at) || !TouchesCapital(text, at) || !asked.Contains(text.Of(at))) continue;
            var next = lexicon.TraitsOf(text.Of(at + 1));
            if ((next & (WordTraits.Common | WordTraits.Foreign)) == 0 || (next & name) != 0 || text.Tokens[at + 1].Span.Length == 1) found.Add(text.Text(text.Tokens[at]));
        }

        return found;
    }

    // "kata Bunga", "ujar Sabar": a word of the language that is a first name as well, where no longer name is asked for.
    private static bool IsGivenWord(AnalyzedText text, int token, NameLexicon lexicon) =>
        !lexicon.IsHeadLast && lexicon.TraitsOf(text.Of(token)) is var traits && traits.HasFlag(WordTraits.Given) && (traits & (WordTraits.Function | WordTraits.Foreign)) == 0;

    private static bool IsCapital(AnalyzedText text, int token) => text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Body[text.Tokens[token].Start]);

    private static bool TouchesCapital(AnalyzedText text, int token) =>
        token + 1 < text.Tokens.Length && (IsCapital(text, token + 1) || text.Of(token + 1) is "-") && text.Tokens[token + 1].Start <= text.Tokens[token].End + 1;

    // Offices, bodies and abbreviations speak as well, and are no names.
    private static bool MaySpeak(AnalyzedText text, int token, NameLexicon lexicon)
    {
        var word = text.Of(token);
        if (word.Length < 3 || !word.ContainsAnyInRange('a', 'z') || word.ContainsAnyInRange('0', '9')) return false;
        var isGiven = (lexicon.TraitsOf(word) & (WordTraits.Given | WordTraits.Surname)) != 0;
        if (lexicon.TitleNames.Contains(word)) return true;
        if (lexicon.Roles.Contains(word) || lexicon.Bodies.Contains(word) || lexicon.NeverNames.Contains(word)) return false;
        return isGiven || !(lexicon.Honorifics.Contains(word) || lexicon.Places.Contains(word) || lexicon.ThingsFirst.Contains(word));
    }
}
