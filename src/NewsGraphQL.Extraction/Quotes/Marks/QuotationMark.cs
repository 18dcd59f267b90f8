using System.Buffers;

namespace NewsGraphQL.Extraction.Quotes.Marks;

/// <summary>One quotation mark and what the characters beside it allow it to be.</summary>
/// <param name="Position">Its first code unit.</param>
/// <param name="Length">1, or 2 for a mark typed as two apostrophes.</param>
/// <param name="Double">Whether it is of the double family; the others double as apostrophes.</param>
/// <param name="MayOpen">Text follows at once, and nothing that a mark could close stands before it.</param>
/// <param name="MayClose">Text stands before it at once, and no word goes on after it.</param>
internal readonly record struct QuotationMark(int Position, int Length, bool Double, bool MayOpen, bool MayClose)
{
    /// <summary>All marks of both families; the prime and the backtick are typed for them.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create("\"“”„‟«»″〝〞‘’‚‛'`´");

    private const string DoubleFamily = "\"“”„‟«»″〝〞";
    private const string OpeningPunctuation = "([{<-–—/:;,.!?…";
    private const string ClosingPunctuation = ")]}>-–—/:;,.!?…";

    /// <summary>The first code unit after the mark.</summary>
    public int End => Position + Length;

    /// <summary>Whether it can only be an opening mark.</summary>
    public bool OnlyOpens => MayOpen && !MayClose;

    /// <summary>Whether it can only be a closing mark.</summary>
    public bool OnlyCloses => MayClose && !MayOpen;

    /// <summary>Reads the mark at <paramref name="position"/> inside <c>[start, end)</c>; null where it is an apostrophe within a word.</summary>
    public static QuotationMark? Read(string body, int position, int start, int end)
    {
        var sign = body[position];
        var twice = sign is '\'' or '’' or '‘' or '`' or '´' && position + 1 < end && body[position + 1] == sign;
        var isDouble = twice || DoubleFamily.Contains(sign, StringComparison.Ordinal);
        var length = twice ? 2 : 1;
        var before = position > start ? body[position - 1] : ' ';
        var after = position + length < end ? body[position + length] : ' ';
        if (!isDouble && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) return null;
        var mayOpen = !char.IsWhiteSpace(after) && !Ends(after) && (!char.IsLetterOrDigit(before) || isDouble);
        var mayClose = !char.IsWhiteSpace(before) && (!char.IsLetterOrDigit(after) || isDouble);
        if (isDouble && mayOpen && mayClose) (mayOpen, mayClose) = Weigh(sign, before, after);
        return new QuotationMark(position, length, isDouble, mayOpen, mayClose);
    }

    private static bool Ends(char after) => ")]}>,;:".Contains(after, StringComparison.Ordinal);

    // Both sides touch text: a letter before and punctuation after closes, an opening sign before a letter opens; "kata X.“Kami" stays open to both.
    private static (bool MayOpen, bool MayClose) Weigh(char sign, char before, char after)
    {
        if (char.IsLetterOrDigit(before) && ClosingPunctuation.Contains(after, StringComparison.Ordinal)) return (false, true);
        if (sign is '“' or '„' or '‟' && char.IsLetterOrDigit(after)) return (true, OpeningPunctuation.Contains(before, StringComparison.Ordinal) is false);
        return before is '(' or '[' ? (true, false) : (true, true);
    }
}
