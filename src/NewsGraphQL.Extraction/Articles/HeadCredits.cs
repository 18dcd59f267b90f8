using System.Buffers;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads the names above a text that stand there without a label: "Jane Doe in Kyiv", "JANE DOE, Staff Writer", "Budi Santoso - detikNews".</summary>
internal sealed class HeadCredits(Language language, Outlets outlets, CreditNames names)
{
    private const int LongestLine = 120;
    private static readonly SearchValues<char> NoName = SearchValues.Create("?!:\"“”;");

    private readonly DatelineParser datelines = new(language, outlets);
    private readonly BylineParser bylines = new(language, names);

    public bool HasDateline(LineSheet sheet, TextSpan line) => datelines.Parse(sheet, line, first: false) is not null;

    /// <summary>Claims a line that is nothing but names, jobs, outlets and places.</summary>
    public bool Take(LayoutDraft found, int line)
    {
        var sheet = found.Sheet;
        var span = sheet.Span(line);
        var text = sheet.Text(line);
        if (outlets.Is(text))
        {
            found.Sources.Add(new(span.In(sheet.Body), span));
            sheet.Claim(line, LineKind.Source);
            return true;
        }

        if (text.Length > LongestLine || text.ContainsAny(NoName) || text.IndexOfAnyInRange('0', '9') >= 0 || LineShape.EndsWithStop(text)) return false;
        if (!StandsByPublication(sheet, line) || Names(sheet, span) is not { Count: > 0 } credits) return false;
        found.Credit(span, credits);
        sheet.Claim(line, LineKind.Byline);
        return true;
    }

    /// <summary>Reads a piece beside the time: a rubric, an outlet or a name.</summary>
    public void TakePiece(LayoutDraft found, TextSpan piece, SectionFinder sections)
    {
        var sheet = found.Sheet;
        var text = sheet.Text(piece);
        if (outlets.Is(text)) return;
        if (bylines.Parse(sheet, piece) is { Count: > 0 } labelled) found.Credit(piece, labelled);
        else if (sections.CanBe(text) && sections.IsLikely(text)) found.Section ??= piece.In(sheet.Body);
        else if (Names(sheet, piece) is { Count: > 0 } credits) found.Credit(piece, credits);
    }

    /// <summary>The people of a piece, each with two names or more, all capitalised; else none.</summary>
    private List<Credit> Names(LineSheet sheet, TextSpan span)
    {
        var spans = names.Find(sheet, span);
        return spans.TrueForAll(name => IsFullName(sheet.Text(name))) ? [.. spans.Select(name => new Credit(name.In(sheet.Body), CreditRole.Author, name))] : [];
    }

    private static bool IsFullName(ReadOnlySpan<char> name)
    {
        if (LineShape.Words(name) is < 2 or > 4) return false;
        foreach (var word in name.Split(' '))
        {
            // Small words inside names: de, bin, van der.
            if (!name[word].IsEmpty && !char.IsUpper(name[word][0]) && name[word].Length > 3) return false;
        }

        return true;
    }

    /// <summary>Whether a line of publication or a byline stands beside the line, or the headline above it and text below.</summary>
    private static bool StandsByPublication(LineSheet sheet, int line)
    {
        var before = line - 1;
        while (before >= 0 && sheet.Kind(before) == LineKind.Furniture) before--;
        var after = line + 1;
        while (after < sheet.Count && sheet.Kind(after) == LineKind.Furniture) after++;
        var above = before < 0 ? LineKind.Text : sheet.Kind(before);
        if (above is LineKind.Publication or LineKind.Byline) return true;
        if (after < sheet.Count && sheet.Kind(after) is LineKind.Byline or LineKind.Publication) return true;
        return above == LineKind.Headline && after < sheet.Count;
    }
}
