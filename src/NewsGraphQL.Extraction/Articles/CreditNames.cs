using System.Collections.Frozen;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Parts the words of a credit into names: "Jane Doe and John Roe in London, BBC News" has two.</summary>
internal sealed class CreditNames(Language language, Outlets outlets)
{
    private const string Separators = ",;/|&•·●()\n";
    private const int LongestName = 60;

    private readonly FrozenSet<string> joiners = language.Lines("joiners.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> tails = language.Lines("credit-tails.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> jobs = language.Lines("job-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The spans of the names in <paramref name="span"/>; empty when a part of it is neither a name nor a job, an outlet or a place.</summary>
    public List<TextSpan> Find(LineSheet sheet, TextSpan span)
    {
        List<TextSpan> names = [];
        var afterOutlet = false;
        foreach (var printed in Parts(sheet, span))
        {
            var part = WithoutJob(sheet, printed);
            var text = sheet.Text(part);
            if (outlets.Begin(text) || IsJob(text))
            {
                afterOutlet = true;
                continue;
            }

            // "Anne Reader, BBC News, Jakarta": a single word after the outlet is its place.
            if (IsDegree(text) || (afterOutlet && names.Count > 0 && LineShape.Words(text) == 1)) continue;
            if (!IsName(text))
            {
                if (names.Count == 0 || text.Length > LongestName) return [];
                continue;
            }

            names.Add(part);
        }

        return names;
    }

    /// <summary>Whether the words can be somebody's name: few, capitalised at both ends, only letters and the marks of names.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var words = LineShape.Words(text);
        if (words is < 1 or > 6 || text.Length > LongestName || !char.IsLetter(text[0]) || text[^1] == ' ') return false;
        foreach (var sign in text)
        {
            if (!char.IsLetter(sign) && !" .'-()*".Contains(sign, StringComparison.Ordinal)) return false;
        }

        return char.IsUpper(text[0]) ? words == 1 || char.IsUpper(text[text.LastIndexOf(' ') + 1]) || text[^1] == ')' : text.Length <= 12 && words == 1;
    }

    /// <summary>Whether the words are two to four, each with a capital but for the small ones inside names (de, bin, van der).</summary>
    public static bool IsFullName(ReadOnlySpan<char> name)
    {
        if (LineShape.Words(name) is < 2 or > 4 || !IsName(name)) return false;
        foreach (var word in name.Split(' '))
        {
            if (!name[word].IsEmpty && !char.IsUpper(name[word][0]) && name[word].Length > 3) return false;
        }

        return true;
    }

    /// <summary>Whether the last word is a job's ("Staff Writer", "political editor").</summary>
    public bool IsJob(ReadOnlySpan<char> text) => jobs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[(text.LastIndexOf(' ') + 1)..]);

    /// <summary>"JANE DOE Associated Press", "VOA's Jane Doe" without the outlet.</summary>
    private TextSpan WithoutOutlet(LineSheet sheet, TextSpan part)
    {
        var text = sheet.Text(part);
        var owner = text.IndexOf("'s ", StringComparison.Ordinal);
        if (owner > 0 && outlets.Is(text[..owner])) return new(part.Start + owner + 3, part.End);
        for (var at = text.IndexOf(' '); at > 0; )
        {
            if (outlets.Begin(text[(at + 1)..])) return new(part.Start, part.Start + text[..at].TrimEnd().Length);
            var next = text[(at + 1)..].IndexOf(' ');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return part;
    }

    /// <summary>"Jane Doe Political correspondent" without the job and the word that goes with it; a job alone stays as it is.</summary>
    private TextSpan WithoutJob(LineSheet sheet, TextSpan part)
    {
        part = WithoutOutlet(sheet, part);
        var text = sheet.Text(part);
        while (IsJob(text) && LineShape.Words(text) > 2) text = text[..text.LastIndexOf(' ')].TrimEnd();
        if (text.Length == part.Length) return part;
        if (LineShape.Words(text) > 2) text = text[..text.LastIndexOf(' ')].TrimEnd(" ,");
        return IsJob(text) ? part : new(part.Start, part.Start + text.Length);
    }

    /// <summary>The whole of a credit that names an outlet or its desk instead of people ("Al Jazeera Staff"); empty for anything else.</summary>
    public List<TextSpan> Desk(LineSheet sheet, TextSpan span)
    {
        var text = sheet.Text(span);
        var first = text.Length - text.TrimStart().Length;
        var trimmed = new TextSpan(span.Start + first, span.Start + first + text.Trim(" .").Length);
        var bare = sheet.Text(trimmed);
        while (IsJob(bare) && bare.Contains(' ')) bare = bare[..bare.LastIndexOf(' ')].TrimEnd();
        return outlets.Is(bare) || IsJob(bare) ? [trimmed] : [];
    }

    /// <summary>Where the first name begins after a job ("Associated Press writers Anne Reader"); 0 when no job stands before it.</summary>
    public int PastJob(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (int at = 0, words = 0; at < text.Length && words < 6; words++)
        {
            var end = text[at..].IndexOf(' ');
            end = end < 0 ? text.Length : at + end;
            if (IsJob(text[at..end])) start = Math.Min(end + 1, text.Length);
            at = end + 1;
        }

        return start;
    }

    private static bool IsDegree(ReadOnlySpan<char> text) => text.Length <= 6 && text.Contains('.') && !text.Contains(' ');

    private IEnumerable<TextSpan> Parts(LineSheet sheet, TextSpan span)
    {
        var start = span.Start;
        var skipping = false;
        for (var at = span.Start; at < span.End;)
        {
            var word = WordAt(sheet, at, span.End);
            if (word.Length == 0)
            {
                if (Separators.Contains(sheet.Body[at]))
                {
                    if (!skipping && Trim(sheet, start, at) is { } part) yield return part;
                    (start, skipping) = (at + 1, false);
                }

                at++;
                continue;
            }

            var text = sheet.Text(word);
            if (!LineShape.HasLetterOrDigit(text) && word.Start > start)
            {
                // A dash with blanks around it.
                if (!skipping && Trim(sheet, start, word.Start) is { } part) yield return part;
                (start, skipping, at) = (word.End, false, word.End);
                continue;
            }

            var joins = joiners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
            if (joins || (at > start && tails.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text)))
            {
                if (!skipping && Trim(sheet, start, word.Start) is { } part) yield return part;
                (start, skipping) = (word.End, !joins);
            }

            at = word.End;
        }

        if (!skipping && Trim(sheet, start, span.End) is { } last) yield return last;
    }

    private static TextSpan WordAt(LineSheet sheet, int at, int end)
    {
        var start = at;
        while (at < end && !char.IsWhiteSpace(sheet.Body[at]) && !Separators.Contains(sheet.Body[at])) at++;
        return new(start, at);
    }

    private static TextSpan? Trim(LineSheet sheet, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(sheet.Body[start]) || "(-–—:.".Contains(sheet.Body[start]))) start++;
        while (end > start && (char.IsWhiteSpace(sheet.Body[end - 1]) || ".-–—:".Contains(sheet.Body[end - 1]))) end--;
        if (end > start && sheet.Body[end - 1] == ')' && !sheet.Text(new TextSpan(start, end)).Contains('(')) end--;
        return start < end ? new(start, end) : null;
    }
}
