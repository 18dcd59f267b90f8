using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Countries;

/// <summary>Tells whether a headline is set in capital initials, where a capital marks no name.</summary>
/// <remarks>Remembers the last sentence only, so a text is walked once when it is asked from front to back.</remarks>
internal sealed class SentenceShape(AnalyzedText text)
{
    private const int FewestWords = 3;

    private int last = -1;
    private bool titled;

    /// <summary>Whether it is of the headline and at least three in four of its words begin with a capital.</summary>
    public bool IsTitled(Sentence sentence)
    {
        if (sentence.Paragraph != Sentence.Headline) return false;
        if (sentence.FirstToken == last) return titled;
        var (words, capitals) = (0, 0);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (text.Tokens[at].Kind != TokenKind.Word) continue;
            words++;
            if (char.IsUpper(text.Body[text.Tokens[at].Start])) capitals++;
        }

        last = sentence.FirstToken;
        return titled = words >= FewestWords && capitals * 4 >= words * 3;
    }
}
