using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Claims the list of reports that ends an article under a heading: "Sources", then <c>Anne Reader. "Title" — BBC News, July 27, 2023</c>.</summary>
internal sealed class CitationList(Language language)
{
    private static readonly string[] Dashes = [" — ", " – ", " - ", " -- ", "\". ", "”. "];

    private readonly LabelList labels = new(SourceLineParser.Labels(language));

    public void Claim(LayoutDraft found)
    {
        var sheet = found.Sheet;
        for (var line = sheet.Count / 2; line < sheet.Count; line++)
        {
            if (!sheet.IsFree(line) || !labels.Is(sheet.Text(line).TrimEnd(" :"))) continue;
            if (line + 1 >= sheet.Count || OutletOf(sheet, line + 1) is null) continue;
            sheet.Claim(line, LineKind.Source);
            while (++line < sheet.Count && sheet.IsFree(line) && Take(found, line))
            {
            }
        }
    }

    private static bool Take(LayoutDraft found, int line)
    {
        var sheet = found.Sheet;
        if (OutletOf(sheet, line) is { } outlet) found.Sources.Add(new(outlet.In(sheet.Body), outlet));
        else if (LineShape.IsProse(sheet.Text(line))) return false;
        sheet.Claim(line, LineKind.Source);
        return true;
    }

    /// <summary>The words between the last dash and the date.</summary>
    private static TextSpan? OutletOf(LineSheet sheet, int line)
    {
        var text = sheet.Text(line);
        foreach (var dash in Dashes)
        {
            var at = text.LastIndexOf(dash, StringComparison.Ordinal);
            if (at < 0 || text.Length > 400) continue;
            var rest = text[(at + dash.Length)..];
            var end = rest.IndexOf(',');
            var span = sheet.Trimmed(line, at + dash.Length, end < 0 ? rest.Length : end);
            if (span.Length > 0 && LineShape.Words(sheet.Text(span)) <= 6) return span;
        }

        return null;
    }
}
