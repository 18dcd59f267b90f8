using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Tells outlets and agencies from people, places and sections in the short pieces around an article.</summary>
internal sealed class Outlets(Language language)
{
    private readonly FrozenSet<string> names = language.Lines("outlets.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> endings = language.Lines("web-endings.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words name an outlet: one of the list, or a domain.</summary>
    public bool Is(ReadOnlySpan<char> words) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words) || IsDomain(words);

    /// <summary>Whether the first of the words name an outlet, alone or before a job or a desk ("Associated Press writer", "BBC News Magazine").</summary>
    public bool Begin(ReadOnlySpan<char> words)
    {
        if (Is(words)) return true;
        for (var at = words.LastIndexOf(' '); at > 0; at = words[..at].LastIndexOf(' '))
        {
            if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[..at], out var name) && IsDistinct(name)) return true;
        }

        return false;
    }

    // "Fajar" and "Dawn" are first names too; two words, or capitals, are the outlet's alone.
    private static bool IsDistinct(string name) => name.Contains(' ', StringComparison.Ordinal) || !name.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>Whether the words are a domain such as "Suara.com", "TEMPO.CO" or "Republika.co.id".</summary>
    public bool IsDomain(ReadOnlySpan<char> words)
    {
        var dot = words.LastIndexOf('.');
        if (dot < 2 || !endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[(dot + 1)..])) return false;
        foreach (var sign in words)
        {
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('.' or '-')) return false;
        }

        return char.IsAsciiLetterOrDigit(words[0]);
    }
}
