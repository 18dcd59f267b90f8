using System.Buffers;
using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Claims links to other articles: "Baca Juga: …", a label with its link on the next line, a list under "Pilihan Redaksi".</summary>
internal sealed class RelatedLinkFinder
{
    private const int LongestHeadline = 220;
    private const int LongestList = 6;
    private static readonly SearchValues<char> Before = SearchValues.Create("([-–•*> ");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("'\"“”‘’");
    private const string Marks = " :-–—>»|•·*→";
    private const string Bullets = "-–—•·*→>»1234567890. )";

    private readonly FrozenDictionary<string, string> forms;
    private readonly LabelList labels;

    public RelatedLinkFinder(Language language)
    {
        forms = language.Rows("related-labels.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        labels = new(forms.Keys);
    }

    /// <summary>The labels so plain that they open a link anywhere in a line.</summary>
    public static IEnumerable<string> Free(Language language) => language.Rows("related-labels.tsv", 2).Where(row => row[1] == "free").Select(row => row[0]);

    public static IEnumerable<string> Labels(Language language) => language.Rows("related-labels.tsv", 2).Select(row => row[0]);

    public List<RelatedLink> Claim(LineSheet sheet)
    {
        List<RelatedLink> links = [];
        // The first line is a headline rather than a link: "Video: …", "Explainer: …".
        var first = true;
        for (var line = 0; line < sheet.Count; line++)
        {
            if (!sheet.IsFree(line)) continue;
            var isFirst = first;
            first = false;
            if (Opening(sheet.Text(line)) is not { } opening || (isFirst && opening.IsLoose)) continue;
            sheet.Claim(line, LineKind.Related);
            if (opening.IsList) line = ClaimList(sheet, line, opening.Longest, links);
            else links.Add(Link(sheet, Headline(sheet, line, opening.End)));
        }

        return links;
    }

    private (int End, bool IsList, int Longest, bool IsLoose)? Opening(ReadOnlySpan<char> text)
    {
        var at = text[0] is '(' or '[' or '-' or '–' or '•' or '*' or '>' ? text.IndexOfAnyExcept(Before) : 0;
        if (at < 0 || labels.At(text[at..]) is not { } label) return null;
        var rest = text[(at + label.Length)..];
        var end = text.Length - rest.TrimStart(Marks).Length;
        if (end == text.Length || !LineShape.HasLetterOrDigit(text[end..]))
            return forms[label] != "colon" || rest.Contains(':') ? (end, true, forms[label] == "heading" ? LongestList : 1, false) : null;
        if (rest.TrimStart() is [':' or '>' or '»' or '|', ..] || rest.StartsWith(" - ") || rest.StartsWith(" – ")) return (end, false, 0, forms[label] == "colon");
        if (forms[label] == "free" && text[^1] == ':' && !rest.ContainsAny(Quotes)) return (end, true, 1, false);
        return forms[label] == "free" && LineShape.BeginsWithCapital(rest.TrimStart()) && !LineShape.EndsWithStop(text) ? (end, false, 0, false) : null;
    }

    private static TextSpan Headline(LineSheet sheet, int line, int from)
    {
        var text = sheet.Text(line);
        var length = text.Length - from;
        if (text[0] is '(' or '[' && text[^1] is ')' or ']') length--;
        while (length > 0 && text[from + length - 1] is ':' or ' ') length--;
        return sheet.Trimmed(line, from, length);
    }

    private static RelatedLink Link(LineSheet sheet, TextSpan span) => new(span.In(sheet.Body), null, span);

    /// <summary>Takes the links that stand on lines of their own under a label; gives the last line taken.</summary>
    private int ClaimList(LineSheet sheet, int label, int longest, List<RelatedLink> links)
    {
        var line = label + 1;
        for (var taken = 0; line < sheet.Count && taken < LongestList; line++)
        {
            if (sheet.Kind(line) == LineKind.Furniture) continue;
            var text = sheet.Text(line);
            var bullet = text[0] is '-' or '–' or '•' or '*' or '→' or '>';
            if (!sheet.IsFree(line) || !IsHeadline(text) || (taken >= longest && !bullet) || Opening(text) is not null) break;
            var from = bullet ? text.Length - text.TrimStart(Bullets).Length : 0;
            links.Add(Link(sheet, sheet.Trimmed(line, from, text.Length - from)));
            sheet.Claim(line, LineKind.Related);
            taken++;
        }

        return line - 1;
    }

    private static bool IsHeadline(ReadOnlySpan<char> text) =>
        text.Length <= LongestHeadline && LineShape.Words(text) >= 3 && !LineShape.IsProse(text) && !LineShape.EndsWithStop(text) && text[^1] is not (':' or ',');
}
