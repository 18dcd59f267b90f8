using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads what stands above the text: headline, rubric, time of publication, names.</summary>
internal sealed class HeadReader(Language language, Outlets outlets, CreditNames names)
{
    // How far below the top a line of publication may stand.
    private const int MostLines = 14;
    private const int MostProse = 2;
    private const int MostAboveTime = 3;
    private const int MostKickerWords = 3;

    private readonly PublicationLineFinder publications = new(language);
    private readonly PublicationDateParser dates = new(language);
    private readonly SectionFinder sections = new(language, outlets);
    private readonly HeadlineFinder headlines = new(outlets, new(language, outlets));
    private readonly HeadCredits credits = new(language, outlets, names);

    public void Read(LayoutDraft found)
    {
        var sheet = found.Sheet;
        var first = ReadHeadline(found);
        var end = ReadTimes(found, first);
        if (found.PublishedAt is null) StateCredited(found);
        for (var line = first; line < end; line++)
        {
            if (sheet.IsFree(line) && !TakeSection(found, line)) credits.Take(found, line, textAt: end);
        }
    }

    /// <summary>Takes the lines of publication near the top; gives the first line of running text.</summary>
    private int ReadTimes(LayoutDraft found, int first)
    {
        var sheet = found.Sheet;
        var (seen, prose, text) = (0, 0, -1);
        for (var line = first; line < sheet.Count && seen < MostLines && prose < MostProse; line++)
        {
            if (!sheet.IsFree(line)) continue;
            seen++;
            if (publications.GluedTo(sheet.Text(line)) is > 0 and var at) sheet.Part(line, at);
            if (IsHeadlineAgain(found, line)) sheet.Claim(line, LineKind.Headline);
            else if (!TakePublication(found, line, strict: prose > 0 && !(prose == 1 && seen <= MostAboveTime && found.PublishedAt is null)) && LineShape.IsProse(sheet.Text(line)) && prose++ == 0) text = line;
        }

        return text < 0 ? first : text;
    }

    /// <summary>The times on lines that also credit somebody ("By Jane Doe | July 27, 2023").</summary>
    private void StateCredited(LayoutDraft found)
    {
        var sheet = found.Sheet;
        for (var line = 0; line < Math.Min(sheet.Count, MostLines); line++)
        {
            if (sheet.Kind(line) is not (LineKind.Byline or LineKind.Source)) continue;
            foreach (var time in dates.Parse(sheet.Text(line))) found.State(time);
        }
    }

    /// <summary>Takes the headline and the lines above it; gives the line to go on from.</summary>
    private int ReadHeadline(LayoutDraft found)
    {
        var sheet = found.Sheet;
        for (var line = 0; line < Math.Min(sheet.Count, MostLines); line++)
        {
            if (!sheet.IsFree(line)) continue;
            if (publications.GluedAfter(sheet.Text(line)) is > 0 and var cut) sheet.Part(line, cut);
            else if (publications.GluedTo(sheet.Text(line)) is > 0 and var at) sheet.Part(line, at);
            if (NextFree(sheet, line) < sheet.Count && (TakeSection(found, line) || TakePublication(found, line, strict: true) || TakeOutlet(sheet, line))) continue;
            if (!IsHeadline(sheet, line)) return line;
            if (IsKicker(sheet, line))
            {
                sheet.Claim(line, LineKind.Publication);
                continue;
            }

            found.Headline = headlines.Span(sheet, line);
            sheet.Claim(line, LineKind.Headline);
            return line + 1;
        }

        return 0;
    }

    private bool IsHeadline(LineSheet sheet, int line)
    {
        var text = sheet.Text(line);
        if (credits.HasDateline(sheet, sheet.Span(line))) return false;
        var next = line + 1;
        while (next < sheet.Count && sheet.Kind(next) is LineKind.Furniture or LineKind.Related) next++;
        var published = next < sheet.Count && (sheet.Kind(next) == LineKind.Byline || (sheet.IsFree(next) && publications.Parse(sheet, sheet.Span(next)) is not null));
        return HeadlineFinder.IsHeadline(text, published && NextFree(sheet, next - 1) < sheet.Count, NextFree(sheet, line) < sheet.Count);
    }

    /// <summary>Whether the line is a word or two in capitals above the real headline.</summary>
    private bool IsKicker(LineSheet sheet, int line)
    {
        var next = NextFree(sheet, line);
        return LineShape.Words(sheet.Text(line)) <= MostKickerWords && !sheet.Text(line).ContainsAnyInRange('a', 'z') && sheet.Text(next).ContainsAnyInRange('a', 'z')
            && LineShape.Words(sheet.Text(next)) > MostKickerWords && publications.Parse(sheet, sheet.Span(next)) is null && IsHeadline(sheet, next);
    }

    private static int NextFree(LineSheet sheet, int line)
    {
        for (line++; line < sheet.Count && !sheet.IsFree(line);) line++;
        return line;
    }

    private static bool IsHeadlineAgain(LayoutDraft found, int line) =>
        found.Headline is { } headline && found.Sheet.Text(line).Equals(found.Sheet.Text(headline), StringComparison.OrdinalIgnoreCase);

    private bool TakeSection(LayoutDraft found, int line)
    {
        if (sections.OfLine(found.Sheet, found.Sheet.Span(line)) is not { } section) return false;
        found.Section ??= section;
        found.Sheet.Claim(line, LineKind.Publication);
        return true;
    }

    private bool TakeOutlet(LineSheet sheet, int line)
    {
        if (!outlets.Is(sheet.Text(line))) return false;
        sheet.Claim(line, LineKind.Publication);
        return true;
    }

    /// <param name="found">What is found so far.</param>
    /// <param name="line">The line.</param>
    /// <param name="strict">Where a headline or a sub-heading with a day in it may stand: a clock, a label, a bar or nothing but the day is asked for.</param>
    private bool TakePublication(LayoutDraft found, int line, bool strict)
    {
        var sheet = found.Sheet;
        var span = sheet.Span(line);
        if (publications.Parse(sheet, span) is not { } published) return false;
        if (strict && !IsPlain(sheet, span, published, found.Headline is null) && !FollowsByline(sheet, line)) return false;
        foreach (var time in published.Times) found.State(time);
        foreach (var piece in published.Times.IsEmpty ? [] : published.Pieces) credits.TakePiece(found, piece);
        sheet.Claim(line, LineKind.Publication);
        return true;
    }

    private static bool FollowsByline(LineSheet sheet, int line)
    {
        for (line--; line >= 0 && sheet.Kind(line) == LineKind.Furniture;) line--;
        return line >= 0 && sheet.Kind(line) is LineKind.Byline or LineKind.Publication;
    }

    private static bool IsPlain(LineSheet sheet, TextSpan span, PublicationLine published, bool atTop) =>
        published.Times.Any(time => time.Time.Precision != TimePrecision.Day)
        || sheet.Text(span).Contains('|') || (published.Pieces.IsEmpty && atTop) || published.Times.IsEmpty;
}
