using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Quotes.Cues;

/// <summary>Makes all forms of the reporting words of a language from its roots, patterns and nasal prefixes.</summary>
internal sealed class CueMorphology(Language language)
{
    private readonly ILookup<string, (string Template, CueUse Use)> patterns = language.Rows("cue-patterns.tsv", 3)
        .ToLookup(row => row[0], row => (row[1], UseOf(row[2])), StringComparer.Ordinal);

    private readonly (string Initial, string Prefix, int Drop)[] nasals =
        [.. language.Rows("nasals.tsv", 3).Select(row => (row[0], row[1], int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture))).OrderByDescending(row => row.Item1.Length)];

    /// <summary>Every form of <paramref name="root"/> in <paramref name="pattern"/>.</summary>
    /// <exception cref="InvalidDataException">The language has no such pattern.</exception>
    public IEnumerable<(string Form, CueUse Use)> Forms(string root, string pattern) => patterns.Contains(pattern)
        ? patterns[pattern].Select(row => (Fill(row.Template, root), row.Use))
        : throw new InvalidDataException($"cue-patterns.tsv of '{language}': no pattern '{pattern}' for '{root}'");

    private string Fill(string template, string root) => template
        .Replace("{0}", root, StringComparison.Ordinal)
        .Replace("{-1}", root[..^1], StringComparison.Ordinal)
        .Replace("{N}", template.Contains("{N}", StringComparison.Ordinal) ? Nasal(root) : "", StringComparison.Ordinal);

    private string Nasal(string root)
    {
        foreach (var (initial, prefix, drop) in nasals)
        {
            if (root.StartsWith(initial, StringComparison.Ordinal)) return prefix + root[drop..];
        }

        return root;
    }

    private static CueUse UseOf(string name) => name switch
    {
        "either" => CueUse.Inverted | CueUse.Verb,
        "verb-object" => CueUse.Verb,
        _ => Enum.Parse<CueUse>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
    };
}
