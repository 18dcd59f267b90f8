using System.Buffers;
using System.Collections.Frozen;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Claims what a page puts between the lines of an article: advertisements, buttons, captions, tags, rights notes.</summary>
internal sealed class FurnitureFinder
{
    private const int LongestShort = 160;
    private const int LongestCaption = 500;
    private const int MostTopics = 12;
    private const int MostTopicWords = 3;
    private const int TopLines = 8;
    private const int MostCaptionWords = 25;
    private const string Decoration = " -–—_*.:|•·=<>[]()#…!";

    private readonly FrozenSet<string> whole;
    private readonly LabelList openings;
    private readonly FrozenDictionary<string, string> forms;
    private readonly (string Opening, string Inside)[] frames;
    private readonly LabelList inline;
    private readonly Outlets outlets;
    private readonly SearchValues<string> credits;
    private readonly SearchValues<string> captions;

    public FurnitureFinder(Language language, Outlets outlets)
    {
        this.outlets = outlets;
        var rows = language.Rows("furniture-openings.tsv", 2);
        whole = language.Lines("furniture.txt").Select(line => line.Trim()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        openings = new(rows.Select(row => row[0]));
        forms = rows.ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        frames = [.. language.Rows("furniture-frames.tsv", 2).Select(row => (row[0], row[1]))];
        inline = new(language.Lines("furniture-inline.txt"));
        captions = SearchValues.Create([.. language.Lines("caption-credits.txt")], StringComparison.Ordinal);
        credits = SearchValues.Create([.. language.Lines("caption-marks.txt")], StringComparison.Ordinal);
    }

    public void Claim(LineSheet sheet)
    {
        for (var line = 0; line < sheet.Count; line++)
        {
            if ((line == 0 ? !IsAlone(sheet.Text(line)) : !IsFurniture(sheet.Text(line))) && !IsOutletCaption(sheet.Text(line), line)) continue;
            sheet.Claim(line, LineKind.Furniture);
            line = ClaimBelow(sheet, line);
        }
    }

    /// <summary>Claims what belongs to a label that stands alone: the caption on the next line, the topics on the next lines; gives the last line taken.</summary>
    private int ClaimBelow(LineSheet sheet, int line)
    {
        if (openings.At(sheet.Text(line)) is not { } opening || opening.Length != sheet.Text(line).Length) return line;
        var most = forms[opening] switch { "next" => 1, "list" => MostTopics, _ => 0 };
        for (; most > 0 && line + 1 < sheet.Count; most--)
        {
            var text = sheet.Text(line + 1);
            if (forms[opening] == "list" ? LineShape.Words(text) > MostTopicWords || LineShape.EndsSentence(text) : text.Length > LongestCaption) break;
            sheet.Claim(++line, LineKind.Furniture);
        }

        return line;
    }

    /// <summary>Whether the whole line is furniture; of the first line no more is asked, since a headline may open as a caption does ("Foto: …").</summary>
    private bool IsAlone(ReadOnlySpan<char> text)
    {
        var bare = text.Trim(Decoration);
        return bare.IsEmpty || !LineShape.HasLetterOrDigit(bare) || IsWhole(bare) || IsAddress(bare);
    }

    private bool IsFurniture(ReadOnlySpan<char> text)
    {
        if (IsAlone(text)) return true;
        if (text[0] is '(' && text[^1] is ')' && text.IndexOf(' ') is > 1 and var blank && outlets.IsDomain(text[1..blank])) return true;
        if (text[0] is '[' && inline.At(text[1..].TrimStart()) is not null) return true;
        return IsOpening(text) || IsFramed(text) || IsCaption(text);
    }

    /// <summary>Whether the line is one of the list, any number standing for "0" ("4 minute read").</summary>
    private bool IsWhole(ReadOnlySpan<char> bare)
    {
        if (bare.Length > LongestShort) return false;
        if (!char.IsAsciiDigit(bare[0])) return whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
        return whole.Contains($"0{bare.TrimStart("0123456789.,")}");
    }

    private bool IsOpening(ReadOnlySpan<char> text) =>
        openings.At(text) is { } opening && (forms[opening] != "year" || text[opening.Length..].TrimStart() is [>= '0' and <= '9' or '©' or '(', ..])
        && (forms[opening] != "short" || (text.Length <= LongestShort && !LineShape.EndsWithStop(text) && !LineShape.IsProse(text)));

    /// <summary>"The post … appeared first on …": what a site puts under each text of its feed.</summary>
    private bool IsFramed(ReadOnlySpan<char> text)
    {
        foreach (var (opening, inside) in frames)
        {
            if (text.Length <= LongestCaption && text.StartsWith(opening, StringComparison.Ordinal) && text[opening.Length..].Contains(inside, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether the line credits a picture, in brackets at its end or after a label.</summary>
    private bool IsCaption(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestCaption) return false;
        if (text.IndexOfAny(captions) > 0 && !text.ContainsAny('"', '”')) return true;
        var end = text.TrimEnd(".");
        if (end.IsEmpty || end[^1] is not (')' or ']')) return false;
        var open = end.LastIndexOf(end[^1] == ')' ? '(' : '[');
        return open > 0 && end[open..].ContainsAny(credits);
    }

    /// <summary>"Beras di pasar.(KOMPAS.com/BUDI)": brackets with an outlet and a name, glued to the words, or near the top after a few.</summary>
    private bool IsOutletCaption(ReadOnlySpan<char> text, int line)
    {
        if (text.Length > LongestCaption || text[^1] is not ')' || text.LastIndexOf('(') is not (> 0 and var open)) return false;
        var inside = text[(open + 1)..^1];
        var stroke = inside.IndexOf('/');
        if (stroke <= 0 || !outlets.Is(inside[..stroke].Trim()) || text[..open].ContainsAny('"', '”')) return false;
        return text[open - 1] != ' ' || (line < TopLines && LineShape.Words(text[..open]) <= MostCaptionWords);
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text[0] == '@' || text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
}
