using System.Buffers;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads the outlets named under a source label: "Sumber : Associated Press / KCNA".</summary>
internal sealed class SourceLineParser(Language language)
{
    private const string Separators = "/,;|&";
    private static readonly SearchValues<char> Edges = SearchValues.Create(" .)(][");
    private const int LongestLine = 200;
    private const int LongestName = 6;

    private readonly LabelList labels = new(Labels(language));
    private readonly string[] joiners = [.. language.Lines("joiners.txt").Select(word => $" {word} ")];

    public static IEnumerable<string> Labels(Language language) => language.Lines("source-labels.txt");

    /// <summary>The outlets of a line; empty when it is no source line.</summary>
    public List<SourceCredit> Parse(LineSheet sheet, TextSpan line)
    {
        var text = sheet.Text(line);
        var start = text[0] is '(' or '[' ? 1 : 0;
        if (text.Length > LongestLine || labels.At(text[start..]) is not { } label) return [];
        var at = start + label.Length;
        while (at < text.Length && text[at] == ' ') at++;
        if (at == text.Length || text[at] != ':') return [];
        List<SourceCredit> credits = [];
        foreach (var span in Parts(sheet, new(line.Start + at + 1, line.End)))
        {
            if (LineShape.Words(sheet.Text(span)) > LongestName) return [];
            // A number is a date, two small letters are an editor's initials.
            if (char.IsAsciiDigit(sheet.Text(span)[0]) || (span.Length <= 3 && char.IsLower(sheet.Text(span)[0]))) continue;
            credits.Add(new(span.In(sheet.Body), span));
        }

        return credits;
    }

    private IEnumerable<TextSpan> Parts(LineSheet sheet, TextSpan span)
    {
        var start = span.Start;
        for (var at = span.Start; at <= span.End; at++)
        {
            var length = at == span.End ? 0 : SeparatorAt(sheet.Text(new TextSpan(at, span.End)));
            if (at < span.End && length == 0) continue;
            var part = sheet.Text(new TextSpan(start, at)).Trim(" .)(][").Length;
            if (part > 0)
            {
                var first = start + sheet.Text(new TextSpan(start, at)).IndexOfAnyExcept(Edges);
                yield return new(first, first + part);
            }

            start = at + length;
            at = Math.Max(at, start - 1);
        }
    }

    private int SeparatorAt(ReadOnlySpan<char> text)
    {
        if (Separators.Contains(text[0])) return 1;
        foreach (var joiner in joiners)
        {
            if (text.StartsWith(joiner, StringComparison.OrdinalIgnoreCase)) return joiner.Length;
        }

        return 0;
    }
}
