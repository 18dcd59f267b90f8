using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>A stretch of tokens that may name a person.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Evidence">What speaks for a person and against one.</param>
internal readonly record struct NameCandidate(int First, int End, int Sentence, NameEvidence Evidence)
{
    /// <summary>Where it stands in the body.</summary>
    public TextSpan SpanIn(AnalyzedText text) => new(text.Tokens[First].Start, text.Tokens[End - 1].End);

    /// <summary>Whether any of <paramref name="evidence"/> is given.</summary>
    public bool Has(NameEvidence evidence) => (Evidence & evidence) != 0;
}

/// <summary>What stands in or beside a candidate.</summary>
[Flags]
internal enum NameEvidence
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An honorific or rank stands before it.</summary>
    Titled = 1,

    /// <summary>An office or relation stands before it.</summary>
    RoleBefore = 2,

    /// <summary>An office or relation follows after a comma.</summary>
    RoleAfter = 4,

    /// <summary>A word such as "kata" or "said" stands before it.</summary>
    VerbBefore = 8,

    /// <summary>A word such as "mengatakan" or "said" follows.</summary>
    VerbAfter = 16,

    /// <summary>An age follows: "(25)", ", 25,".</summary>
    Age = 32,

    /// <summary>It has two words or more, and the first is a given name or the last a family name.</summary>
    FullName = 64,

    /// <summary>It is one word that is a name and no common word.</summary>
    LoneName = 128,

    /// <summary>It is one word of which no list knows anything, or several.</summary>
    Unknown = 256,

    /// <summary>A preposition of place stands before it.</summary>
    AtPlace = 512,

    /// <summary>A word for a thing stands before it or at its end, or quotation marks enclose it.</summary>
    Thing = 1024,

    /// <summary>It is or holds a common word that may also be a name, or stands where every word has a capital.</summary>
    Doubtful = 2048,

    /// <summary>A verb follows that bodies and things take as well.</summary>
    VerbWeak = 4096,

    /// <summary>A preposition stands before it after which a full name may follow but a lone word is a place.</summary>
    NearPlace = 8192,

    /// <summary>An office or relation and a comma stand before it ("his wife, Anna,").</summary>
    Apposed = 16384,

    /// <summary>A role of many people or of a field stands before it ("warga", "pakar").</summary>
    OfMany = 32768,

    /// <summary>A word stands before it that says it is a name ("bernama", "named").</summary>
    Named = 65536,

    /// <summary>It is a given name inside a sentence, where a capital is no accident.</summary>
    Inside = 131072,

    /// <summary>A verb follows that only people take, or it names kin between two commas.</summary>
    Human = 262144,

    /// <summary>It begins its sentence, and the next words go on with a pronoun for one person.</summary>
    Referred = 524288,
}
