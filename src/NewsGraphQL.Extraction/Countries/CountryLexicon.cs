using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>What a form in the word lists is.</summary>
internal enum CountryFormKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A name that no official name of a body contains ("AS", "Korut").</summary>
    Short,

    /// <summary>The word for the people or things.</summary>
    Demonym,

    /// <summary>A capital that mostly stands for its state.</summary>
    Power,

    /// <summary>A capital that stands for its state only in plain cases.</summary>
    Capital,

    /// <summary>A building or office where a government sits.</summary>
    Seat,

    /// <summary>A nickname of the state.</summary>
    Nickname,

    /// <summary>Words that hold a country's name and name no country.</summary>
    Nothing,
}

/// <summary>A form of the word lists and its country.</summary>
internal sealed record CountryForm(string Code, CountryFormKind Kind, string Text);

/// <summary>The country word lists of one language.</summary>
internal sealed class CountryLexicon
{
    // Shorter forms in capitals would be abbreviations of something else.
    private const int ShortestShouted = 4;

    private readonly ILookup<string, string[]> exceptions;

    public CountryLexicon(Language language)
    {
        exceptions = language.Rows("country-exceptions.tsv", 3).ToLookup(row => row[0], StringComparer.Ordinal);
        Forms = new PhraseTable<CountryForm>(AllForms(language).SelectMany(WithShouted));
        Contexts = language.Rows("metonym-contexts.tsv", 2)
            .GroupBy(row => row[1], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Words(group.Select(row => row[0])), StringComparer.Ordinal);
        FunctionWords = language.Lines("function-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All forms, with their spelling in capitals.</summary>
    public PhraseTable<CountryForm> Forms { get; }

    /// <summary>Words that hold a sentence together, in any case.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords { get; }

    private FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Contexts { get; }

    /// <summary>The words of one kind in country-exceptions.tsv.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exceptions(string kind) => Words(exceptions[kind].Select(row => row[1]));

    /// <summary>The words of one kind in country-exceptions.tsv with the form that each is about.</summary>
    public ILookup<string, string> ExceptionsByForm(string kind) => exceptions[kind].ToLookup(row => row[2], row => row[1], StringComparer.Ordinal);

    /// <summary>The words of one role in metonym-contexts.tsv.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Context(string role) => Contexts[role];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Names stand before metonyms: of two equal forms the earlier one counts.
    private IEnumerable<CountryForm> AllForms(Language language) =>
    [
        .. exceptions["phrase"].Select(row => new CountryForm(string.Empty, CountryFormKind.Nothing, row[1])),
        .. language.Rows("country-names.tsv", 3).Where(row => row[2] != "label").Select(row => Form(row[0], row[1], row[2])),
        .. language.Rows("demonyms.tsv", 2).Select(row => Form(row[0], row[1], "demonym")),
        .. language.Rows("metonyms.tsv", 3).Select(row => Form(row[0], row[1], row[2])),
    ];

    private static CountryForm Form(string code, string text, string kind) =>
        new(code, Enum.TryParse<CountryFormKind>(kind, true, out var known) ? known : throw new InvalidDataException($"no such kind of country form: '{kind}'"), text);

    private static IEnumerable<(string Phrase, CountryForm Form)> WithShouted(CountryForm form)
    {
        yield return (form.Text, form);
        var shouted = form.Text.ToUpperInvariant();
        if (form.Text.Length >= ShortestShouted && shouted != form.Text) yield return (shouted, form);
    }
}
