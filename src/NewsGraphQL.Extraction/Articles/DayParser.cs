namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads a day with its year: "27 Juli 2023", "July 27, 2023", "27/7/2023", "2018-01-21", "13+December+2018".</summary>
internal sealed class DayParser(TimeWords words)
{
    private const string Separators = "-/.+,";

    /// <summary>The day whose first token is <paramref name="at"/> and the index after its last; null when none begins there.</summary>
    public (DateTime Day, int End)? Parse(string line, List<DateToken> tokens, int at) =>
        tokens[at].Kind == DateTokenKind.Word ? MonthFirst(line, tokens, at) : DayFirst(line, tokens, at) ?? Numbers(line, tokens, at);

    private (DateTime Day, int End)? MonthFirst(string line, List<DateToken> tokens, int at)
    {
        var month = words.Month(tokens[at].Span.In(line));
        if (month == 0) return null;
        var next = PassMarks(line, tokens, at + 1, "./-+");
        var day = Number(tokens, next);
        next = PassMarks(line, tokens, PassWord(line, tokens, next + 1, "ordinal"), Separators);
        return day is >= 1 and <= 31 ? Made(Year(tokens, next), month, day, next + 1) : null;
    }

    private (DateTime Day, int End)? DayFirst(string line, List<DateToken> tokens, int at)
    {
        if (tokens[at].Value is not (>= 1 and <= 31 and var day)) return null;
        var next = PassWord(line, tokens, PassWord(line, tokens, at + 1, "ordinal"), "link");
        next = PassMarks(line, tokens, next, Separators);
        if (next >= tokens.Count || tokens[next].Kind != DateTokenKind.Word) return null;
        var month = words.Month(tokens[next].Span.In(line));
        var marked = PassMarks(line, tokens, next + 1, Separators);
        return month == 0 ? null : Made(Year(tokens, marked, mayBeShort: marked > next + 1), month, day, marked + 1);
    }

    private (DateTime Day, int End)? Numbers(string line, List<DateToken> tokens, int at)
    {
        if (at + 4 >= tokens.Count || !SameMark(line, tokens[at + 1], tokens[at + 3])) return null;
        var (a, b, c) = (tokens[at].Value, tokens[at + 2].Value, tokens[at + 4].Value);
        if (tokens[at].Span.Length == 4) return Made(Year(tokens, at), b, c, at + 5);
        if (a < 1 || b < 1 || line[tokens[at + 1].Span.Start] == '.' && tokens[at + 4].Span.Length != 4) return null;
        var dayFirst = a > 12 || (b <= 12 && words.DayFirst);
        return Made(Year(tokens, at + 4, mayBeShort: true), dayFirst ? b : a, dayFirst ? a : b, at + 5);
    }

    private static bool SameMark(string line, DateToken first, DateToken second) =>
        first.Kind == DateTokenKind.Mark && second.Kind == DateTokenKind.Mark
        && line[first.Span.Start] == line[second.Span.Start] && line[first.Span.Start] is '/' or '-' or '.';

    private static int Number(List<DateToken> tokens, int at) => at < tokens.Count ? tokens[at].Value : -1;

    private static int Year(List<DateToken> tokens, int at, bool mayBeShort = false) => Number(tokens, at) switch
    {
        >= 1900 and <= 2100 and var year => year,
        >= 0 and <= 99 and var year when mayBeShort && tokens[at].Span.Length == 2 => 2000 + year,
        _ => 0,
    };

    private static (DateTime Day, int End)? Made(int year, int month, int day, int end) =>
        year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new(year, month, day), end) : null;

    private static int PassMarks(string line, List<DateToken> tokens, int at, string marks)
    {
        for (var passed = 0; passed < 2 && at < tokens.Count && tokens[at].Kind == DateTokenKind.Mark && marks.Contains(line[tokens[at].Span.Start]); passed++) at++;
        return at;
    }

    private int PassWord(string line, List<DateToken> tokens, int at, string meaning) =>
        at < tokens.Count && tokens[at].Kind == DateTokenKind.Word && words.Meaning(tokens[at].Span.In(line)) == meaning ? at + 1 : at;
}
