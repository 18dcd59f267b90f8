using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Finds the times that a line states with day, month and year, in any usual form, and the clock and zone that belong to them.</summary>
internal sealed class PublicationDateParser
{
    // A publication line is short; of a longer line only the beginning can be one.
    private const int Limit = 400;

    // How many weekdays, commas and bars may stand between a day and its clock.
    private const int Gap = 6;

    private readonly TimeWords words;
    private readonly DayParser days;
    private readonly ClockParser clocks;

    public PublicationDateParser(Language language)
    {
        words = new(language);
        days = new(words);
        clocks = new(words);
    }

    /// <summary>All stated times in order. A day without a year is none, nor is a clock without a day.</summary>
    public List<StatedTime> Parse(ReadOnlySpan<char> text)
    {
        var line = text[..Math.Min(text.Length, Limit)].ToString();
        var tokens = DateTokens.Of(line, Limit);
        List<StatedTime> found = [];
        (StatedClock Clock, int Start)? before = null;
        var free = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (days.Parse(line, tokens, at) is { } day)
            {
                found.Add(Join(line, tokens, free, at, day, before));
                before = null;
                free = at = EndOf(tokens, found[^1].Span);
                at--;
            }
            else if (clocks.Parse(line, tokens, at) is { } clock)
            {
                before = (clock, at);
                at = clock.End - 1;
            }
        }

        return found;
    }

    /// <summary>What the word means around a time: "published", "updated", "link", "ago" …; "day" for a weekday, "zone" for a zone; null for any other.</summary>
    public string? Meaning(string word) => words.IsWeekday(word) ? "day" : words.Meaning(word) ?? (words.IsZone(word) ? "zone" : null);

    private StatedTime Join(string line, List<DateToken> tokens, int free, int at, (DateTime Day, int End) day, (StatedClock Clock, int Start)? before)
    {
        var first = at;
        while (first > free && IsBetween(line, tokens[first - 1], weekdays: true)) first--;
        var clock = ClockAfter(line, tokens, day.End);
        var last = clock?.End ?? day.End;
        if (clock is null && before is { } early && at - early.Clock.End <= Gap && early.Clock.End >= first)
        {
            clock = early.Clock;
            first = early.Start;
        }

        while (first < at && tokens[first].Kind == DateTokenKind.Mark) first++;
        return new(Time(day.Day, clock), new(tokens[first].Span.Start, tokens[last - 1].Span.End), IsUpdate(line, tokens, free, at));
    }

    private StatedClock? ClockAfter(string line, List<DateToken> tokens, int at)
    {
        for (var end = Math.Min(at + Gap, tokens.Count); at < end; at++)
        {
            if (clocks.Parse(line, tokens, at) is { } clock) return days.Parse(line, tokens, at) is null ? clock : null;
            if (!IsBetween(line, tokens[at], weekdays: true) && tokens[at].Span.In(line) is not ("T" or "t")) return null;
        }

        return null;
    }

    private bool IsBetween(string line, DateToken token, bool weekdays)
    {
        var text = token.Span.In(line);
        return token.Kind switch
        {
            DateTokenKind.Mark => ",|-–—/•·●()@+".Contains(text, StringComparison.Ordinal),
            DateTokenKind.Word => (weekdays && words.IsWeekday(text)) || words.Meaning(text) == "link",
            _ => false,
        };
    }

    /// <summary>Whether the last label before the day says "updated".</summary>
    private bool IsUpdate(string line, List<DateToken> tokens, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (tokens[at].Kind != DateTokenKind.Word) continue;
            var meaning = words.Meaning(tokens[at].Span.In(line));
            if (meaning is "updated" or "published") return meaning == "updated";
        }

        return false;
    }

    private PublicationTime Time(DateTime day, StatedClock? clock)
    {
        if (clock is null) return new(day, null, TimePrecision.Day);
        var offset = clock.Offset ?? (clock.Zone is { } zone ? words.Offset(zone, day) : null);
        return new(day + clock.Time, offset, clock.HasSeconds ? TimePrecision.Second : TimePrecision.Minute);
    }

    private static int EndOf(List<DateToken> tokens, TextSpan span) => tokens.FindLastIndex(token => token.Span.End <= span.End) + 1;
}
