using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads the people that a line credits under a label: "Penulis : A Editor : B", "By Jane Doe", "Reporting by A; Editing by B".</summary>
internal sealed class BylineParser
{
    private const int LongestLine = 300;
    private const int LongestName = 80;

    private readonly Dictionary<string, (CreditRole Role, string Form)> roles;
    private readonly LabelList labels;
    private readonly CreditNames names;
    private readonly PublicationDateParser dates;
    private readonly IReadOnlyList<string> endings;

    public BylineParser(Language language, CreditNames names)
    {
        roles = language.Rows("byline-labels.tsv", 3).ToDictionary(
            row => row[0], row => (Enum.Parse<CreditRole>(row[1]), row[2]), StringComparer.OrdinalIgnoreCase);
        labels = new(roles.Keys);
        this.names = names;
        dates = new(language);
        endings = language.Lines("contribution-endings.txt");
    }

    /// <summary>The labels that are followed by a colon, in the spelling of the list.</summary>
    public static IEnumerable<string> Labels(Language language) => language.Rows("byline-labels.tsv", 3).Select(row => row[0]);

    /// <summary>The credits of a line that begins with a label; empty when it has none or names nobody.</summary>
    public List<Credit> Parse(LineSheet sheet, TextSpan line)
    {
        var text = sheet.Text(line);
        if (text.Length > LongestLine || text.IndexOf('?') >= 0) return [];
        var at = text[0] is '(' or '[' ? 1 : 0;
        if (LabelAt(text, at) is not { } first) return [];
        if (dates.Parse(text) is [var time, ..]) text = WithoutTimeWords(text[..Math.Max(time.Span.Start, first.End)]);
        if (text.Length <= first.End) return [];
        List<Credit> credits = [];
        for (var label = first; ;)
        {
            var next = NextLabel(text, label.End);
            var start = label.End + PastPost(text[label.End..(next?.Start ?? text.Length)]);
            var found = names.Find(sheet, new(line.Start + start, line.Start + (next?.Start ?? text.Length)));
            if (found.Count == 0 && next is null && credits.Count == 0) found = names.Desk(sheet, new(line.Start + label.End, line.Start + text.Length));
            if (found.Count == 0) return [];
            credits.AddRange(found.Select(span => new Credit(span.In(sheet.Body), label.Role, span)));
            if (next is null) return credits;
            label = next.Value;
        }
    }

    /// <summary>Whether one full name stands between the label and the next bar or the line's end.</summary>
    private bool IsNameAlone(ReadOnlySpan<char> text, int at, int end)
    {
        if (at > 0 && text[..at].TrimEnd() is not [.., '|']) return false;
        var rest = text[end..];
        var bar = rest.IndexOf('|');
        if (bar >= 0) rest = rest[..bar];
        return CreditNames.IsFullName(rest[PastPost(rest)..].Trim());
    }

    /// <summary>Where the names begin after a post and its town: "Kontributor Purwakarta, Farida Nuraini".</summary>
    private int PastPost(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        return comma > 0 && names.PastJob(text[..comma].TrimStart()) > 0 ? comma + 1 : 0;
    }

    /// <summary>The text without the words that lead to a time: "Anne Reader on", "Budi Santoso Pada:".</summary>
    private ReadOnlySpan<char> WithoutTimeWords(ReadOnlySpan<char> text)
    {
        for (var words = 0; words < 3; words++)
        {
            text = text.TrimEnd(" :,-–—|");
            var last = text[(text.LastIndexOf(' ') + 1)..];
            if (last.IsEmpty || last.Length == text.Length || dates.Meaning(last.ToString()) is null) break;
            text = text[..^last.Length];
        }

        return text;
    }

    /// <summary>The role that a line names and nothing else ("Editor" above a name); null for any other line.</summary>
    public CreditRole? RoleAlone(ReadOnlySpan<char> text) =>
        labels.At(text) is { } label && text[label.Length..].Trim(" :").IsEmpty ? roles[label].Role : null;

    /// <summary>The names of a line below a label; empty when it holds something else.</summary>
    public List<Credit> Below(LineSheet sheet, TextSpan line, CreditRole role) =>
        line.Length <= LongestName ? [.. names.Find(sheet, line).Select(span => new Credit(span.In(sheet.Body), role, span))] : [];

    /// <summary>The helpers that a closing sentence names: "Associated Press writer John Roe in Paris contributed to this report."</summary>
    public List<Credit> Contributions(LineSheet sheet, TextSpan line)
    {
        var text = sheet.Text(line).TrimEnd(" .)");
        if (text.Length > LongestLine) return [];
        foreach (var ending in endings)
        {
            var end = text.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (end <= 0 || text[(end + ending.Length)..] is not ([] or ['.', ..])) continue;
            var start = names.PastJob(text[..end]);
            return [.. names.Find(sheet, new(line.Start + start, line.Start + end))
                .Select(span => new Credit(span.In(sheet.Body), CreditRole.Contributor, span))];
        }

        return [];
    }

    private (int Start, int End, CreditRole Role)? LabelAt(ReadOnlySpan<char> text, int at)
    {
        if (labels.At(text[at..]) is not { } label) return null;
        var end = at + label.Length;
        while (end < text.Length && text[end] == ' ') end++;
        var colon = end < text.Length && text[end] == ':';
        if (!colon && (end == at + label.Length || (roles[label].Form != "free" && !(roles[label].Form == "name" && IsNameAlone(text, at, end))))) return null;
        return (at, colon ? end + 1 : end, roles[label].Role);
    }

    /// <summary>The next label in the line: with its colon after any word, without one only after a mark.</summary>
    private (int Start, int End, CreditRole Role)? NextLabel(ReadOnlySpan<char> text, int from)
    {
        for (var at = from + 1; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || char.IsLetter(text[at - 1]) || LabelAt(text, at) is not { } label) continue;
            if (text[label.End - 1] == ':' || text[..at].TrimEnd() is [.., ';' or ',' or '|' or '.' or ')' or '(' or '/']) return label;
        }

        return null;
    }
}
