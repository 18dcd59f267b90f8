using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>What stands behind a candidate and speaks for or against it: a verb, an age, an office, a description.</summary>
internal sealed class EvidenceBehind(NameContext context)
{
    private readonly NameLexicon lexicon = context.Lexicon;
    private readonly AnalyzedText text = context.Text;

    /// <summary>What the words from <paramref name="end"/> to <paramref name="limit"/> say of the candidate <c>[start, end)</c>.</summary>
    public NameEvidence Of(int start, int end, int limit)
    {
        if (end >= limit) return NameEvidence.None;
        if (context.IsSign(end, '&')) return NameEvidence.Thing;
        if (text.Of(end) is "'s" or "’s" && end + 1 < limit && (lexicon.ThingsLast.Contains(text.Of(end + 1)))) return NameEvidence.Thing;
        if (text.Tokens[end].Kind == TokenKind.Word)
            return lexicon.VerbsAfter.Contains(text.Of(end)) ? NameEvidence.VerbAfter | (lexicon.HumanVerbs.Contains(text.Of(end)) ? NameEvidence.Human : 0) : lexicon.WeakVerbs.Contains(text.Of(end)) ? NameEvidence.VerbWeak : NameEvidence.None;
        if (end + 1 >= limit) return NameEvidence.None;
        if (context.IsSign(end, '(')) return IsAge(end + 1) && context.IsSign(end + 2, ')') ? NameEvidence.Age : NameEvidence.None;
        if (!context.IsSign(end, ',')) return NameEvidence.None;
        if (context.IsSign(start - 1, ',') && IsKinBefore(start - 1)) return NameEvidence.Human | NameEvidence.Apposed;
        if (IsAge(end + 1) && (context.IsSign(end + 2, ',') || context.IsSign(end + 2, '.'))) return NameEvidence.Age;
        if (lexicon.VerbsAfter.Contains(text.Of(end + 1))) return NameEvidence.VerbAfter;
        if (lexicon.Relatives.Contains(text.Of(end + 1)) || (lexicon.WeakVerbs.Contains(text.Of(end + 1)) && context.IsSign(start - 1, ','))) return NameEvidence.VerbWeak | NameEvidence.Apposed;
        for (var at = end + 1; at < Math.Min(limit, end + 6) && text.Tokens[at].Kind == TokenKind.Word; at++)
        {
            if (context.RoleOf(at) == TokenRole.RoleHead) return NameEvidence.RoleAfter;
            if (!lexicon.IsHeadLast && EndsApposition(at)) break;
        }

        return end - start > 1 && IsPersonDescribed(end + 1, limit) ? NameEvidence.RoleAfter : NameEvidence.None;
    }

    // ", a third-generation oyster farmer", ", seorang pegiat literasi": up to the noun no small word but the first.
    private bool IsPersonDescribed(int first, int limit)
    {
        const int longest = 7;
        for (var at = first; at < Math.Min(limit, first + longest) && text.Tokens[at].Kind == TokenKind.Word; at++)
        {
            var word = text.Of(at);
            if (!context.IsCapital(at) && (lexicon.RoleNouns.Contains(word) || lexicon.IsTrade(word))) return true;
            if (at > first && lexicon.Listed(word).HasFlag(WordTraits.Function)) return false;
        }

        return false;
    }

    // "istri Jalaluddin, Rosmiati, ...": kin, whose it is, and a comma.
    private bool IsKinBefore(int comma)
    {
        const int furthest = 4;
        for (var at = comma - 1; at >= Math.Max(0, comma - furthest) && text.Tokens[at].Kind == TokenKind.Word; at--)
        {
            if (lexicon.Kin.Contains(text.Of(at))) return true;
        }

        return false;
    }

    // "Jokowi, tidak melarang warga ...": a verb is over before any office; "salah satu pendiri", "yang juga ketua" are not.
    private bool EndsApposition(int token)
    {
        var word = text.Of(token);
        return lexicon.VerbsAfter.Contains(word) || lexicon.WeakVerbs.Contains(word);
    }

    private bool IsAge(int token) =>
        token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Number && int.TryParse(text.Of(token), out var age) && age is > 0 and < 115;
}
