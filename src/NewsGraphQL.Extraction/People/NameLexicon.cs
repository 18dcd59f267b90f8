using System.Collections.Concurrent;
using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.Quotes.Cues;

namespace NewsGraphQL.Extraction.People;

/// <summary>The word lists by which names are told from other words; built once per language.</summary>
internal sealed class NameLexicon
{
    private static readonly ConcurrentDictionary<Language, NameLexicon> Built = new();

    private readonly Dictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly AffixStripper affixes;
    private readonly Func<ReadOnlySpan<char>, bool> isBase;
    private readonly string[] roleEndings;
    private readonly string[] endings = [.. LexiconFile.Lines("People/name-endings.txt")];

    private NameLexicon(Language language)
    {
        var traits = new Dictionary<string, WordTraits>(140_000, StringComparer.OrdinalIgnoreCase);
        Add(LexiconFile.Lines("People/given-names.txt"), WordTraits.Given);
        Add(LexiconFile.Lines("People/surnames.txt"), WordTraits.Surname);
        Add(language.Lines("common-words.txt"), WordTraits.Common);
        Add(language.Lines("function-words.txt"), WordTraits.Function | WordTraits.Common);
        foreach (var other in language.Lines("loan-languages.txt")) Add(Language.Get(other).Lines("common-words.txt"), WordTraits.Foreign);
        words = traits.GetAlternateLookup<ReadOnlySpan<char>>();
        affixes = new AffixStripper(language);
        isBase = IsBase;
        Honorifics = Phrases(language.Lines("honorifics.txt"), StringComparer.OrdinalIgnoreCase);
        Roles = Phrases(language.Lines("roles.txt"), StringComparer.OrdinalIgnoreCase);
        NeverNames = Phrases(language.Lines("never-names.txt"), StringComparer.Ordinal);
        Places = Phrases(LexiconFile.Lines("People/places.txt"), StringComparer.Ordinal);
        var things = language.Rows("thing-words.tsv", 2);
        ThingsFirst = new PhraseList<bool>(things.Where(row => row[1] is "first" or "any").SelectMany(row =>
            row[1] == "any" ? [(row[0], true), (row[0].ToLowerInvariant(), true)] : new[] { (row[0], false) }), StringComparer.Ordinal);
        Collectives = Set(language.Lines("collective-roles.txt"), StringComparer.OrdinalIgnoreCase);
        PlaceOffices = Phrases(language.Lines("place-offices.txt"), StringComparer.OrdinalIgnoreCase);
        ThingsLast = Set(things.Where(row => row[1] == "last").Select(row => row[0]), StringComparer.Ordinal);
        Joiners = Set(language.Lines("organization-joiners.txt"), StringComparer.Ordinal);
        Degrees = Set(language.Lines("degrees.txt"), StringComparer.Ordinal);
        Particles = Set(LexiconFile.Lines("People/name-particles.txt"), StringComparer.Ordinal);
        Articles = Set(LexiconFile.Lines("People/name-articles.txt"), StringComparer.Ordinal);
        var prepositions = language.Rows("place-prepositions.tsv", 2);
        PlacePrepositions = Set(prepositions.Where(row => row[1] == "strong").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        WeakPlacePrepositions = Set(prepositions.Where(row => row[1] == "weak").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        var verbs = language.Rows("person-verbs.tsv", 2);
        Prepositions = Set(language.Rows("clause-words.tsv", 2).Where(row => row[1] == "preposition").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        Definites = Set(language.Rows("clause-words.tsv", 2).Where(row => row[1] == "definite").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        Pronouns = Set(language.Rows("clause-words.tsv", 2).Where(row => row[1] is "pronoun" or "pronoun-he" or "pronoun-she").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        BodyEndings = Set(language.Lines("body-endings.txt"), StringComparer.Ordinal);
        TitleNames = Set(language.Lines("title-names.txt"), StringComparer.Ordinal);
        Bodies = Set(
            language.Rows("organization-heads.tsv", 3).Select(row => row[0].Split(' ')[0]).Concat(language.Rows("nouns.tsv", 2).Where(row => row[1] is "body" or "outlet" or "group").Select(row => row[0])),
            StringComparer.OrdinalIgnoreCase);
        NamingWords = Set(verbs.Where(row => row[1] == "naming").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        HumanVerbs = Set(verbs.Where(row => row[1] == "human").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        Kin = Set(language.Rows("nouns.tsv", 2).Where(row => row[1] is "kin" or "family").SelectMany(row => language.Lines("kin-endings.txt").Select(ending => row[0] + ending).Prepend(row[0])), StringComparer.OrdinalIgnoreCase);
        VerbsBesideMarks = Set(language.Rows("cues.tsv", 3).Where(row => row[2] == "beside").SelectMany(row => new CueMorphology(language).Forms(row[0], row[1])).Where(form => form.Use.HasFlag(CueUse.Inverted)).Select(form => form.Form), StringComparer.OrdinalIgnoreCase);
        VerbsOfSaying = Set(verbs.Where(row => row[1] is "saying" or "says").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        var reporting = ReportingForms(language);
        VerbsBefore = Set(verbs.Where(row => row[1] is "before" or "saying" or "says" or "both" or "naming").Select(row => row[0]).Concat(reporting.Where(form => form.IsInverted).Select(form => form.Word)), StringComparer.OrdinalIgnoreCase);
        VerbsAfter = Set(verbs.Where(row => row[1] is "after" or "human" or "says" or "both").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        WeakVerbs = Set(verbs.Where(row => row[1] == "weak").Select(row => row[0]).Concat(reporting.Where(form => !form.IsInverted).Select(form => form.Word).Except(verbs.Select(row => row[0]), StringComparer.OrdinalIgnoreCase)), StringComparer.OrdinalIgnoreCase);
        Relatives = Set(verbs.Where(row => row[1] == "relative").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
        RoleLinks = Set(language.Lines("role-links.txt"), StringComparer.Ordinal);
        IsHeadLast = language.Lines("role-shape.txt")[0] == "head-last";
        AliasWords = Set(language.Lines("alias-words.txt"), StringComparer.OrdinalIgnoreCase);
        Abbreviations = Set(LexiconFile.Lines("People/name-abbreviations.txt"), StringComparer.Ordinal);
        NameOpenings = Phrases(LexiconFile.Lines("People/name-openings.txt"), StringComparer.Ordinal);
        var nouns = language.Rows("nouns.tsv", 2);
        RoleNouns = Set(nouns.Where(row => row[1] == "person").Select(row => row[0]).Except(nouns.Where(row => row[1] == "body").Select(row => row[0]), StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        Genders = new GenderLexicon(language);
        roleEndings = [.. language.Lines("role-endings.txt")];
        Nicknames = LexiconFile.Rows("People/nicknames.tsv", 2).ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.OrdinalIgnoreCase);

        foreach (var list in new[] { Honorifics, Roles, NeverNames, Places, ThingsFirst }) Add(list.FirstWords, WordTraits.BeginsPhrase);

        void Add(IEnumerable<string> list, WordTraits trait)
        {
            foreach (var word in list) traits[word] = traits.GetValueOrDefault(word) | trait;
        }
    }

    /// <summary>Stand before a name and are no part of it.</summary>
    public PhraseList<bool> Honorifics { get; }

    /// <summary>Begin the name of an office, profession or relation.</summary>
    public PhraseList<bool> Roles { get; }

    /// <summary>Capitalised words that are no part of a person's name.</summary>
    public PhraseList<bool> NeverNames { get; }

    /// <summary>Provinces, cities, quarters, regions.</summary>
    public PhraseList<bool> Places { get; }

    /// <summary>Offices that are named after a village, a district or a town.</summary>
    public PhraseList<bool> PlaceOffices { get; }

    /// <summary>Roles of many people or of a field, after which a lone word is a place or a subject ("warga Sleman", "pakar Arktik").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Collectives { get; }

    /// <summary>Begin the name of a thing ("Jalan", "Mount"); true for those after which no person's name begins.</summary>
    public PhraseList<bool> ThingsFirst { get; }

    /// <summary>End the name of a thing ("Cup", "Street").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ThingsLast { get; }

    /// <summary>Small words inside the name of a body or an office ("dan", "of").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joiners { get; }

    /// <summary>Degrees after a name.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Degrees { get; }

    /// <summary>Small words inside a name ("bin", "van").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles { get; }

    /// <summary>Small words that belong to a name where a hyphen ties them to the next word.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles { get; }

    /// <summary>Small words between the head of an office and the name.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RoleLinks { get; }

    /// <summary>Whether offices end with their head ("Foreign Minister"), so that the name follows it at once.</summary>
    public bool IsHeadLast { get; }

    /// <summary>A lone word after one of them is a place; a full name may follow all the same ("in Christopher Nolan's film").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeakPlacePrepositions { get; }

    /// <summary>What follows one of them is a place.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlacePrepositions { get; }

    /// <summary>Stand right before a person ("kata", "said", "menurut").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbsBefore { get; }

    /// <summary>Stand right after a person and after no body or thing ("tertawa", "smiled").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HumanVerbs { get; }

    /// <summary>Words for kin, after which another person is named ("istri Budi, Ratna,").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kin { get; }

    /// <summary>Stand right before a person only where they follow words in marks ('"…," shrugs X').</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbsBesideMarks { get; }

    /// <summary>Stand right before a person as the verb of what that person says ("kata", "said").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbsOfSaying { get; }

    /// <summary>Small words that govern a noun ("kepada", "di").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions { get; }

    /// <summary>Stand before a noun for what is known ("the").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Definites { get; }

    /// <summary>Mean one person ("dia", "she").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns { get; }

    /// <summary>Words that end names of bodies and are names of people as well ("Lestari").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BodyEndings { get; }

    /// <summary>Offices, titles and kin that are first names as well ("Imam", "Cucu").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleNames { get; }

    /// <summary>Words that begin the name of a body or mean one ("Kementerian", "pemerintah").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bodies { get; }

    /// <summary>Say that what follows is a name ("bernama", "named").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NamingWords { get; }

    /// <summary>Stand right after a person ("mengatakan", "said").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbsAfter { get; }

    /// <summary>Stand after a person, and as well after a body or a thing ("menjadi", "was").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeakVerbs { get; }

    /// <summary>Follow a person's name and a comma ("yang", "who").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Relatives { get; }

    /// <summary>Another name of the person just named follows ("sapaan", "nicknamed").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AliasWords { get; }

    /// <summary>Shortened words inside names that end in a full stop ("Jr").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; }

    /// <summary>Well-known short forms and the words of the full name.</summary>
    public IReadOnlyDictionary<string, string[]> Nicknames { get; }

    /// <summary>Begin a name although their first word alone is none ("I Wayan").</summary>
    public PhraseList<bool> NameOpenings { get; }

    /// <summary>What titles and first names tell of the sex.</summary>
    public GenderLexicon Genders { get; }

    /// <summary>Nouns for a person that are no body as well ("schoolteacher", but not "miner").</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RoleNouns { get; }

    /// <summary>Whether the word is made as nouns for an office or a trade are ("choirmaster"), and is no name.</summary>
    public bool IsTrade(ReadOnlySpan<char> word)
    {
        foreach (var ending in roleEndings)
        {
            var matches = ending[^1] == '-' ? word.Length > ending.Length && word.StartsWith(ending, StringComparison.OrdinalIgnoreCase)
                : ending[0] == '+' ? IsMadeOf(word, ending.AsSpan(1))
                : word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
            if (matches) return (Listed(word) & (WordTraits.Given | WordTraits.Surname)) == 0;
        }

        return false;
    }

    // "importer" of "import", "supplier" is not.
    private bool IsMadeOf(ReadOnlySpan<char> word, ReadOnlySpan<char> ending) =>
        word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !Listed(word).HasFlag(WordTraits.Common) && IsBase(word[..^ending.Length]);

    /// <summary>The lexicon of a language.</summary>
    public static NameLexicon Of(Language language) => Built.GetOrAdd(language, code => new NameLexicon(code));

    /// <summary>What is known of a word; an inflected form counts as its base form.</summary>
    public WordTraits TraitsOf(ReadOnlySpan<char> word) => Completed(word, Listed(word));

    /// <summary>What the lists say of the word as it stands, whatever its case.</summary>
    public WordTraits Listed(ReadOnlySpan<char> word) => words.TryGetValue(word, out var traits) ? traits : WordTraits.None;

    /// <summary>What the lists say, and for a word that no list of names or of the language has, what its affixes and its ending tell.</summary>
    public WordTraits Completed(ReadOnlySpan<char> word, WordTraits listed)
    {
        if ((listed & ~(WordTraits.Foreign | WordTraits.BeginsPhrase)) != 0) return listed;
        if (word.Length > 3 && affixes.HasBase(word, isBase)) return listed | WordTraits.Common;
        if (listed.HasFlag(WordTraits.Foreign)) return listed;
        if (IsCompound(word)) return listed | WordTraits.Common;
        return listed | (IsSyllablePair(word) || IsClanName(word) || (word.Length > 4 && HasNameEnding(word)) ? WordTraits.NameShape : WordTraits.None);
    }

    // Whoever stands beside a verb of speech may be a person; the lists of verbs by hand say more of some.
    private static List<(string Word, bool IsInverted)> ReportingForms(Language language)
    {
        var morphology = new CueMorphology(language);
        return [.. language.Rows("cues.tsv", 3).Where(row => row[2] is "say" or "tell" or "act").SelectMany(row => morphology.Forms(row[0], row[1])
            .Where(form => (form.Use & (CueUse.Verb | CueUse.Inverted)) != 0 && (form.Use.HasFlag(CueUse.Verb) || row[2] != "act") && !form.Form.Contains(' ', StringComparison.Ordinal))
            .SelectMany(form => form.Use == (CueUse.Inverted | CueUse.Verb) && row[2] != "act" ? new[] { (form.Form, true), (form.Form, false) } : [(form.Form, form.Use == CueUse.Inverted)]))];
    }

    private bool IsBase(ReadOnlySpan<char> word) => words.TryGetValue(word, out var traits) && traits.HasFlag(WordTraits.Common);

    // "McNab", "MacLeod", "O'Riordan", "FitzGerald": a capital after the word for a son.
    private static bool IsClanName(ReadOnlySpan<char> word)
    {
        var prefix = word.StartsWith("Mc", StringComparison.Ordinal) ? 2 : word.StartsWith("Mac", StringComparison.Ordinal) ? 3
            : word.StartsWith("O'", StringComparison.Ordinal) || word.StartsWith("O’", StringComparison.Ordinal) ? 2 : word.StartsWith("Fitz", StringComparison.Ordinal) ? 4 : 0;
        return prefix > 0 && word.Length > prefix + 2 && char.IsUpper(word[prefix]) && char.IsLower(word[prefix + 1]);
    }

    // "Eight-year-old", "London-based": a word of the language behind the last hyphen, too long for a syllable of a name.
    private bool IsCompound(ReadOnlySpan<char> word)
    {
        const int longestSyllable = 5;
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen + 2 >= word.Length || !char.IsLower(word[hyphen + 1]) || !IsBase(word[(hyphen + 1)..])) return false;
        return word[..hyphen].Contains('-') || word.Length - hyphen - 1 > longestSyllable;
    }

    // "Ji-won", "Ki-moon": a Korean or Chinese given name.
    private bool IsSyllablePair(ReadOnlySpan<char> word)
    {
        const int longestSyllable = 5;
        var hyphen = word.IndexOf('-');
        return hyphen is > 0 and <= longestSyllable && word.Length - hyphen is > 2 and <= longestSyllable + 1 && !(IsBase(word[..hyphen]) && IsBase(word[(hyphen + 1)..]));
    }

    private bool HasNameEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static PhraseList<bool> Phrases(IEnumerable<string> list, StringComparer comparer) => new(list.Select(phrase => (phrase, true)), comparer);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> list, StringComparer comparer) =>
        list.ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
