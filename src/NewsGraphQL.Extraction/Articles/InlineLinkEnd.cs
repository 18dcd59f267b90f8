using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Guesses where a related link ends when the text runs on in the same line, as in a content column without line ends.</summary>
internal sealed class InlineLinkEnd(Language language)
{
    // A shorter rest is a headline to its end.
    private const int LongestHeadline = 170;
    private const int FewestWords = 3;

    private readonly FrozenSet<string> small = language.Lines("function-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> openers = language.Lines("sentence-openers.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The length of label and headline in a line that begins with the label.</summary>
    /// <remarks>A headline in title case ends before the capitalised word that a small, unbound word follows ("… di Jawa ⟦Menteri mengatakan⟧");
    /// one in sentence case, or with a full stop or a quotation in reach, ends there.</remarks>
    public int End(ReadOnlySpan<char> line)
    {
        if (line.Length <= LongestHeadline && !RunsOn(line)) return line.Length;
        var (words, lastCapital, lastOpener) = (0, -1, -1);
        for (var at = line.IndexOf(':') + 1; at < line.Length; words++)
        {
            while (at < line.Length && line[at] == ' ') at++;
            var end = at < line.Length ? line[at..].IndexOf(' ') : 0;
            end = end < 0 ? line.Length : at + end;
            var word = line[at..end];
            if (words > 0 && word.Length > 0 && word[0] is '"' or '“') return at;
            if (word.EndsWith(".") || word.EndsWith("?") || word.EndsWith("!")) return end;
            var bare = word.Trim("\"'“”‘’(),;:");
            var isSmall = !bare.IsEmpty && small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
            if (words >= FewestWords && !bare.IsEmpty && char.IsUpper(bare[0]))
            {
                if (lastOpener < 0 && openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare)) lastOpener = at;
                lastCapital = at;
            }

            if (words >= FewestWords && !bare.IsEmpty && char.IsLower(bare[0]) && !isSmall)
                return lastOpener > 0 ? lastOpener : lastCapital > 0 ? lastCapital : SentenceEnd(line, end);
            at = end;
        }

        return line.Length;
    }

    private static bool RunsOn(ReadOnlySpan<char> line) =>
        LineShape.EndsWithStop(line) || LineShape.HasInnerStop(line) || line.Contains(",\"", StringComparison.Ordinal) || line.Contains(",”", StringComparison.Ordinal);

    private static int SentenceEnd(ReadOnlySpan<char> line, int from)
    {
        var stop = line[from..].IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? line.Length : from + stop + 1;
    }
}
