using System.Buffers;
using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Claims what a page puts between the lines of an article: advertisements, buttons, captions, tags, rights notes.</summary>
internal sealed class FurnitureFinder
{
    private const int LongestShort = 160;
    private const int LongestCaption = 500;
    private const string Decoration = " -–—_*.:|•·=<>[]()#…!";

    private readonly FrozenSet<string> whole;
    private readonly LabelList openings;
    private readonly FrozenDictionary<string, bool> shortOnly;
    private readonly LabelList inline;
    private readonly SearchValues<string> credits;

    public FurnitureFinder(Language language)
    {
        var rows = language.Rows("furniture-openings.tsv", 2);
        whole = language.Lines("furniture.txt").Select(line => line.Trim()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        openings = new(rows.Select(row => row[0]));
        shortOnly = rows.ToFrozenDictionary(row => row[0], row => row[1] == "short", StringComparer.OrdinalIgnoreCase);
        inline = new(language.Lines("furniture-inline.txt"));
        credits = SearchValues.Create([.. language.Lines("caption-marks.txt")], StringComparison.Ordinal);
    }

    public void Claim(LineSheet sheet)
    {
        foreach (var line in sheet.Free())
        {
            if (IsFurniture(sheet.Text(line))) sheet.Claim(line, LineKind.Furniture);
        }
    }

    private bool IsFurniture(ReadOnlySpan<char> text)
    {
        var bare = text.Trim(Decoration);
        if (bare.IsEmpty || !LineShape.HasLetterOrDigit(bare)) return true;
        if (whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare) || IsAddress(bare)) return true;
        if (text[0] is '[' && inline.At(text[1..].TrimStart()) is not null) return true;
        return IsOpening(text) || IsCaption(text);
    }

    private bool IsOpening(ReadOnlySpan<char> text) =>
        openings.At(text) is { } opening && (!shortOnly[opening] || (text.Length <= LongestShort && !LineShape.EndsWithStop(text) && !LineShape.IsProse(text)));

    /// <summary>Whether the line ends with brackets that credit a picture.</summary>
    private bool IsCaption(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestCaption) return false;
        var end = text.TrimEnd(".");
        if (end.IsEmpty || end[^1] is not (')' or ']')) return false;
        var open = end.LastIndexOf(end[^1] == ')' ? '(' : '[');
        return open >= 0 && end[open..].ContainsAny(credits);
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
}
