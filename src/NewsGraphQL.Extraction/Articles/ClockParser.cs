namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads a time of day: "21:20", "21.20 WIB", "9:20 p.m. EDT", "21:00:00+07:00", "9pm".</summary>
internal sealed class ClockParser(TimeWords words)
{
    /// <summary>The time of day whose first token is <paramref name="at"/>; null when none begins there.</summary>
    public StatedClock? Parse(string line, List<DateToken> tokens, int at)
    {
        if (at + 1 < tokens.Count && tokens[at].Span.Length == 4 && tokens[at].Value is >= 0 and < 2400 and var whole && whole % 100 < 60) return Military(line, tokens, at, whole);
        if (Number(tokens, at) is not (>= 0 and <= 24 and var hour) || tokens[at].Span.Length > 2) return null;
        var next = at + 1;
        var minute = Part(line, tokens, ref next);
        var second = minute is null ? null : Part(line, tokens, ref next);
        if (second is not null) PassFraction(line, tokens, ref next);
        var half = Half(line, tokens, ref next);
        if ((minute is null && half is null) || minute > 59 || second > 59 || (half is not null && hour is 0 or > 12) || hour > 23) return null;
        if (half is not null) hour = (hour % 12) + (half == "pm" ? 12 : 0);
        var zone = Zone(line, tokens, ref next);
        var offset = Offset(line, tokens, ref next, zone is not null);
        return new(new(hour, minute ?? 0, second ?? 0), second is not null, offset is null ? zone : null, offset, next);
    }

    /// <summary>"0120 GMT": four digits count as a time only before a zone.</summary>
    private StatedClock? Military(string line, List<DateToken> tokens, int at, int whole)
    {
        var next = at + 1;
        return Zone(line, tokens, ref next) is { } zone ? new(new(whole / 100, whole % 100, 0), false, zone, null, next) : null;
    }

    private static int Number(List<DateToken> tokens, int at) => at < tokens.Count ? tokens[at].Value : -1;

    private static bool IsMark(string line, List<DateToken> tokens, int at, string marks) =>
        at < tokens.Count && tokens[at].Kind == DateTokenKind.Mark && marks.Contains(line[tokens[at].Span.Start]);

    /// <summary>":20" or ".20", glued to what stands before.</summary>
    private static int? Part(string line, List<DateToken> tokens, ref int next)
    {
        if (!IsMark(line, tokens, next, ":.") || Number(tokens, next + 1) < 0 || tokens[next + 1].Span.Length != 2) return null;
        if (tokens[next].Span.End != tokens[next + 1].Span.Start) return null;
        next += 2;
        return tokens[next - 1].Value;
    }

    private static void PassFraction(string line, List<DateToken> tokens, ref int next)
    {
        if (IsMark(line, tokens, next, ".,") && next + 1 < tokens.Count && tokens[next + 1].Kind == DateTokenKind.Number
            && tokens[next].Span.End == tokens[next + 1].Span.Start)
            next += 2;
    }

    private string? Half(string line, List<DateToken> tokens, ref int next)
    {
        if (next >= tokens.Count || words.Meaning(tokens[next].Span.In(line)) is not ("am" or "pm")) return null;
        var half = words.Meaning(tokens[next++].Span.In(line));
        if (IsMark(line, tokens, next, ".")) next++;
        return half;
    }

    private string? Zone(string line, List<DateToken> tokens, ref int next)
    {
        var at = IsMark(line, tokens, next, "(/|,") ? next + 1 : next;
        if (at >= tokens.Count || tokens[at].Kind != DateTokenKind.Word || !words.IsZone(tokens[at].Span.In(line))) return null;
        next = at + 1;
        return tokens[at].Span.In(line);
    }

    /// <summary>"+07:00", "+0700", and after a zone's name "+7" or "+700": the sign glued to its number.</summary>
    private static TimeSpan? Offset(string line, List<DateToken> tokens, ref int next, bool afterZone)
    {
        if (!IsMark(line, tokens, next, "+-−") || next + 1 >= tokens.Count || tokens[next].Span.End != tokens[next + 1].Span.Start) return null;
        var (value, digits) = (tokens[next + 1].Value, tokens[next + 1].Span.Length);
        var after = next + 2;
        var minutes = digits <= 2 ? Part(line, tokens, ref after) : null;
        if (value < 0 || (digits != 4 && minutes is null && !afterZone)) return null;
        var total = digits >= 3 ? (value / 100 * 60) + (value % 100) : (value * 60) + (minutes ?? 0);
        if (total > 14 * 60 || digits > 4) return null;
        var sign = line[tokens[next].Span.Start] == '+' ? 1 : -1;
        next = after;
        return TimeSpan.FromMinutes(sign * total);
    }
}
