using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes.Cues;

namespace NewsGraphQL.Extraction.Quotes.Narration;

/// <summary>What a piece of narration is.</summary>
internal enum PieceKind
{
    /// <summary>A word, or a phrase of the lists ("according to").</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A sign.</summary>
    Punctuation,

    /// <summary>A whole quotation with its marks.</summary>
    Quotation,

    /// <summary>A mention of a person.</summary>
    Person,

    /// <summary>A mention of an organization.</summary>
    Organization,
}

/// <summary>A unit of the reporter's text: quotations and names are one piece each, so that rules see '⟦quotation⟧ , kata ⟦person⟧'.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Index">The quotation, person or organization; -1 for other pieces.</param>
/// <param name="Entry">What the lists know of it.</param>
/// <param name="Sign">Its first character.</param>
internal readonly record struct Piece(PieceKind Kind, TextSpan Span, int Index, WordEntry Entry, char Sign)
{
    /// <summary>Whether one of <paramref name="classes"/> holds; a name has no class.</summary>
    public bool Is(WordClass classes) => Entry.Is(classes);

    /// <summary>Whether it is the sign <paramref name="sign"/>.</summary>
    public bool IsSign(char sign) => Kind == PieceKind.Punctuation && Sign == sign;

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapital => char.IsUpper(Sign);

    /// <summary>Whether it is a name.</summary>
    public bool IsName => Kind is PieceKind.Person or PieceKind.Organization;

    /// <summary>Whether it is a plain word of the text.</summary>
    public bool IsWord => Kind == PieceKind.Word;

    /// <summary>Its reporting use, of a word only.</summary>
    public CueForm? Cue => Kind == PieceKind.Word ? Entry.Cue : null;

    /// <summary>Whether it is a reporting word in one of <paramref name="uses"/>.</summary>
    public bool IsCue(CueUse uses) => Cue is { } cue && cue.Can(uses);
}
