namespace NewsGraphQL.Extraction.Documents;

/// <summary>A stretch of a document's body: half-open, <c>[Start, End)</c>, in UTF-16 code units.</summary>
/// <param name="Start">The first code unit of the span.</param>
/// <param name="End">The first code unit after the span; never below <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether at least one code unit lies in both spans.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether the whole of <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="position"/> lies inside this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>The words that the span covers in <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The whole of <paramref name="text"/> with the span marked, for test failures and for <c>explain</c>.</summary>
    public string Show(string text) => text.Insert(End, "⟧").Insert(Start, "⟦");
}
