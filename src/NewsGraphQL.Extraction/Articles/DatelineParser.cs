using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads the dateline before the first sentence: "Jakarta, CNN Indonesia -- ", "SEOUL, South Korea (AP) — ", "Suara.com-", "Liputan6.com, Jakarta ".</summary>
internal sealed class DatelineParser(Language language, Outlets outlets)
{
    private const int Longest = 120;
    private const int MostDashes = 3;
    private const string Dashes = "-–—―_";

    private readonly FrozenSet<string> places = language.Lines("dateline-places.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly DatelineAtoms atoms = new(language, outlets);

    /// <summary>The dateline at the start of a paragraph; null when it has none.</summary>
    /// <param name="sheet">The document.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">Whether it is the article's first: there a place needs less proof.</param>
    public Dateline? Parse(LineSheet sheet, TextSpan paragraph, bool first)
    {
        var text = sheet.Text(paragraph);
        var head = text[..Math.Min(text.Length, Longest)];
        var from = 0;
        for (var dashes = 0; dashes < MostDashes; dashes++)
        {
            if (NextDash(head, from) is not { } dash) break;
            if (Fits(head[..dash.Start], text, dash, first) is { } found)
            {
                var end = PastPlace(text, PastMarks(text, dash.End), ref found);
                return Made(sheet, paragraph.Start, found, end);
            }

            from = dash.End;
        }

        return Unmarked(sheet, paragraph, head);
    }

    /// <summary>A dash with blanks or a closing bracket beside it, a double or long dash, or a hyphen right after an outlet's address.</summary>
    private TextSpan? NextDash(ReadOnlySpan<char> head, int from)
    {
        for (var at = Math.Max(from, 2); at < head.Length; at++)
        {
            if (!Dashes.Contains(head[at])) continue;
            var end = at + 1;
            while (end < head.Length && Dashes.Contains(head[end])) end++;
            var before = head[at - 1];
            if (head[at] != '-' || end > at + 1 || before is ' ' or ')' or '.' || outlets.IsDomain(head[..at])) return new(at, end);
            at = end - 1;
        }

        return null;
    }

    private DatelineWords? Fits(ReadOnlySpan<char> head, ReadOnlySpan<char> text, TextSpan dash, bool first)
    {
        var rest = text[dash.End..].TrimStart(" .-–—_");
        if (rest.IsEmpty) return atoms.Parse(head) is { } alone && (alone.Outlet is not null || alone.IsCapitals) ? alone : null;
        if ((!LineShape.BeginsWithCapital(rest) && !Dashes.Contains(text[dash.Start])) || atoms.Parse(head) is not { } words) return null;
        if (words.Outlet is not null || words.HasDate || (words.IsCapitals && LineShape.BeginsWithCapital(rest))) return words;
        if (words.Place is not { } place || !LineShape.BeginsWithCapital(rest)) return null;
        var comma = head[place.Start..place.End].IndexOf(',');
        if (places.Contains(head[place.Start..(comma < 0 ? place.End : place.Start + comma)].ToString())) return words;
        // A spaced dash after one or two names is a dateline only where no second one shows it to be a parenthesis.
        return first && LineShape.Words(head[place.Start..place.End]) <= 2 && !HasDash(rest[..Math.Min(rest.Length, 2 * Longest)]) ? words : null;
    }

    /// <summary>The end of a place that stands after the outlet and its dash ("KONTAN.CO.ID - JAKARTA. …").</summary>
    private int PastPlace(ReadOnlySpan<char> text, int at, ref DatelineWords words)
    {
        if (words.Place is not null || PlaceAt(text[at..]) is not (> 0 and var length)) return at;
        if (text[(at + length)..].TrimStart() is not ['.' or '-' or '–' or '—' or ':', ' ', ..]) return at;
        words = words with { Place = new(at, at + length) };
        var end = at + length;
        while (end < text.Length && (text[end] is ' ' or '.' or ':' || Dashes.Contains(text[end]))) end++;
        return end;
    }

    private static bool HasDash(ReadOnlySpan<char> text) => text.Contains(" - ", StringComparison.Ordinal) || text.Contains('—') || text.Contains('–');

    /// <summary>"Liputan6.com, Jakarta Ketua …", "Metrotvnews.com, Jakarta: …", "Jakarta: …", "(CNN)The …".</summary>
    private Dateline? Unmarked(LineSheet sheet, TextSpan paragraph, ReadOnlySpan<char> head)
    {
        if (head.IsEmpty) return null;
        var close = head.IndexOf(')');
        var open = head.IndexOf('(');
        if (open >= 0 && close > open && outlets.Is(head[(open + 1)..close]) && LineShape.BeginsWithCapital(head[(close + 1)..].TrimStart()) && atoms.Parse(head[..(close + 1)]) is { } before)
            return Made(sheet, paragraph.Start, before, PastMarks(head, close + 1));
        if (head.IndexOf('.') is > 2 and var stop && outlets.Is(head[..stop]) && LineShape.BeginsWithCapital(head[(stop + 1)..].TrimStart()) && head[stop..] is ['.', ' ', ..])
            return Made(sheet, paragraph.Start, new(null, new(0, stop), false, false), PastMarks(head, stop + 1));
        var comma = head.IndexOf(',');
        var outlet = comma > 0 && outlets.IsDomain(head[..comma]) ? new TextSpan(0, comma) : (TextSpan?)null;
        var start = outlet is null ? 0 : comma + 1;
        while (start < head.Length && head[start] == ' ') start++;
        if (PlaceAt(head[start..]) is not (> 0 and var length)) return null;
        var end = start + length;
        var after = head[end..];
        var colon = after.StartsWith(":") || (outlet is not null && after is [',' or '.', ' ', ..]);
        var marked = colon && LineShape.BeginsWithCapital(after[1..].TrimStart());
        if (!marked && (outlet is null || !LineShape.BeginsWithCapital(after.TrimStart()))) return null;
        return Made(sheet, paragraph.Start, new(new(start, end), outlet, false, false), PastMarks(head, marked ? end + 1 : end));
    }

    /// <summary>The length of the known place, of up to three words, that begins the text; 0 when none does.</summary>
    private int PlaceAt(ReadOnlySpan<char> text)
    {
        var longest = 0;
        for (int at = 0, words = 0; at <= text.Length && words < 3; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at])) continue;
            words++;
            if (at > 0 && places.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..at])) longest = at;
        }

        return longest;
    }

    private static int PastMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] == ' ' || Dashes.Contains(text[at]))) at++;
        return at;
    }

    private static Dateline Made(LineSheet sheet, int start, DatelineWords words, int end)
    {
        string? In(TextSpan? span) => span is { } found ? sheet.Body[(start + found.Start)..(start + found.End)] : null;
        return new(In(words.Place) ?? "", In(words.Outlet), new(start, start + end));
    }
}
