using System.Collections.Immutable;

namespace NewsGraphQL.Extraction.Languages;

/// <summary>A language that extraction reads: a folder of word lists under <c>Languages</c>.</summary>
/// <remarks>Each finder builds its own lexicon from the lists it needs; no code asks which language it is.</remarks>
public sealed class Language
{
    private Language(string code) => Code = code;

    /// <summary>All languages that have a folder, ordered by code.</summary>
    public static ImmutableArray<Language> All { get; } =
    [
        .. LexiconFile.Paths.Where(path => path.StartsWith("Languages/", StringComparison.Ordinal))
            .Select(path => path.Split('/')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(code => new Language(code)),
    ];

    /// <summary>The ISO 639-1 code, which is the folder's name.</summary>
    public string Code { get; }

    /// <summary>The language with this code.</summary>
    /// <exception cref="ArgumentException">There is no folder for it.</exception>
    public static Language Get(string code) =>
        All.FirstOrDefault(language => language.Code == code) ?? throw new ArgumentException($"no word lists for language '{code}'", nameof(code));

    /// <summary>The entries of the list <paramref name="file"/> in this language's folder.</summary>
    internal IReadOnlyList<string> Lines(string file) => LexiconFile.Lines($"Languages/{Code}/{file}");

    /// <summary>The rows of the table <paramref name="file"/> in this language's folder.</summary>
    internal IReadOnlyList<string[]> Rows(string file, int columns) => LexiconFile.Rows($"Languages/{Code}/{file}", columns);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
