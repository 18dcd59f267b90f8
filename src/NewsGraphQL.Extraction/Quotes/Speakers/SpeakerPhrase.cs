namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>What the words that name a speaker are.</summary>
internal enum PhraseKind
{
    /// <summary>They hold the speaker's name.</summary>
    Person,

    /// <summary>They hold the name of a body.</summary>
    Organization,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>No words at all: the suffix of 'katanya', or a bare 'demikian katanya'.</summary>
    Implied,

    /// <summary>A definite description: 'politisi itu', 'the minister'.</summary>
    Description,

    /// <summary>Capitals without a known name: 'Presiden', 'Kapolres'.</summary>
    Role,

    /// <summary>Somebody who is not named: 'para analis', 'a spokesman'.</summary>
    Unnamed,

    /// <summary>A paper that "says": 'pernyataan tersebut'.</summary>
    Document,
}

/// <summary>The words beside a reporting word that tell who speaks.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="First">The index of the first piece; of <see cref="PhraseKind.Implied"/> the reporting word itself.</param>
/// <param name="Last">The index of the last piece.</param>
/// <param name="Name">The index of the piece that names the person or body; -1 without a name.</param>
internal readonly record struct SpeakerPhrase(PhraseKind Kind, int First, int Last, int Name)
{
    /// <summary>The one piece <paramref name="at"/> as a phrase.</summary>
    public static SpeakerPhrase One(PhraseKind kind, int at) => new(kind, at, at, -1);

    /// <summary>The name at <paramref name="at"/> as a phrase.</summary>
    public static SpeakerPhrase Named(PhraseKind kind, int first, int at) => new(kind, first, at, at);
}
