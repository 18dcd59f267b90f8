namespace NewsGraphQL.Extraction.People;

/// <summary>Compares the words of two forms of a name.</summary>
internal static class NameMatch
{
    private const int LongWord = 5;
    private const int LongerWord = 9;

    /// <summary>Whether the words of <paramref name="part"/> all stand in <paramref name="whole"/>, in order; an initial stands for its word.</summary>
    public static bool IsPart(ReadOnlySpan<string> part, ReadOnlySpan<string> whole)
    {
        if (part.Length > whole.Length) return false;
        var at = 0;
        var full = 0;
        foreach (var word in whole)
        {
            if (at == part.Length) break;
            if (IsSame(part[at], word)) full++;
            else if (!IsInitialOf(part[at], word) && !IsInitialOf(word, part[at])) continue;
            at++;
        }

        return at == part.Length && full > 0;
    }

    /// <summary>Whether two forms of the same length differ in one word only, and there by a slip of the pen or by a clipped beginning.</summary>
    public static bool IsMisspelling(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        if (one.Length != other.Length) return false;
        var different = -1;
        for (var at = 0; at < one.Length; at++)
        {
            if (IsSame(one[at], other[at])) continue;
            if (different >= 0) return false;
            different = at;
        }

        if (different < 0) return true;
        var (left, right) = (one[different], other[different]);
        if (IsInitialOf(left, right) || IsInitialOf(right, left)) return one.Length > 1;
        if (one.Length == 1) return Math.Min(left.Length, right.Length) > LongWord && IsOneLetterOff(left, right);
        if (one.Length > 2 && left.Length > 2 && right.Length > 2 && (left.EndsWith(right, StringComparison.OrdinalIgnoreCase) || right.EndsWith(left, StringComparison.OrdinalIgnoreCase))) return true;
        return Math.Min(left.Length, right.Length) >= LongWord && IsOneLetterOff(left, right);
    }

    /// <summary>Whether both words are the same but for case, and for the signs used as apostrophe and hyphen.</summary>
    public static bool IsSame(string one, string other)
    {
        if (one.Length != other.Length) return false;
        for (var at = 0; at < one.Length; at++)
        {
            if (Plain(one[at]) != Plain(other[at])) return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="initial"/> is one letter with which <paramref name="word"/> begins.</summary>
    public static bool IsInitialOf(string initial, string word) => initial.Length == 1 && word.Length > 1 && Plain(initial[0]) == Plain(word[0]);

    /// <summary>Whether one letter is missing, doubled, wrong or changes places with its neighbour.</summary>
    public static bool IsOneLetterOff(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var head = 0;
        while (head < Math.Min(one.Length, other.Length) && Plain(one[head]) == Plain(other[head])) head++;
        var tail = 0;
        while (tail < Math.Min(one.Length, other.Length) - head && Plain(one[^(tail + 1)]) == Plain(other[^(tail + 1)])) tail++;
        var (left, right) = (one.Length - head - tail, other.Length - head - tail);
        if (left <= 1 && right <= 1) return true;
        // "Subbaraman", "Subarraman": two letters of a long name that begins and ends alike.
        if (left <= 2 && right <= 2 && Math.Min(one.Length, other.Length) >= LongerWord && head >= 3 && tail >= 3) return true;
        return left == 2 && right == 2 && Plain(one[head]) == Plain(other[head + 1]) && Plain(one[head + 1]) == Plain(other[head]);
    }

    private static char Plain(char sign) => sign is '’' or '‘' or '`' or '´' ? '\'' : char.ToLowerInvariant(sign);
}
