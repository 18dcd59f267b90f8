using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>How a speaker came to be in the reader's mind.</summary>
internal enum Salience
{
    /// <summary>Stood at the head of a sentence as a relation of the one who is spoken of ('his father, X, …').</summary>
    Related,

    /// <summary>Was the first to be named in a sentence without a subject to carry on.</summary>
    Mentioned,

    /// <summary>Stood at the head of a sentence.</summary>
    Subject,

    /// <summary>Stood at the head of a sentence and was named there for the first time.</summary>
    Introduced,

    /// <summary>Was the subject of a reporting word.</summary>
    Reporting,

    /// <summary>Spoke a quotation.</summary>
    Quoted,
}

/// <summary>One who was spoken of as acting or speaking.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Salience">How.</param>
/// <param name="Sentence">In which sentence, counted from 0.</param>
/// <param name="Span">The words that named the speaker there.</param>
internal readonly record struct Antecedent(Speaker Speaker, Salience Salience, int Sentence, TextSpan Span);

/// <summary>Who a reader has in mind at a place of the article: the speakers and subjects met so far, latest last.</summary>
internal sealed class Discourse(IReadOnlySet<int> reporters)
{
    private const int Memory = 24;

    private readonly List<Antecedent> antecedents = [];
    private readonly HashSet<int> speaking = [];

    /// <summary>The latest ones, oldest first.</summary>
    public IReadOnlyList<Antecedent> Antecedents => antecedents;

    /// <summary>The outlet named last, an index of the organizations; -1 when none was.</summary>
    public int Outlet { get; set; } = -1;

    /// <summary>The body named last as a speaker or subject; -1 when none was.</summary>
    public int Body { get; set; } = -1;

    /// <summary>The latest quotation's speaker; null before the first.</summary>
    public Antecedent? LastQuoted { get; private set; }

    /// <summary>Whether the person has spoken before.</summary>
    public bool HasSpoken(int person) => speaking.Contains(person);

    /// <summary>Whether the person stands beside a reporting word anywhere in the article.</summary>
    public bool Reports(int person) => reporters.Contains(person);

    /// <summary>Takes note of a speaker or subject.</summary>
    public void Note(Antecedent antecedent)
    {
        if (antecedents.Count == Memory) antecedents.RemoveAt(0);
        antecedents.Add(antecedent);
        if (antecedent.Speaker.Kind == AttributionKind.Person && antecedent.Salience >= Salience.Reporting) speaking.Add(antecedent.Speaker.Index);
        if (antecedent.Speaker is { Kind: AttributionKind.Organization, Index: >= 0 } body) Body = body.Index;
        if (antecedent.Salience == Salience.Quoted) LastQuoted = antecedent;
    }
}
