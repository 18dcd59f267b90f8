using System.Buffers;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads the names above a text that stand there without a label: "Jane Doe in Kyiv", "JANE DOE, Staff Writer", "Budi Santoso - detikNews".</summary>
internal sealed class HeadCredits(Language language, Outlets outlets, CreditNames names)
{
    private readonly SectionFinder sections = new(language, outlets);
    private const int LongestLine = 120;
    private const int MostOutletWords = 6;
    private static readonly SearchValues<char> NoName = SearchValues.Create("?!:\"“”;");

    private readonly DatelineParser datelines = new(language, outlets);
    private readonly BylineParser bylines = new(language, names);

    public bool HasDateline(LineSheet sheet, TextSpan line) => datelines.Parse(sheet, line, first: false) is not null;

    /// <summary>Claims a line that is nothing but names, jobs, outlets and places.</summary>
    /// <param name="found">What is found so far.</param>
    /// <param name="line">The line.</param>
    /// <param name="textAt">The first line of running text.</param>
    public bool Take(LayoutDraft found, int line, int textAt)
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

        if (text.Length > LongestLine || text.ContainsAny(NoName) || text.IndexOfAnyInRange('0', '9') >= 0 || LineShape.EndsWithStop(text) || LineShape.HasInnerStop(text) || text[^1] is '-' or '–' or '—') return false;
        if (!StandsByPublication(sheet, line, textAt)) return false;
        if (Names(sheet, span) is { Count: > 0 } credits)
        {
            found.Credit(span, credits);
            var dash = text.LastIndexOf(" - ");
            if (dash > 0 && sections.IsKnown(text[(dash + 3)..])) found.Section ??= text[(dash + 3)..].ToString();
        }
        else if (!IsOutletOrJob(text)) return false;
        sheet.Claim(line, LineKind.Byline);
        return true;
    }

    /// <summary>"BBC News, Jakarta", "Diplomatic correspondent": what stands below a name and names nobody.</summary>
    private bool IsOutletOrJob(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        return (LineShape.Words(text) <= MostOutletWords && outlets.Begin(comma < 0 ? text : text[..comma])) || (names.IsJob(text) && LineShape.Words(text) <= 5) || IsPost(text);
    }

    /// <summary>"Senior Lecturer in Marine Law, University of X": a job among its first words, and capitals on all but the small ones.</summary>
    private bool IsPost(ReadOnlySpan<char> text)
    {
        const int mostWords = 14;
        const int longestSmallWord = 3;
        if (LineShape.Words(text) > mostWords || names.PastJob(text) is 0) return false;
        foreach (var word in text.Split(' '))
        {
            if (text[word].Length > longestSmallWord && !char.IsUpper(text[word][0])) return false;
        }

        return true;
    }

    /// <summary>Reads a piece beside the time: a rubric, an outlet or a name.</summary>
    public void TakePiece(LayoutDraft found, TextSpan piece)
    {
        var sheet = found.Sheet;
        var text = sheet.Text(piece);
        if (outlets.Is(text) && !sections.IsKnown(text)) return;
        if (bylines.Parse(sheet, piece) is { Count: > 0 } labelled) found.Credit(piece, labelled);
        else if (sections.CanBe(text) && sections.IsLikely(text)) found.Section ??= piece.In(sheet.Body);
        else if (Names(sheet, piece) is { Count: > 0 } credits) found.Credit(piece, credits);
    }

    /// <summary>The people of a piece, each with two names or more, all capitalised, a place after them left out; else none.</summary>
    private List<Credit> Names(LineSheet sheet, TextSpan span)
    {
        var spans = names.Find(sheet, span);
        if (spans.Count == 0 || !CreditNames.IsFullName(sheet.Text(spans[0])) || spans.Exists(name => LineShape.Words(sheet.Text(name)) > 1 && !CreditNames.IsFullName(sheet.Text(name)))) return [];
        return [.. spans.Where(name => CreditNames.IsFullName(sheet.Text(name))).Select(name => new Credit(name.In(sheet.Body), CreditRole.Author, name))];
    }

    /// <summary>Whether a line of publication, a byline or the headline stands right above, or one of the first two right below or anywhere above the last line before the text.</summary>
    private static bool StandsByPublication(LineSheet sheet, int line, int textAt)
    {
        var before = line - 1;
        while (before >= 0 && sheet.Kind(before) == LineKind.Furniture) before--;
        var after = line + 1;
        while (after < sheet.Count && sheet.Kind(after) == LineKind.Furniture) after++;
        if (before >= 0 && sheet.Kind(before) is LineKind.Publication or LineKind.Byline or LineKind.Headline) return true;
        if (after < sheet.Count && sheet.Kind(after) is LineKind.Byline or LineKind.Publication) return true;
        for (; after == textAt && before >= 0; before--)
        {
            if (sheet.Kind(before) == LineKind.Publication) return true;
        }

        return false;
    }
}
