using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>Reads the initials in brackets that end an article: "(aal)", "(ahi/yp)", "[rnd]", "(Uu. H-RF/I015)".</summary>
internal sealed class TrailingInitials(Outlets outlets)
{
    private const int Longest = 60;
    private const int LongestToken = 6;

    /// <summary>The brackets at the end of the line, when nothing but them stands there or a sentence ends before them; null when there are none.</summary>
    public TextSpan? Find(LineSheet sheet, TextSpan line)
    {
        var text = sheet.Text(line).TrimEnd(" .");
        if (text.IsEmpty || text[^1] is not (')' or ']')) return null;
        var open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        if (open < 0 || text.Length - open > Longest || text.Length - open < 4) return null;
        var before = text[..open].TrimEnd();
        if (!before.IsEmpty && !LineShape.EndsSentence(before) && before[^1] is not ('"' or '”')) return null;
        var inside = text[(open + 1)..^1].Trim();
        return IsInitials(inside) || outlets.Is(inside) || (before.IsEmpty && AreNames(inside)) ? new(line.Start + open, line.Start + text.Length) : null;
    }

    /// <summary>Initials on a line of their own without brackets, outlets in brackets after them: "bds/adi (Reuters, AP)".</summary>
    public static TextSpan? Bare(LineSheet sheet, TextSpan line)
    {
        var text = sheet.Text(line);
        var open = text.IndexOf('(');
        var initials = (open < 0 ? text : text[..open]).TrimEnd();
        if (text.Length > Longest || !initials.Contains('/') || initials.Contains(' ') || initials.ContainsAnyInRange('A', 'Z') || !IsInitials(initials)) return null;
        return open < 0 || text[^1] == ')' ? line : null;
    }

    /// <summary>The initials or the outlets inside the brackets.</summary>
    public (List<Credit> Credits, List<SourceCredit> Sources) Read(LineSheet sheet, TextSpan brackets)
    {
        List<Credit> credits = [];
        List<SourceCredit> sources = [];
        var start = brackets.Start;
        for (var at = start; at <= brackets.End; at++)
        {
            if (at < brackets.End && sheet.Body[at] is not ('/' or ',' or ';' or '|' or '(' or ')' or '[' or ']')) continue;
            var text = sheet.Text(new TextSpan(start, at));
            var blanks = text.Length - text.TrimStart().Length;
            var span = new TextSpan(start + blanks, start + blanks + text.Trim().Length);
            start = at + 1;
            if (span.Length == 0 || !LineShape.HasLetterOrDigit(sheet.Text(span))) continue;
            if (outlets.Is(sheet.Text(span))) sources.Add(new(span.In(sheet.Body), span));
            else credits.Add(new(span.In(sheet.Body), CreditNames.IsFullName(sheet.Text(span)) ? CreditRole.Author : CreditRole.Contributor, span));
        }

        return (credits, sources);
    }

    // Short tokens joined by strokes; two tokens beside each other only where a stroke or a number shows that they are marks, not words.
    private static bool IsInitials(ReadOnlySpan<char> text)
    {
        var (length, letters, tokens, marks) = (0, 0, 0, 0);
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign))
            {
                if (length++ == 0) tokens++;
                if (length > LongestToken) return false;
                if (char.IsLetter(sign)) letters++;
                if (char.IsDigit(sign)) marks++;
                continue;
            }

            if (sign is not (' ' or '.' or '/' or '-' or ',' or ';' or '*' or '&' or '_' or '+')) return false;
            if (sign is '/' or ',') marks++;
            length = 0;
        }

        return letters >= 1 && (tokens == 1 || marks > 0 || !text.Contains(' '));
    }

    /// <summary>Whether all parts are outlets or full names: "(Tribunnews.com/Anne Reader)".</summary>
    private bool AreNames(ReadOnlySpan<char> text)
    {
        foreach (var part in text.SplitAny('/', ',', ';'))
        {
            var name = text[part].Trim();
            if (!outlets.Is(name) && !CreditNames.IsFullName(name)) return false;
        }

        return true;
    }
}
