using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.People;

/// <summary>Takes prefixes and suffixes off a word until a base form stands in the list of common words.</summary>
internal sealed class AffixStripper
{
    private const int ShortestBase = 3;

    private readonly ILookup<char, (string Form, string Swallowed)> prefixes;
    private readonly string[] suffixes;
    private readonly string[] withPrefix;

    public AffixStripper(Language language)
    {
        var rows = language.Rows("affixes.tsv", 3);
        prefixes = rows.Where(row => row[0] == "prefix").Select(row => (row[1], row[2] == "-" ? "" : row[2])).ToLookup(pair => pair.Item1[0]);
        suffixes = [.. rows.Where(row => row[0] == "suffix").Select(row => row[1])];
        withPrefix = [.. rows.Where(row => row[0] == "confix").Select(row => row[1]), .. suffixes];
    }

    /// <summary>Whether one prefix, one suffix or both can be taken off so that <paramref name="isBase"/> holds.</summary>
    public bool HasBase(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, bool> isBase)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen > 1 && word[(hyphen + 1)..].StartsWith(word[..hyphen], StringComparison.OrdinalIgnoreCase) && isBase(word[..hyphen])) return true;
        if (HasBaseBeforeSuffix(word, suffixes, isBase)) return true;
        Span<char> buffer = stackalloc char[64];
        foreach (var (form, swallowed) in prefixes[char.ToLowerInvariant(word[0])])
        {
            if (word.Length - form.Length < ShortestBase || word.Length > 60 || !word.StartsWith(form, StringComparison.OrdinalIgnoreCase)) continue;
            swallowed.CopyTo(buffer);
            word[form.Length..].CopyTo(buffer[swallowed.Length..]);
            var rest = buffer[..(swallowed.Length + word.Length - form.Length)];
            if (isBase(rest) || HasBaseBeforeSuffix(rest, withPrefix, isBase)) return true;
        }

        return false;
    }

    private static bool HasBaseBeforeSuffix(ReadOnlySpan<char> word, string[] suffixes, Func<ReadOnlySpan<char>, bool> isBase)
    {
        foreach (var suffix in suffixes)
        {
            if (word.Length - suffix.Length >= ShortestBase && word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                && isBase(word[..^suffix.Length])) return true;
        }

        return false;
    }
}
