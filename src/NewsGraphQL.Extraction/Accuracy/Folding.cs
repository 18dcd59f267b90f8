using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>How scoring makes texts and names comparable: one kind of mark, one space, small letters, no honorifics.</summary>
internal sealed class Folding
{
    private const string DoubleMarks = "“”„‟«»″〝〞";
    private const string SingleMarks = "‘’‚‛`´′";

    private readonly FrozenSet<string> titles;

    private Folding(params string[] corpora) =>
        titles = LexiconFile.Rows("Accuracy/honorifics.tsv", 2).Where(row => corpora.Contains(row[1], StringComparer.Ordinal))
            .Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>For corpora of whole articles.</summary>
    public static Folding Articles { get; } = new("general");

    /// <summary>For corpora of statements by public figures, which print more ranks.</summary>
    public static Folding Statements { get; } = new("general", "statements");

    /// <summary>The words that stand between two names in a byline.</summary>
    public static IReadOnlyList<string> NameJoins { get; } = [.. LexiconFile.Rows("Accuracy/honorifics.tsv", 2).Where(row => row[1] == "join").Select(row => row[0])];

    /// <summary>The text in small letters with one kind of mark and single spaces.</summary>
    public static string Fold(string? text)
    {
        if (text is null) return string.Empty;
        var folded = new StringBuilder(text.Length);
        foreach (var sign in Normalize(text))
        {
            var plain = DoubleMarks.Contains(sign) ? '"' : SingleMarks.Contains(sign) ? '\'' : sign;
            if (!char.IsWhiteSpace(plain)) folded.Append(plain);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().Replace("''", "\"", StringComparison.Ordinal).Trim().ToLowerInvariant();
    }

    /// <summary>The folded text without the signs at either end.</summary>
    public static string QuoteKey(string? text)
    {
        var folded = Fold(text);
        var (start, end) = (0, folded.Length);
        while (start < end && !IsInside(folded[start])) start++;
        while (end > start && !IsInside(folded[end - 1])) end--;
        return folded[start..end];
    }

    /// <summary>The words and numbers of the folded text.</summary>
    public static List<string> Tokens(string? text) => Runs(Fold(text), IsWord);

    /// <summary>Shared tokens, counted as often as both have them, over the tokens of the longer side.</summary>
    public static double Overlap(string? left, string? right)
    {
        var (a, b) = (Tokens(left), Tokens(right));
        if (a.Count == 0 || b.Count == 0) return 0;
        var counts = a.CountBy(token => token).ToDictionary(StringComparer.Ordinal);
        var shared = b.CountBy(token => token).Sum(pair => Math.Min(pair.Value, counts.GetValueOrDefault(pair.Key)));
        return (double)shared / Math.Max(a.Count, b.Count);
    }

    /// <summary>The words of a name without honorifics and ranks; all its words where nothing else is left.</summary>
    public List<string> NameTokens(string? name)
    {
        var words = Runs(Fold(name).Replace('.', ' '), sign => IsWord(sign) || sign is '\'' or '-');
        words.RemoveAll(titles.Contains);
        return words.Count > 0 ? words : Tokens(name);
    }

    /// <summary>What two spellings of one name have in common.</summary>
    public string NameKey(string? name) => string.Join(' ', NameTokens(name));

    /// <summary>Whether the words of one name are all among those of the other.</summary>
    public bool Contains(string? left, string? right)
    {
        var a = NameTokens(left).ToHashSet(StringComparer.Ordinal);
        var b = NameTokens(right).ToHashSet(StringComparer.Ordinal);
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text; // half a surrogate pair has no normal form
        }
    }

    private static bool IsInside(char sign) => sign != '_' && IsWord(sign);

    private static bool IsWord(char sign) =>
        char.IsLetterOrDigit(sign) || sign == '_' || char.GetUnicodeCategory(sign) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;

    private static List<string> Runs(string text, Func<char, bool> belongs)
    {
        var runs = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && belongs(text[at])) at++;
            if (at > start) runs.Add(text[start..at]);
            else at++;
        }

        return runs;
    }
}
