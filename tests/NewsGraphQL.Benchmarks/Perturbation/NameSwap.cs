using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsGraphQL.Extraction.Languages;
using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Benchmarks.Perturbation;

/// <summary>Puts other names in place of the people of one article, word for word, so that a short name goes on to belong to its full name.</summary>
/// <remarks>
/// People stay who have a form that is no part of the name (a nickname), or a word in the name that is a word of the language or a place: their forms cannot be told from other words without reading.
/// Initials and particles stay. In English a name gives way to one of the same sex, as pronouns depend on it, and stays where the lists do not know the first name's.
/// </remarks>
internal sealed class NameSwap
{
    private static readonly ILookup<string, string> Names = new[] { "id", "en" }
        .SelectMany(code => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Perturbation", $"names-{code}.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => (code, line)))
        .ToLookup(name => name.code, name => name.line);

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly string text;
    private readonly NameLexicon lexicon;
    private readonly string language;
    private readonly Random random;

    private NameSwap(string text, string language, Random random)
    {
        (this.text, this.language, this.random) = (text, language, random);
        lexicon = NameLexicon.Of(Language.Get(language));
    }

    public static NameSwap Of(string text, JsonObject facts, Random random)
    {
        var swap = new NameSwap(text, facts["language"]?.GetValue<string>() ?? "id", random);
        var people = (facts["persons"] ?? facts["people"])!.AsArray();
        foreach (var person in people.OrderByDescending(person => person!["name"]!.GetValue<string>().Length))
        {
            List<string> forms = [.. person!["surfaceForms"]!.AsArray().Select(form => form!.GetValue<string>())];
            swap.Add(person["name"]!.GetValue<string>(), forms);
        }

        return swap;
    }

    /// <summary>The value with the names put in.</summary>
    public string In(string value) => words.Count == 0 ? value : Regex.Replace(value, @"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*", word =>
        words.TryGetValue(word.Value, out var other) ? other : words.TryGetValue(Title(word.Value), out var titled) && IsCapitals(word.Value) ? titled.ToUpperInvariant() : word.Value);

    private void Add(string name, List<string> forms)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (forms.Exists(form => !IsOffice(form) && form.Split(' ').Any(word => !parts.Contains(word, StringComparer.OrdinalIgnoreCase)))) return;
        if (lexicon.Nicknames.Any(nickname => text.Contains(nickname.Key, StringComparison.Ordinal) && nickname.Value.All(word => parts.Contains(word, StringComparer.OrdinalIgnoreCase)))) return;
        List<string> swapped = [.. parts.Where(IsSwapped)];
        if (swapped.Count == 0 || swapped.Exists(word => !IsPlain(word))) return;
        // A first name of which the lists do not tell the sex may have any pronoun.
        var sex = language == "en" ? lexicon.Genders.OfName(parts[0]) : '?';
        if (language == "en" && sex == '?') return;
        var other = Choose(swapped.Count, sex);
        if (other is null) return;
        for (var at = 0; at < swapped.Count; at++) words.TryAdd(swapped[at], other[at]);
    }

    // A name of as many words; nobody's who stands in the text already.
    private string[]? Choose(int count, char sex)
    {
        List<string[]> fitting = [.. Names[language].Where(line => language != "en" || line[0] == sex)
            .Select(line => (language == "en" ? line[2..] : line).Split(' ')).Where(name => name.Length == count)
            .Where(name => !name.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) || words.ContainsValue(word)))];
        return fitting.Count == 0 ? null : fitting[random.Next(fitting.Count)];
    }

    private bool IsOffice(string form) => lexicon.Roles.FirstWords.Contains(form.Split(' ')[0], StringComparer.OrdinalIgnoreCase);

    private bool IsSwapped(string word) => word.Length > 2 && char.IsUpper(word[0]) && !word.Contains('.', StringComparison.Ordinal) && !lexicon.Particles.Contains(word);

    private bool IsPlain(string word) =>
        word.All(sign => char.IsLetter(sign) || sign is '\'' or '’' or '-') && (lexicon.Listed(word) & (WordTraits.Common | WordTraits.Function | WordTraits.BeginsPhrase)) == 0;

    private static bool IsCapitals(string word) => word.Length > 1 && !word.Any(char.IsLower);

    private static string Title(string word) => word.Length < 2 ? word : word[..1] + word[1..].ToLowerInvariant();
}
