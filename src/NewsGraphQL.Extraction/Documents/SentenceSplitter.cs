using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Documents;

/// <summary>Parts the tokens of one paragraph into sentences. A sentence never ends inside double quotation marks unless the paragraph ends.</summary>
internal sealed class SentenceSplitter(Language language)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> abbreviations =
        language.Lines("abbreviations.txt").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> functionWords =
        language.Lines("function-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the sentences of <c>tokens[first..end]</c>.</summary>
    public void Split(string body, IReadOnlyList<Token> tokens, int first, int end, int paragraph, ImmutableArray<Sentence>.Builder into)
    {
        var begin = first;
        var quoted = false;
        for (var at = first; at < end; at++)
        {
            if (IsDoubleMark(body, tokens[at])) quoted = StaysQuoted(body, tokens[at], quoted);
            if (quoted || !EndsHere(body, tokens, begin, at, end)) continue;
            into.Add(Of(tokens, begin, at + 1, paragraph));
            begin = at + 1;
        }

        if (begin < end) into.Add(Of(tokens, begin, end, paragraph));
    }

    private static Sentence Of(IReadOnlyList<Token> tokens, int first, int end, int paragraph) =>
        new(new TextSpan(tokens[first].Start, tokens[end - 1].End), paragraph, first, end);

    private static bool IsDoubleMark(string body, Token token) =>
        token.Kind == TokenKind.Mark && (token.Span.Length == 2 || Tokenizer.IsDoubleMark(body[token.Start]));

    // Newspapers print ” on both sides, and lose marks; what stands around a mark tells more than its shape.
    private static bool StaysQuoted(string body, Token mark, bool quoted)
    {
        var spaceBefore = mark.Start == 0 || char.IsWhiteSpace(body[mark.Start - 1]) || body[mark.Start - 1] is '(' or '[';
        var spaceAfter = mark.End >= body.Length || char.IsWhiteSpace(body[mark.End]);
        if (body[mark.Start] is '“' or '„' or '«') return true;
        if (spaceBefore && !spaceAfter) return true;
        if (spaceAfter && !spaceBefore) return false;
        return !quoted;
    }

    private bool EndsHere(string body, IReadOnlyList<Token> tokens, int begin, int at, int end)
    {
        if (at + 1 >= end) return true;
        var last = tokens[at];
        var next = tokens[at + 1];
        if (last.Kind == TokenKind.Mark || (last.Kind == TokenKind.Punctuation && body[last.Start] is ')' or ']'))
            return at > begin && IsStop(body, tokens[at - 1]) && Begins(body, next) && !(at > begin + 1 && IsAbbreviated(body, tokens, at - 1, next));
        if (last.Kind == TokenKind.Word) return body[last.End - 1] == '.' && IsFunctionWord(body, next);
        if (!IsStop(body, last) || !Begins(body, next)) return false;
        if (last.Touches(next)) return IsGlued(body, tokens, begin, at);
        return !IsAbbreviated(body, tokens, at, next);
    }

    private static bool IsStop(string body, Token token) => token.Kind == TokenKind.Punctuation && body[token.Start] is '.' or '!' or '?' or '…';

    private static bool Begins(string body, Token next) => next.Kind switch
    {
        TokenKind.Word => char.IsUpper(body[next.Start]),
        TokenKind.Number => true,
        TokenKind.Mark => next.End < body.Length && !char.IsWhiteSpace(body[next.End]) && (next.Start == 0 || char.IsWhiteSpace(body[next.Start - 1])),
        _ => body[next.Start] is '(' or '[' or '-' or '–' or '—' or '•',
    };

    private bool IsAbbreviated(string body, IReadOnlyList<Token> tokens, int stop, Token next)
    {
        if (body[tokens[stop].Start] != '.' || stop == 0 || !tokens[stop - 1].Touches(tokens[stop])) return false;
        var word = tokens[stop - 1];
        if (word.Kind != TokenKind.Word) return false;
        var text = body.AsSpan(word.Start, word.Span.Length);
        var isInitial = text.Length == 1 && char.IsUpper(text[0]);
        return (isInitial || abbreviations.Contains(text)) && !IsFunctionWord(body, next);
    }

    private bool IsFunctionWord(string body, Token token) =>
        token.Kind == TokenKind.Word && char.IsUpper(body[token.Start]) && functionWords.Contains(body.AsSpan(token.Start, token.Span.Length));

    // "… Menlu ASEAN.Melanjutkan pernyataan": a lost space, unlike "Suara.com", "S.Pd", "Dr.Andi".
    private bool IsGlued(string body, IReadOnlyList<Token> tokens, int begin, int stop)
    {
        var next = tokens[stop + 1];
        if (stop <= begin || tokens[stop - 1].Kind != TokenKind.Word || next.Kind != TokenKind.Word) return next.Kind == TokenKind.Mark;
        var before = tokens[stop - 1];
        return before.Span.Length > 2 && next.Span.Length > 1 && char.IsLower(body[next.Start + 1])
            && !(next.Span.Length <= 3 && !IsFunctionWord(body, next))
            && !abbreviations.Contains(body.AsSpan(before.Start, before.Span.Length));
    }
}
