using System.Buffers;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Labels that open or make up a line ("Baca Juga", "Penulis"), matched without regard to case; the longest wins.</summary>
internal sealed class LabelList
{
    private readonly Dictionary<char, string[]> byFirst;
    private readonly SearchValues<string> anywhere;

    public LabelList(IEnumerable<string> labels)
    {
        string[] all = [.. labels];
        byFirst = all.GroupBy(label => char.ToUpperInvariant(label[0]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(label => label.Length).ThenBy(label => label, StringComparer.Ordinal).ToArray());
        anywhere = SearchValues.Create(all, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The longest label that begins <paramref name="text"/> and ends there at a word's end; null when none does.</summary>
    public string? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byFirst.TryGetValue(char.ToUpperInvariant(text[0]), out var labels)) return null;
        foreach (var label in labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && EndsWord(text, label.Length)) return label;
        }

        return null;
    }

    /// <summary>Whether the text is one of the labels and nothing else.</summary>
    public bool Is(ReadOnlySpan<char> text) => At(text)?.Length == text.Length;

    /// <summary>Where the next label may begin; -1 when none follows. Whether it is whole is for <see cref="At"/> to say.</summary>
    public int Next(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOfAny(anywhere);
        return found < 0 ? -1 : from + found;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int at) =>
        at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
