using System.Globalization;
using NewsGraphQL.Extraction.Articles;

namespace NewsGraphQL.Extraction.Accuracy;

/// <summary>Counts headline, publication time, author and editor of the articles that state them.</summary>
internal sealed class MetadataScorer(GoldArticle gold, ExtractedArticle found, IReadOnlyList<ScoreBoard> boards, List<string> misses)
{
    private const int DayLength = 10;

    private static readonly string[] NameSeparators = [",", ";", "/", "|", .. Folding.NameJoins.Select(word => $" {word} ")];

    public void Score()
    {
        var layout = found.Layout;
        Ask("headline", gold.Meta.Headline, layout.Headline, Same);
        Ask("iso", gold.Meta.Iso, layout.PublishedAt?.ToIso(), SameTime);
        Ask("penulis", gold.Meta.Penulis, Credited(layout, CreditRole.Author) is { Length: > 0 } authors ? authors : Credited(layout, CreditRole.Reporter), Same);
        Ask("editor", gold.Meta.Editor, Credited(layout, CreditRole.Editor), Same);
    }

    /// <summary>The keys of the names in the byline, which are no people of the text.</summary>
    public static IEnumerable<string> Bylines(GoldArticle gold) =>
        new[] { gold.Meta.Penulis, gold.Meta.Editor, gold.Meta.Byline }.OfType<string>()
            .SelectMany(line => line.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Folding.Articles.NameKey);

    private static string Credited(ArticleLayout layout, CreditRole role) =>
        string.Join(", ", (layout.Byline?.Credits ?? []).Where(credit => credit.Role == role).Select(credit => credit.Name));

    private static bool Same(string expected, string given) => Folding.Fold(expected) == Folding.Fold(given);

    // A stated zone makes it an instant; without one on either side the clock must agree to the minute.
    private static bool SameTime(string expected, string given)
    {
        if (expected.Length == DayLength) return given.StartsWith(expected, StringComparison.Ordinal);
        if (!TryRead(expected, out var wanted, out var zoned) || !TryRead(given, out var told, out var toldZone)) return false;
        return zoned && toldZone ? wanted == told : Minute(wanted.DateTime) == Minute(told.DateTime);
    }

    private static DateTime Minute(DateTime time) => new(time.Year, time.Month, time.Day, time.Hour, time.Minute, 0, DateTimeKind.Unspecified);

    private static bool TryRead(string text, out DateTimeOffset time, out bool zoned)
    {
        zoned = text.EndsWith('Z') || (text.Length > DayLength && text.AsSpan(DayLength).IndexOfAny('+', '-') >= 0);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    private void Ask(string fact, string? expected, string? given, Func<string, string, bool> same)
    {
        if (string.IsNullOrEmpty(expected)) return;
        var right = same(expected, given ?? string.Empty);
        foreach (var board in boards) board.Share("meta " + fact).Add(right);
        if (!right) misses.Add($"{gold.Id}: {fact} '{given}', expected '{expected}'");
    }
}
