using System.Collections.Frozen;
using System.Globalization;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>The words of a language in which times are stated: months, days, zones and what stands between.</summary>
internal sealed class TimeWords(Language language)
{
    private readonly FrozenDictionary<string, int> months = language.Rows("months.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> weekdays = language.Lines("weekdays.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, (TimeSpan Winter, TimeSpan Summer)> zones = language.Rows("zones.tsv", 3)
        .ToFrozenDictionary(row => row[0], row => (Offset(row[1]), Offset(row[2])), StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> others = language.Rows("time-words.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an all-number date that could be read either way gives the day first.</summary>
    public bool DayFirst { get; } = language.Lines("date-order.txt") is ["day"];

    /// <summary>The month's number; 0 when the word is no month.</summary>
    public int Month(string word) => months.GetValueOrDefault(word);

    public bool IsWeekday(string word) => weekdays.Contains(word);

    /// <summary>What <c>time-words.tsv</c> says about the word; null when it does not stand there.</summary>
    public string? Meaning(string word) => others.GetValueOrDefault(word);

    public bool IsZone(string word) => zones.ContainsKey(word);

    /// <summary>The offset of a zone on a day; null when the word is no zone.</summary>
    public TimeSpan? Offset(string word, DateTime day) =>
        zones.TryGetValue(word, out var zone) ? IsAmericanSummer(day) ? zone.Summer : zone.Winter : null;

    /// <summary>Whether the day lies in North American daylight saving time as kept since 2007: second Sunday of March to first Sunday of November.</summary>
    private static bool IsAmericanSummer(DateTime day) => day >= Sunday(day.Year, 3, 2) && day < Sunday(day.Year, 11, 1);

    private static DateTime Sunday(int year, int month, int count)
    {
        var first = new DateTime(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (count - 1)));
    }

    private static TimeSpan Offset(string text) =>
        TimeSpan.ParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture) * (text[0] == '-' ? -1 : 1);
}
