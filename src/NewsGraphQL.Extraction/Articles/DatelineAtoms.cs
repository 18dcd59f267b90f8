using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>The words before the dash of a dateline.</summary>
/// <param name="Place">The place, with its region; null when only an outlet stands there.</param>
/// <param name="Outlet">The outlet; null when none stands there.</param>
/// <param name="HasDate">Whether a day stands there.</param>
/// <param name="IsCapitals">Whether the first part is printed in capitals.</param>
internal sealed record DatelineWords(TextSpan? Place, TextSpan? Outlet, bool HasDate, bool IsCapitals);

/// <summary>Parts the words before a dash into places, outlets and days; whatever else stands there is no dateline.</summary>
internal sealed class DatelineAtoms(Language language, Outlets outlets)
{
    private const int MostPlaceWords = 4;
    private const string Separators = ",()/|:";

    private readonly TimeWords times = new(language);

    /// <summary>The parts of the words; null when one of them is neither place nor outlet nor day.</summary>
    public DatelineWords? Parse(ReadOnlySpan<char> head)
    {
        TextSpan? place = null, outlet = null;
        var (hasDate, isCapitals, depth, index) = (false, false, 0, 0);
        for (int start = 0, at = 0; at <= head.Length; at++)
        {
            if (at < head.Length && !Separators.Contains(head[at]) && !EndsAtStop(head, at)) continue;
            var text = head[start..at];
            var first = text.IndexOfAnyExcept(" .-");
            if (first >= 0)
            {
                var span = new TextSpan(start + first, start + first + text.Trim(" .-").Length);
                var bare = head[span.Start..span.End];
                if (IsDay(bare)) hasDate = true;
                else if (outlets.Is(bare) || (depth > 0 && IsNames(bare))) outlet ??= span;
                else if (IsNames(bare)) place = new(place?.Start ?? span.Start, span.End);
                else return null;
                if (index++ == 0) isCapitals = IsCapitals(bare);
            }

            if (at < head.Length) depth += head[at] == '(' ? 1 : head[at] == ')' ? -1 : 0;
            start = at + 1;
        }

        return index == 0 ? null : new(place, outlet, hasDate, isCapitals);
    }

    // "MOSCOW. July 27": a stop ends a part where a blank follows and more than an initial stands before.
    private static bool EndsAtStop(ReadOnlySpan<char> head, int at) =>
        head[at] == '.' && at >= 4 && at + 1 < head.Length && head[at + 1] == ' ' && char.IsLetter(head[at - 1]) && char.IsLetter(head[at - 2]) && char.IsLetter(head[at - 3]);

    /// <summary>Whether the words are up to four, each with a capital; small words between ("Rio de Janeiro") allowed.</summary>
    private static bool IsNames(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty) continue;
            if (++words > MostPlaceWords || (!char.IsUpper(word[0]) && (words == 1 || word.Length > 3 || !char.IsLower(word[0])))) return false;
            foreach (var sign in word)
            {
                if (!char.IsLetterOrDigit(sign) && sign is not ('.' or '-' or '\'' or '&')) return false;
            }
        }

        return words > 0 && char.IsUpper(text[text.LastIndexOf(' ') + 1]);
    }

    private bool IsDay(ReadOnlySpan<char> text)
    {
        var (numbers, others) = (0, 0);
        var line = text.ToString();
        foreach (var token in DateTokens.Of(text, Longest))
        {
            if (token.Kind == DateTokenKind.Number) numbers++;
            else if (token.Kind == DateTokenKind.Word && times.Month(token.Span.In(line)) == 0 && !times.IsWeekday(token.Span.In(line))) others++;
        }

        return others == 0 && (numbers > 0 || times.IsWeekday(line));
    }

    private const int Longest = 40;

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (char.IsLower(sign)) return false;
        }

        return text.Length >= 3;
    }
}
