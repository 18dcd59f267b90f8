using System.Buffers;
using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Tells a line of publication ("Kompas dunia | 27 Juli 2023, 21:20 WIB", "Published 2 hours ago") from text that mentions a day.</summary>
internal sealed class PublicationLineFinder(Language language)
{
    private const int LongestLine = 250;
    private const int MostOtherWords = 9;
    private const int FewestHeadlineWords = 4;
    private const int LongestOutlet = 30;
    private const string Separators = "|•·●—–>/()[],";
    private static readonly SearchValues<char> Edges = SearchValues.Create(" -:,;.");

    private readonly PublicationDateParser dates = new(language);

    /// <summary>What the line states when it is a line of publication; null when it is anything else.</summary>
    public PublicationLine? Parse(LineSheet sheet, TextSpan line)
    {
        var text = sheet.Text(line);
        if (text.Length > LongestLine) return null;
        var times = dates.Parse(text);
        var pieces = Pieces(sheet, line, times, out var saysWhen);
        if (times.Count == 0 && !saysWhen) return null;
        var others = pieces.Sum(piece => LineShape.Words(sheet.Text(piece)));
        if (others > (times.Count == 0 ? 3 : MostOtherWords) || (others > 2 && LineShape.EndsWithStop(text))) return null;
        return new([.. times], pieces);
    }

    /// <summary>Where prose begins that is glued to the time before it ("… 21:20 WIBJakarta - …"); 0 when none is.</summary>
    public int GluedTo(ReadOnlySpan<char> text)
    {
        if (dates.Parse(text[..Math.Min(text.Length, LongestLine)]) is not [var first, ..]) return 0;
        var end = first.Span.End;
        return first.Span.Start <= 60 && first.Time.Precision != TimePrecision.Day && end < text.Length && char.IsLetter(text[end - 1]) && char.IsUpper(text[end])
            ? end
            : 0;
    }

    /// <summary>Where the line of publication begins that is glued to a headline ("… Pekan DepanKompas.com - 27/07/2023, 21:20 WIB"); 0 when none is.</summary>
    public int GluedAfter(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestLine || dates.Parse(text) is not [var first, ..] || first.Time.Precision == TimePrecision.Day) return 0;
        var head = text[..first.Span.Start].TrimEnd(" -|,");
        if (LineShape.Words(head) < FewestHeadlineWords) return 0;
        for (var at = head.Length - 1; at > 1 && head.Length - at < LongestOutlet; at--)
        {
            if (char.IsUpper(head[at]) && char.IsLower(head[at - 1])) return LineShape.Words(head[..at]) >= FewestHeadlineWords - 1 ? at : 0;
        }

        return char.IsLetter(text[first.Span.Start - 1]) ? first.Span.Start : 0;
    }

    /// <summary>What is left of the line without the times and their words, parted at marks; says whether a word of publishing stood there.</summary>
    private ImmutableArray<TextSpan> Pieces(LineSheet sheet, TextSpan line, List<StatedTime> times, out bool saysWhen)
    {
        saysWhen = false;
        List<TextSpan> pieces = [];
        var start = line.Start;
        foreach (var token in Words(sheet, line))
        {
            var at = new TextSpan(token.Start - line.Start, token.End - line.Start);
            var inTime = times.Any(time => time.Span.Overlaps(at));
            var bare = sheet.Text(token).Trim(":.;()[]");
            var meaning = bare.IsEmpty ? null : dates.Meaning(bare.ToString());
            if (meaning is "published" or "updated" or "ago") saysWhen = true;
            if (!inTime && meaning is null && !IsSeparator(sheet.Text(token))) continue;
            Add(sheet, start, token.Start, pieces);
            start = token.End;
        }

        Add(sheet, start, line.End, pieces);
        return [.. pieces];
    }

    private static bool IsSeparator(ReadOnlySpan<char> token) => !LineShape.HasLetterOrDigit(token);

    private static IEnumerable<TextSpan> Words(LineSheet sheet, TextSpan line)
    {
        for (var at = line.Start; at < line.End;)
        {
            var start = at;
            if (Separators.Contains(sheet.Body[at])) yield return new(at, ++at);
            else if (sheet.Text(new TextSpan(at, at + 1))[0] == ' ') at++;
            else
            {
                while (at < line.End && sheet.Text(new TextSpan(at, at + 1))[0] != ' ' && !Separators.Contains(sheet.Body[at])) at++;
                yield return new(start, at);
            }
        }
    }

    private static void Add(LineSheet sheet, int start, int end, List<TextSpan> pieces)
    {
        var text = sheet.Text(new TextSpan(start, end));
        var first = text.IndexOfAnyExcept(Edges);
        if (first >= 0) pieces.Add(new(start + first, start + first + text.Trim(" -:,;.").Length));
    }
}
