using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads what stands below the text: initials, a time, an outlet.</summary>
internal sealed class TailReader(Language language, Outlets outlets)
{
    private const int MostLines = 12;
    private const string EndMarks = " *•■●◆□▪)";

    private readonly PublicationLineFinder publications = new(language);
    private readonly TrailingInitials initials = new(outlets);

    public void Read(LayoutDraft found)
    {
        var sheet = found.Sheet;
        var seen = 0;
        for (var line = sheet.Count - 1; line > 0 && seen < MostLines; line--)
        {
            if (!sheet.IsFree(line)) continue;
            seen++;
            TrimMarks(sheet, line);
            if (TakeInitials(found, line) || (seen == 1 && TakeCapitals(found, line)) || TakeOutlet(found, line) || TakePublication(found, line)) continue;
            if (LineShape.IsProse(sheet.Text(line))) return;
        }

        if (sheet.Count > 0 && sheet.IsFree(0) && seen == 0) TakeInitials(found, 0);
    }

    /// <summary>Leaves out the stars or the box that end an article in print: "… pekan depan.***", "… (*)".</summary>
    private static void TrimMarks(LineSheet sheet, int line)
    {
        var text = sheet.Text(line);
        var end = text.TrimEnd(EndMarks);
        if (end.Length < text.Length - 1 && text[^1] == ')' && end is [.., '(']) end = end[..^1];
        else if (text[^1] == ')') return;
        end = end.TrimEnd();
        if (end.Length < text.Length && LineShape.EndsSentence(end)) sheet.Narrow(line, sheet.Trimmed(line, 0, end.Length));
    }

    private bool TakeInitials(LayoutDraft found, int line)
    {
        var sheet = found.Sheet;
        var span = sheet.Span(line);
        var bare = TrailingInitials.Bare(sheet, span);
        if ((bare ?? initials.Find(sheet, span)) is not { } brackets) return false;
        var (credits, sources) = initials.Read(sheet, brackets);
        if (credits.Count > 0) found.Credit(bare ?? new(brackets.Start + 1, brackets.End - 1), credits);
        found.Sources.AddRange(sources);
        var rest = sheet.Trimmed(line, 0, brackets.Start - span.Start);
        if (rest.Length == 0)
        {
            sheet.Claim(line, LineKind.Byline);
            return true;
        }

        sheet.Narrow(line, rest);
        return false;
    }

    // "RINI KUSTIANI", "RINI KUSTIANI | ANTARA": names in capitals below the last sentence.
    private bool TakeCapitals(LayoutDraft found, int line)
    {
        const int longest = 80;
        var sheet = found.Sheet;
        var text = sheet.Text(line);
        if (text.Length > longest || line == 0 || !LineShape.EndsSentence(sheet.Text(line - 1))) return false;
        var names = 0;
        foreach (var part in text.SplitAny('|', '/', ','))
        {
            var name = text[part].Trim();
            if (outlets.Is(name)) continue;
            if (name.IndexOfAnyInRange('a', 'z') >= 0 || !name.Contains(' ') || name.ContainsAnyInRange('0', '9') || !CreditNames.IsFullName(name)) return false;
            names++;
        }

        if (names == 0) return false;
        var (credits, sources) = initials.Read(sheet, sheet.Span(line));
        found.Credit(sheet.Span(line), credits);
        found.Sources.AddRange(sources);
        sheet.Claim(line, LineKind.Byline);
        return true;
    }

    private bool TakeOutlet(LayoutDraft found, int line)
    {
        var sheet = found.Sheet;
        var span = sheet.Span(line);
        if (!outlets.Is(sheet.Text(span).Trim("()[] -–—."))) return false;
        found.Sources.Add(new(sheet.Text(span).Trim("()[] -–—.").ToString(), span));
        sheet.Claim(line, LineKind.Source);
        return true;
    }

    private bool TakePublication(LayoutDraft found, int line)
    {
        var sheet = found.Sheet;
        if (publications.Parse(sheet, sheet.Span(line)) is not { } published || published.Pieces.Length > 2) return false;
        if (found.PublishedAt is null || published.Times.Any(time => time.IsUpdate))
        {
            foreach (var time in published.Times) found.State(time);
        }

        sheet.Claim(line, LineKind.Publication);
        return true;
    }
}
