using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Marks;
using NewsGraphQL.Extraction.Quotes.Narration;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>A quotation in its place, with everything a rule may look at.</summary>
internal sealed class QuoteContext
{
    private const string EndOfSentence = ".!?…";
    private const string Closing = "'’”\"»)]";

    /// <summary>The narration.</summary>
    public required Narrative Narrative { get; init; }

    /// <summary>The index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The index of the quotation's piece.</summary>
    public required int At { get; init; }

    /// <summary>Who was spoken of before.</summary>
    public required Discourse Discourse { get; init; }

    /// <summary>The reporting clauses of the sentence.</summary>
    public required IReadOnlyList<ReportingClause> Clauses { get; init; }

    /// <summary>Reads the words after a reporting word.</summary>
    public required PhraseReader Phrases { get; init; }

    /// <summary>Finds the subject before a reporting word.</summary>
    public required SubjectFinder Subjects { get; init; }

    /// <summary>Says whom words mean.</summary>
    public required SpeakerResolver Resolver { get; init; }

    /// <summary>The quotation before this one in the same sentence or side by side with it; null when there is none.</summary>
    public SpeakerCandidate? Before { get; init; }

    /// <summary>The bounds of the sentence.</summary>
    public NarrativeSentence Bounds => Narrative.Sentences[Sentence];

    /// <summary>The quotation.</summary>
    public Quotation Quotation => Narrative.Quotations[Narrative.Pieces[At].Index];

    /// <summary>The piece at <paramref name="at"/>.</summary>
    public Piece this[int at] => Narrative.Pieces[at];

    /// <summary>Who is meant by <paramref name="phrase"/> here.</summary>
    public Speaker Resolve(SpeakerPhrase phrase) => Resolver.Resolve(phrase, Discourse, Sentence, Quotation.Span);

    /// <summary>The same view of the quotation at <paramref name="at"/> in a sentence further on, read before its own clauses are.</summary>
    public QuoteContext In(int sentence, int at) => new()
    {
        Narrative = Narrative, Sentence = sentence, At = at, Discourse = Discourse, Clauses = [], Phrases = Phrases, Subjects = Subjects, Resolver = Resolver,
    };

    /// <summary>Whether only signs and other quotations stand before it in its sentence.</summary>
    public bool LeadsSentence
    {
        get
        {
            for (var at = At - 1; at >= Bounds.First; at--)
            {
                if (this[at].Kind is not (PieceKind.Punctuation or PieceKind.Quotation)) return false;
            }

            return true;
        }
    }

    /// <summary>Whether its words end as a sentence does.</summary>
    public bool EndsSentence => EndOfSentence.Contains(LastSign, StringComparison.Ordinal);

    /// <summary>The last character between the marks, marks and brackets within aside.</summary>
    public char LastSign
    {
        get
        {
            var at = Quotation.Span.End - 1;
            while (at > Quotation.Span.Start && Closing.Contains(Narrative.Body[at], StringComparison.Ordinal)) at--;
            return Narrative.Body[at];
        }
    }

    /// <summary>The first piece after the quotation that is no sign, quotation or small word such as 'demikian'; the sentence's end when there is none.</summary>
    public int FirstWordAfter()
    {
        var at = At + 1;
        while (at < Bounds.End && (this[at].Kind == PieceKind.Punctuation || this[at].Is(WordClass.Also))) at++;
        return at;
    }
}
